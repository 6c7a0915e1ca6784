import type { GlossaryForm } from '@moot/shared/activities/glossary/picture.ts';
import type { OnStage, PhoneFace } from '../../faces/phone/face.ts';
import { useGiven } from '../../faces/phone/given.ts';
import { Meaning, OwnJudgement } from './PhoneGiven.tsx';
import { Judging } from './PhoneJudge.tsx';
import { Shown } from './PhoneShown.tsx';
import { Writing } from './PhoneWrite.tsx';
import { writtenIn } from './written.ts';

type Props = OnStage<GlossaryForm>;

function Open(props: Props) {
  return props.form.ask === 'write' ? <Writing {...props} /> : <Judging {...props} />;
}

function Given(props: Props) {
  const { asking, form } = props;
  const given = useGiven(asking);
  const word = form.subject?.text ?? '';
  const value = given('meaning', form.subject?.id ?? '')?.value;
  return (
    <>
      <p className="peer words-2">{word}</p>
      {form.ask === 'write' ? <Meaning {...writtenIn(value)} /> : <OwnJudgement {...props} />}
    </>
  );
}

export const phone: PhoneFace<GlossaryForm> = { Open, Given, Shown };

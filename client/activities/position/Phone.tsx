import type { PositionForm } from '@moot/shared/activities/position/picture.ts';
import { step } from '@moot/shared/language/en/phone.ts';
import { position as words } from '@moot/shared/language/en/phonePosition.ts';
import type { OnStage, PhoneFace } from '../../faces/phone/face.ts';
import { useGiven } from '../../faces/phone/given.ts';
import { Cases } from './PhoneCases.tsx';
import { Shown } from './PhoneShown.tsx';
import { Sides } from './PhoneSides.tsx';
import { Treatment } from './PhoneTreatment.tsx';
import { Tries } from './Tries.tsx';

type Props = OnStage<PositionForm>;

function Open(props: Props) {
  switch (props.form.on) {
    case 'case':
      return <Cases {...props} />;
    case 'side':
      return <Sides {...props} />;
    case 'treatment':
      return <Treatment {...props} />;
    case null:
      return null;
  }
}

function Given({ asking, form, mine }: Props) {
  const given = useGiven(asking)('treatment', form.line ?? '');
  const own = form.treatments.find((t) => t.id === given?.value);
  if (own !== undefined) return <p>{words.youChose(own.label)}</p>;
  if (mine.put.length > 0) return <Tries tries={mine.put} />;
  return <p className="quiet">{step.nothingGiven}</p>;
}

export const phone: PhoneFace<PositionForm> = { Open, Given, Shown };

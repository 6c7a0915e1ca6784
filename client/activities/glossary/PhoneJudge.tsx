// Judged alone, with everybody's meanings in sight: the same thing, overlapping, or different things.
import type { GlossaryForm, GlossaryItem } from '@moot/shared/activities/glossary/picture.ts';
import { announce as said } from '@moot/shared/language/en/phone.ts';
import { glossary as words } from '@moot/shared/language/en/phoneGlossary.ts';
import { write } from '@moot/shared/language/en/phoneKinds.ts';
import { usePages } from '../../connection/hooks.ts';
import { announce } from '../../faces/phone/announce.tsx';
import type { OnStage } from '../../faces/phone/face.ts';
import { Choices } from '../../faces/phone/frame/Choices.tsx';
import { NamesAboveCard, NamesAtFoot } from '../../faces/phone/frame/Names.tsx';
import { Page } from '../../faces/phone/frame/Page.tsx';
import { Prompt } from '../../faces/phone/frame/Prompt.tsx';
import { Refused } from '../../faces/phone/frame/Refused.tsx';
import { Standing } from '../../faces/phone/frame/Standing.tsx';
import { give, useElsewhere, useGiven } from '../../faces/phone/given.ts';
import styles from './Phone.module.css';
import { Meanings } from './PhoneShown.tsx';

type Props = OnStage<GlossaryForm>;

export function Judging({ stage, activity, asking, form, facilitator }: Props) {
  const items = usePages<GlossaryItem>('items');
  const subject = form.subject ?? { id: '', text: '' };
  const value = useGiven(asking)('judge', subject.id)?.value ?? null;
  const elsewhere = useElsewhere(asking)('judge', subject.id);
  const fresh = value === null;
  const choose = (judgement: string) =>
    void give({ activity: activity.id, asking, field: 'judge', subject: subject.id }, judgement).then(
      (reply) => reply.ok && announce(said.saved),
    );
  return (
    <Page
      foot={
        <>
          <NamesAtFoot
            stage={stage}
            names={asking.names.judge ?? 'none'}
            fresh={fresh}
            facilitator={facilitator}
          />
          <Choices
            label={form.ask === 'link' ? words.sameSet : words.same}
            className={styles.judge}
            chosen={typeof value === 'string' ? value : null}
            onChoose={choose}
            choices={form.judge.map((one) => ({
              id: one,
              label: words.judge[one],
              className: styles.judgement,
            }))}
          />
        </>
      }
    >
      <NamesAboveCard stage={stage} fresh={fresh} />
      <Standing stage={stage} facilitator={facilitator} />
      <Prompt at={`${asking.id}/open`} look="large">
        <span className={`peer ${form.ask === 'link' ? '' : styles.word}`}>{subject.text}</span>
      </Prompt>
      <p className={styles.help}>{form.ask === 'link' ? words.sameSet : words.same}</p>
      {elsewhere && <p className="quiet">{write.answeredElsewhere}</p>}
      <Refused asking={asking.id} />
      {form.ask === 'judge' && <Meanings items={items.filter((i) => i.term === subject.id)} />}
    </Page>
  );
}

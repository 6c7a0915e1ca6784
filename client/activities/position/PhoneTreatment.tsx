import type { PositionForm } from '@moot/shared/activities/position/picture.ts';
// What to do about a difference: chosen without a name.

import { write } from '@moot/shared/language/en/phoneKinds.ts';
import { position as words } from '@moot/shared/language/en/phonePosition.ts';
import type { OnStage } from '../../faces/phone/face.ts';
import { Choices } from '../../faces/phone/frame/Choices.tsx';
import { NamesAboveCard, NamesAtFoot } from '../../faces/phone/frame/Names.tsx';
import { Page } from '../../faces/phone/frame/Page.tsx';
import { Prompt } from '../../faces/phone/frame/Prompt.tsx';
import { Refused } from '../../faces/phone/frame/Refused.tsx';
import { Slip } from '../../faces/phone/frame/Slip.tsx';
import { Standing } from '../../faces/phone/frame/Standing.tsx';
import { give, useElsewhere, useGiven } from '../../faces/phone/given.ts';
import { SavedState } from '../../ui/SavedState.tsx';
import styles from './Phone.module.css';
import { useDifference } from './PhoneSides.tsx';

type Props = OnStage<PositionForm>;

export function Treatment({ stage, activity, asking, form, facilitator }: Props) {
  const difference = useDifference(form.line);
  const line = form.line ?? '';
  const given = useGiven(asking)('treatment', line);
  const elsewhere = useElsewhere(asking)('treatment', line);
  const names = asking.names.treatment ?? 'none';
  const choose = (value: string) =>
    void give({ activity: activity.id, asking, field: 'treatment', subject: line }, value);
  return (
    <Page
      foot={
        <>
          {elsewhere ? (
            <Slip names={names}>{write.answeredElsewhere}</Slip>
          ) : (
            <Choices
              label={words.treatmentChoose}
              className={styles.taps}
              chosen={typeof given?.value === 'string' ? given.value : null}
              onChoose={choose}
              choices={form.treatments.map((t) => ({
                id: t.id,
                className: styles.tap,
                label: (
                  <>
                    <b>{t.label}</b> <small>{helpOf(t.id)}</small>
                  </>
                ),
              }))}
            />
          )}
          <NamesAtFoot stage={stage} names={names} fresh={given === null} facilitator={facilitator} />
        </>
      }
    >
      <Standing stage={stage} facilitator={facilitator} />
      <Prompt at={`${asking.id}/open`}>{words.treatmentChoose}</Prompt>
      <NamesAboveCard stage={stage} fresh={given === null} />
      <section className={styles.own}>
        <p className="peer words-2">{difference?.text}</p>
      </section>
      {difference?.sides.map(
        (s) =>
          s.bottomLine !== null && (
            <p key={s.id} className={styles.answer}>
              {words.bottomLine}: <span className="peer">{s.bottomLine}</span>
            </p>
          ),
      )}
      {given !== null && <SavedState at={given.at} />}
      <Refused asking={asking.id} />
    </Page>
  );
}

const helpOf = (treatment: string): string =>
  treatment in words.treatmentHelp ? words.treatmentHelp[treatment as keyof typeof words.treatmentHelp] : '';

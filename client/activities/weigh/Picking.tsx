import type { WeighForm } from '@moot/shared/activities/weigh/picture.ts';
// A list to pick from, with how much is left to give always in sight under it.
import { write } from '@moot/shared/language/en/phoneKinds.ts';
import type { ReactNode } from 'react';
import type { OnStage } from '../../faces/phone/face.ts';
import { NamesBlock, NamesShort } from '../../faces/phone/frame/Names.tsx';
import { Page } from '../../faces/phone/frame/Page.tsx';
import { Prompt } from '../../faces/phone/frame/Prompt.tsx';
import { Refused } from '../../faces/phone/frame/Refused.tsx';
import { Standing } from '../../faces/phone/frame/Standing.tsx';
import { useElsewhere, useGiven } from '../../faces/phone/given.ts';
import { SavedState } from '../../ui/SavedState.tsx';
import styles from './Phone.module.css';

type Props = OnStage<WeighForm> & {
  readonly how: string;
  readonly help: string;
  readonly state: string;
  readonly fresh: boolean;
  readonly children: ReactNode;
};

export function Picking({ stage, asking, form, facilitator, how, help, state, fresh, children }: Props) {
  const elsewhere = useElsewhere(asking)('answer', 'all');
  const given = useGiven(asking)('answer', 'all');
  return (
    <Page
      foot={
        elsewhere ? (
          <p className="quiet">{write.answeredElsewhere}</p>
        ) : (
          <div className={styles.state}>
            <b aria-live="polite">{state}</b>
            {given !== null && <SavedState at={given.at} />}
          </div>
        )
      }
    >
      <Standing stage={stage} facilitator={facilitator} how={how} />
      <Prompt at={`${asking.id}/open`}>{stage.prompt}</Prompt>
      {fresh ? (
        <NamesBlock stage={stage} more={stage.help} />
      ) : (
        <div className={styles.names}>
          <NamesShort names={form.names} />
        </div>
      )}
      {!elsewhere && (
        <>
          <p className={styles.help}>{help}</p>
          <ul className={styles.picks}>{children}</ul>
        </>
      )}
      <Refused asking={asking.id} />
    </Page>
  );
}

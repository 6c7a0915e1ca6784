// Somebody who came in after this part opened: in from the next one.

import { late, lookUp } from '@moot/shared/language/en/phone.ts';
import type { MinePart, SessionPart, StagePart } from '@moot/shared/views/parts.ts';
import { Button } from '../../../ui/Button.tsx';
import { Page, Pair } from '../frame/Page.tsx';
import { Prompt, StepLine } from '../frame/Prompt.tsx';
import { HandButton } from '../frame/Shown.tsx';
import { openSheet } from '../sheets/openSheet.ts';
import styles from './Session.module.css';

type Props = { readonly stage: StagePart; readonly session: SessionPart; readonly mine: MinePart };

export function LatePage({ stage, mine }: Props) {
  const promised = mine.promises.find((p) => p.report === 'due');
  return (
    <Page
      middle
      foot={
        <>
          <div>
            {stage.activity && (
              <p className={styles.box}>
                {late.now}
                <b>{stage.activity.title}</b>
              </p>
            )}
            {stage.next && (
              <p className={styles.box}>
                {lookUp.next}
                <b>{stage.next}</b>
              </p>
            )}
            {promised && (
              <p className={styles.box}>
                {late.meanwhile}
                <b className="peer">{promised.what}</b>
                {late.sayHow}
              </p>
            )}
          </div>
          <Pair>
            <HandButton />
            <Button wide onClick={() => openSheet('promises')}>
              {lookUp.promises}
            </Button>
          </Pair>
        </>
      }
    >
      <StepLine name={late.underWay} square />
      <div className={styles.late}>
        <Prompt at={`${stage.asking?.id}/late`} look="large">
          {late.title(mine.name.split(' ')[0] ?? mine.name)}
        </Prompt>
        <p className={styles.quiet}>{late.why}</p>
      </div>
    </Page>
  );
}

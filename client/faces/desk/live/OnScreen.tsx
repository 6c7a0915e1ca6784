import * as say from '@moot/shared/language/en/desk.ts';
import { takeDown, upWords } from '@moot/shared/language/en/ledgerFaces.ts';
import type { DeskStagePart } from '@moot/shared/views/parts.ts';
import type { ReactNode } from 'react';
import { send } from '../../../connection/actions.ts';
import { Button } from '../../../ui/desk/Button.tsx';
import styles from './OnScreen.module.css';

function wordsOn({ mode, asking, prompt, covered, next, up }: DeskStagePart): string {
  if (up !== null && mode !== 'paused') return upWords[up.what];
  if (mode === 'waiting') return say.screenWaiting;
  if (mode === 'ended') return say.screenEnded;
  if (mode === 'paused') return say.screenPaused;
  if (mode === 'between') return next === null ? say.screenLast : say.screenNext(next);
  const isResult = asking?.step === 'shown' || asking?.step === 'settled';
  return isResult && !covered ? say.screenResult : prompt;
}

/** In small, and in words only: what the room can see now. */
export function OnScreen({ stage }: { readonly stage: DeskStagePart }): ReactNode {
  return (
    <section className={styles.block}>
      <h2 className={styles.head}>{say.screenNow}</h2>
      <div className={styles.thumb}>
        <span className={styles.small}>{stage.mode === 'between' ? '' : (stage.activity?.title ?? '')}</span>
        <b>{wordsOn(stage)}</b>
      </div>
      {stage.up !== null && (
        <Button size="small" onPress={() => void send({ type: 'putUp', up: null })}>
          {takeDown}
        </Button>
      )}
    </section>
  );
}

import {
  type AskCard,
  askCards,
  type CommitForm,
  type CommitOutcome,
} from '@moot/shared/activities/commit/picture.ts';
import { asks as say } from '@moot/shared/language/en/deskCommit.ts';
import { onScreen, putOnScreen as putWords, takeOffScreen } from '@moot/shared/language/en/deskKinds.ts';
import type { DeskStagePart } from '@moot/shared/views/parts.ts';
import type { ReactNode } from 'react';
import { usePages } from '../../connection/hooks.ts';
import { Button } from '../../ui/desk/Button.tsx';
import { putOnScreen } from '../deskCommands.ts';
import styles from './Desk.module.css';

type Props = { readonly stage: DeskStagePart; readonly form: CommitForm };

/** All asks, then all answers. Who was asked for nothing is said before anybody answers. */
export function DeskAsks({ stage, form }: Props): ReactNode {
  const all = askCards(usePages<CommitOutcome>('outcome'));
  if (all.length === 0) return <p className={styles.help}>{say.later}</p>;
  const left = form.peers.filter((p) => !all.some((a) => a.toSeat === p.seat)).map((p) => p.name);
  const isAnswering = stage.asking?.ask === 'answers' && stage.asking.step !== 'shown';
  return (
    <>
      {isAnswering && <p className={styles.help}>{say.held}</p>}
      {left.length > 0 && <p className={styles.help}>{say.none(left)}</p>}
      <ul className={styles.cards} aria-label={say.list}>
        {all.map((ask) => (
          <Ask key={ask.id} ask={ask} isLit={stage.focus === ask.id} />
        ))}
      </ul>
    </>
  );
}

function Ask({ ask, isLit }: { readonly ask: AskCard; readonly isLit: boolean }): ReactNode {
  return (
    <li className={`${styles.card} ${isLit ? styles.lit : ''}`}>
      <p className={styles.by}>{say.card(ask.by, ask.to)}</p>
      <p className="peer words-2">{ask.text}</p>
      {ask.replaces !== null && <p className={styles.asked}>{say.again}</p>}
      <p className={ask.reply === null ? styles.asked : styles.yes}>
        {ask.reply === null ? say.noReply : say.replies[ask.reply]}
      </p>
      <div className={styles.foot}>
        {isLit && <span className="label">{onScreen}</span>}
        <Button size="small" look="link" onPress={() => void putOnScreen(isLit ? null : ask.id)}>
          {isLit ? takeOffScreen : putWords}
        </Button>
      </div>
    </li>
  );
}

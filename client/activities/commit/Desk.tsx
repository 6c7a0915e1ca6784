import {
  type CommitOutcome,
  type PromiseCard,
  promiseCards,
} from '@moot/shared/activities/commit/picture.ts';
import {
  onScreen,
  putOnScreen as putWords,
  commit as say,
  takeOffScreen,
} from '@moot/shared/language/en/deskKinds.ts';
import type { DeskStagePart } from '@moot/shared/views/parts.ts';
import type { ReactNode } from 'react';
import { usePages } from '../../connection/hooks.ts';
import { Button } from '../../ui/desk/Button.tsx';
import { putOnScreen } from '../deskCommands.ts';
import styles from './Desk.module.css';

export function Desk({ stage }: { readonly stage: DeskStagePart }): ReactNode {
  const cards = promiseCards(usePages<CommitOutcome>('outcome'));
  if (cards.length === 0) return <p className={styles.help}>{say.none}</p>;
  return (
    <ul className={styles.cards} aria-label={say.list}>
      {cards.map((card) => (
        <Card key={card.id} card={card} isLit={stage.focus === card.id} />
      ))}
    </ul>
  );
}

function Card({ card, isLit }: { readonly card: PromiseCard; readonly isLit: boolean }): ReactNode {
  return (
    <li className={`${styles.card} ${isLit ? styles.lit : ''}`}>
      <p className="peer words-2">{card.what}</p>
      <p className="peer words-1">{card.when}</p>
      <p className={styles.by}>{say.by(card.by, card.organisation)}</p>
      <p className={card.accepted === 'yes' ? styles.yes : styles.asked}>
        {say.asks[card.accepted](card.asker)}
      </p>
      <div className={styles.foot}>
        {isLit && <span className="label">{onScreen}</span>}
        <Button size="small" look="link" onPress={() => void putOnScreen(isLit ? null : card.id)}>
          {isLit ? takeOffScreen : putWords}
        </Button>
      </div>
    </li>
  );
}

import {
  type CommitForm,
  type CommitOutcome,
  type PromiseCard,
  promiseCards,
} from '@moot/shared/activities/commit/picture.ts';
import { idea } from '@moot/shared/language/en/deskCommit.ts';
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
import { formOf } from '../deskForm.ts';
import styles from './Desk.module.css';
import { DeskAsks } from './DeskAsks.tsx';
import { DeskConvener } from './DeskConvener.tsx';
import { DeskReview } from './DeskReview.tsx';

export function Desk({ stage }: { readonly stage: DeskStagePart }): ReactNode {
  const form = formOf<CommitForm>(stage);
  switch (form.mode) {
    case 'make':
      return <Promises stage={stage} form={form} />;
    case 'ask':
      return <DeskAsks stage={stage} form={form} />;
    case 'review':
      return <DeskReview stage={stage} />;
  }
}

function Promises({ stage, form }: { readonly stage: DeskStagePart; readonly form: CommitForm }): ReactNode {
  const cards = promiseCards(usePages<CommitOutcome>('outcome'));
  return (
    <>
      {form.convener && <DeskConvener stage={stage} form={form} />}
      {cards.length === 0 ? (
        <p className={styles.help}>{say.none}</p>
      ) : (
        <ul className={styles.cards} aria-label={say.list}>
          {cards.map((card) => (
            <Card key={card.id} card={card} isLit={stage.focus === card.id} />
          ))}
        </ul>
      )}
    </>
  );
}

function Card({ card, isLit }: { readonly card: PromiseCard; readonly isLit: boolean }): ReactNode {
  return (
    <li className={`${styles.card} ${isLit ? styles.lit : ''}`}>
      <p className="peer words-2">{card.what}</p>
      <p className="peer words-1">{card.when}</p>
      {card.backs !== null && (
        <p className={styles.asked}>
          {idea(card.backs.by)}: <span className="peer">{card.backs.text}</span>
        </p>
      )}
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

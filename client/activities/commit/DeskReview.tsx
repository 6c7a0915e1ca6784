import {
  type CommitOutcome,
  type PromiseCard,
  promiseCards,
} from '@moot/shared/activities/commit/picture.ts';
import { review as say } from '@moot/shared/language/en/deskCommit.ts';
import { commit as words } from '@moot/shared/language/en/deskKinds.ts';
import { id, type PromiseId } from '@moot/shared/model/ids.ts';
import type { DeskStagePart } from '@moot/shared/views/parts.ts';
import type { ReactNode } from 'react';
import { send } from '../../connection/actions.ts';
import { usePages } from '../../connection/hooks.ts';
import { Button } from '../../ui/desk/Button.tsx';
import { putOnScreen } from '../deskCommands.ts';
import styles from './Desk.module.css';

/** One promise up at a time. What its maker said stands on it; nobody else says it for them. */
export function DeskReview({ stage }: { readonly stage: DeskStagePart }): ReactNode {
  const cards = promiseCards(usePages<CommitOutcome>('outcome'));
  if (cards.length === 0) return <p className={styles.help}>{say.none}</p>;
  const at = cards.findIndex((card) => card.id === stage.focus);
  const next = cards[at + 1];
  const isOn = !stage.activity?.settled;
  return (
    <>
      <p className={styles.help}>{say.help}</p>
      {isOn && next !== undefined && (
        <p className={styles.help}>
          <Button onPress={() => void putOnScreen(next.id)}>{at < 0 ? say.up : say.next}</Button>
        </p>
      )}
      <ul className={styles.cards} aria-label={say.list}>
        {cards.map((card) => (
          <Card key={card.id} card={card} isUp={card.id === stage.focus} isOn={isOn} />
        ))}
      </ul>
    </>
  );
}

const isStatus = (last: string): last is keyof typeof say.status => last in say.status;

function Card({
  card,
  isUp,
  isOn,
}: {
  readonly card: PromiseCard;
  readonly isUp: boolean;
  readonly isOn: boolean;
}): ReactNode {
  const { report, last } = card;
  const away = () =>
    void send({
      type: 'reportPromise',
      promise: id<PromiseId>(card.id),
      status: 'no_report',
      note: '',
      after: null,
      what: null,
    });
  return (
    <li className={`${styles.card} ${isUp ? styles.lit : ''}`}>
      <p className="peer words-2">{card.what}</p>
      <p className="peer words-1">{card.when}</p>
      <p className={styles.by}>{words.by(card.by, card.organisation)}</p>
      <p className={styles.asked}>{say.asks[card.accepted](card.asker)}</p>
      {last !== null && (
        <p className={report === null ? styles.asked : styles.yes}>
          {report === null && say.before} {isStatus(last) ? say.status[last] : last}
          {report?.after != null && `, ${say.after[report.after]}`}
        </p>
      )}
      {report !== null && report.note !== '' && <p className="peer words-1">{report.note}</p>}
      {report?.was != null && <p className={styles.asked}>{say.was(report.was)}</p>}
      {isOn && (
        <div className={styles.foot}>
          <Button size="small" look="link" onPress={() => void putOnScreen(isUp ? null : card.id)}>
            {isUp ? say.down : say.up}
          </Button>
          {card.state === 'open' && report === null && (
            <Button size="small" look="link" onPress={away}>
              {say.noReport}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

import {
  type CommitOutcome,
  type PromiseCard,
  promiseCards,
} from '@moot/shared/activities/commit/picture.ts';
import { screen } from '@moot/shared/language/en/screen.ts';
import { usePages } from '../../connection/hooks.ts';
import { Frame } from '../../faces/screen/Frame.tsx';
import { pagesOf, pageWith, useLastFocus } from '../../faces/screen/fitting.ts';
import { Judged } from '../../faces/screen/Judged.tsx';
import { Question } from '../../faces/screen/Question.tsx';
import type { ScreenProps } from '../../faces/screen/view.ts';
import styles from './Screen.module.css';

/** A card a promise: what, when, who asks. Never a total by person or organisation. */
export function CommitScreen({ stage, activity, showing }: ScreenProps) {
  const cards = promiseCards(usePages<CommitOutcome>('outcome'));
  const looked = useLastFocus(stage.focus);
  // While the askers are being asked, the cards stay.
  const question = showing === 'question' && (stage.covered || stage.asking?.ask !== 'accept');
  if (question || cards.length === 0) return <Question stage={stage} activity={activity} />;
  const one = cards.find((c) => c.id === stage.focus);
  if (one !== undefined) return <OneCard title={activity.title} card={one} />;
  const pages = pagesOf(cards, 9, Number.POSITIVE_INFINITY, () => 1);
  const { from, page } = pageWith(pages, (c) => c.id === looked);
  return (
    <Frame
      titled
      left={activity.title}
      right={pages.length > 1 ? screen.linesOf(from + 1, from + page.length, cards.length) : ''}
    >
      <ul className={`appear ${page.length > 6 ? styles.many : styles.cards}`}>
        {page.map((card) => (
          <li key={card.id} className={styles.card}>
            <p className={`peer ${styles.what}`}>{card.what}</p>
            <p className={`peer ${styles.when}`}>{card.when}</p>
            <Who card={card} />
          </li>
        ))}
      </ul>
    </Frame>
  );
}

function OneCard({ title, card }: { readonly title: string; readonly card: PromiseCard }) {
  return (
    <Frame left={title}>
      <div key={card.id} className={`appear ${styles.one}`}>
        <Judged heading>{card.what}</Judged>
        <p className={`peer ${styles.oneWhen}`}>{card.when}</p>
        <Who card={card} />
      </div>
    </Frame>
  );
}

function Who({ card }: { readonly card: PromiseCard }) {
  const status = statusWords(card);
  return (
    <p className={styles.who}>
      <b>{card.by}</b> {askerWords(card)}
      {status !== '' && <span className={styles.status}>{status}</span>}
    </p>
  );
}

function askerWords({ accepted, asker }: PromiseCard): string {
  switch (accepted) {
    case 'yes':
      return screen.asksAbout(asker);
    case 'asked':
      return screen.askedToAsk(asker);
    case 'no':
      return screen.needsAsker;
  }
}

function statusWords({ state, last }: PromiseCard): string {
  if (state === 'kept') return screen.kept;
  if (state === 'let_go') return screen.letGo;
  switch (last) {
    case 'partly':
      return screen.partly;
    case 'not_yet':
      return screen.notYetKept;
    case 'overtaken':
      return screen.overtaken;
    case 'no_report':
      return screen.noReport;
    default:
      return '';
  }
}

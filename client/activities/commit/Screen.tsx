import {
  type CommitForm,
  type CommitOutcome,
  type PromiseCard,
  promiseCards,
} from '@moot/shared/activities/commit/picture.ts';
import { screen } from '@moot/shared/language/en/screen.ts';
import { commit as words } from '@moot/shared/language/en/screenCommit.ts';
import { usePages, usePart } from '../../connection/hooks.ts';
import { Frame } from '../../faces/screen/Frame.tsx';
import { pagesOf, pageWith, useLastFocus } from '../../faces/screen/fitting.ts';
import { Judged } from '../../faces/screen/Judged.tsx';
import { Question } from '../../faces/screen/Question.tsx';
import type { ScreenProps } from '../../faces/screen/view.ts';
import styles from './Screen.module.css';
import { AsksScreen } from './ScreenAsks.tsx';

type Form = { readonly form: CommitForm };

/** A card a promise: what, when, who asks. Never a total by person or organisation. */
export function Screen(props: ScreenProps) {
  const form = usePart<Form>('stage')?.form;
  switch (form?.mode) {
    case 'ask':
      return <AsksScreen {...props} />;
    case 'review':
      return <ReviewScreen {...props} />;
    default:
      return <PromisesScreen {...props} convened={form?.convened ?? null} />;
  }
}

/** One at a time, as the desk puts it up: its words, when, who asks, then what happened. */
function ReviewScreen({ stage, activity }: ScreenProps) {
  const one = promiseCards(usePages<CommitOutcome>('outcome')).find((c) => c.id === stage.focus);
  if (one === undefined || stage.covered) return <Question stage={stage} activity={activity} />;
  return <OneCard title={activity.title} card={one} />;
}

function PromisesScreen({
  stage,
  activity,
  showing,
  convened,
}: ScreenProps & { readonly convened: CommitForm['convened'] }) {
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
      foot={convened === null ? undefined : words.convened(convened.by, convened.next)}
      right={pages.length > 1 ? screen.linesOf(from + 1, from + page.length, cards.length) : ''}
    >
      <ul className={`appear ${page.length > 6 ? styles.many : styles.cards}`}>
        {page.map((card) => (
          <li key={card.id} className={styles.card}>
            <p className={`peer ${styles.what}`}>{card.what}</p>
            <p className={`peer ${styles.when}`}>{card.when}</p>
            <Backs card={card} />
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
        <Backs card={card} />
        <Who card={card} />
        <Said card={card} />
      </div>
    </Frame>
  );
}

function Backs({ card }: { readonly card: PromiseCard }) {
  if (card.backs === null) return null;
  return (
    <p className={styles.backs}>
      {words.idea(card.backs.by)}: <span className="peer">{card.backs.text}</span>
    </p>
  );
}

/** What its maker said just now, in their words. */
function Said({ card: { report } }: { readonly card: PromiseCard }) {
  if (report === null) return null;
  return (
    <>
      {report.note !== '' && <p className={`peer ${styles.note}`}>{report.note}</p>}
      {report.after !== null && <p className={styles.after}>{words.after[report.after]}</p>}
    </>
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

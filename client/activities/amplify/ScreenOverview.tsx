// All ideas in their order, and by name who backs, adds or asks. Nothing is counted.
import type {
  Act,
  AmplifyItem,
  AmplifyOutcome,
  AmplifySubject,
} from '@moot/shared/activities/amplify/picture.ts';
import { screen } from '@moot/shared/language/en/screen.ts';
import { amplify as words } from '@moot/shared/language/en/screenAmplify.ts';
import { Frame } from '../../faces/screen/Frame.tsx';
import { columnPages, linesFor, pageWith } from '../../faces/screen/fitting.ts';
import { Heading } from '../../faces/screen/Heading.tsx';
import { under } from './acts.ts';
import styles from './Screen.module.css';

type Props = {
  readonly title: string;
  readonly right: string;
  readonly heading: string;
  /** Only what was asked, and what the owners answer. */
  readonly asksOnly: boolean;
  readonly ideas: readonly AmplifySubject[];
  readonly items: readonly AmplifyItem[];
  readonly outcome: readonly AmplifyOutcome[];
  readonly looked: string | null;
};

const acts: readonly Act[] = ['back', 'add', 'ask'];
const names = (items: readonly AmplifyItem[], act: Act) =>
  items.filter((i) => i.act === act && !i.takenBack).map((i) => i.by);

const asksIn = (items: readonly AmplifyItem[], idea: string) =>
  under(items, idea).filter((i) => i.act === 'ask' && !i.takenBack);
const asksNeed = (asks: readonly AmplifyItem[], letters: number) =>
  asks.reduce(
    (sum, i) =>
      sum +
      54 +
      42 * linesFor(i.text, letters) +
      (i.answer === null ? 0 : 42 + 42 * linesFor(i.answer, letters)),
    0,
  );

export function Overview({ title, right, heading, asksOnly, ideas, items, outcome, looked }: Props) {
  const shown = asksOnly ? ideas.filter((i) => asksIn(items, i.id).length > 0) : ideas;
  const columns = shown.length <= 4 ? 2 : 3;
  const wide = columns === 2 ? 1.5 : 1;
  const need = (idea: AmplifySubject) => {
    const own = under(items, idea.id);
    if (asksOnly)
      return 84 + 41 * linesFor(idea.text, 33 * wide) + asksNeed(asksIn(items, idea.id), 33 * wide);
    const lists = acts.map((act) => names(own, act).join(', ')).filter((list) => list !== '');
    const rows = lists.reduce((sum, list) => sum + linesFor(list, 27 * wide), 0);
    return 84 + 41 * linesFor(idea.text, 33 * wide) + 36 * Math.max(1, rows);
  };
  const pages = columnPages(shown, columns, 740, need);
  const isRoomy = columnPages(shown, columns, 520, need).length === 1;
  const { from, page } = pageWith(pages, (i) => i.id === looked);
  const isLit = (idea: AmplifySubject) => outcome.some((o) => o.idea === idea.id && o.lit !== null);
  const of = pages.length > 1 ? screen.linesOf(from + 1, from + page.length, shown.length) : '';
  return (
    <Frame left={title} right={right === '' ? of : right}>
      <Heading>{heading}</Heading>
      <ol
        className={`appear ${styles.overview} ${columns === 2 ? styles.two : styles.three} ${isRoomy ? styles.roomy : ''}`}
      >
        {page.map((idea) => (
          <li key={idea.id} className={isLit(idea) ? styles.litIdea : undefined}>
            <p className={`peer ${styles.idea}`}>{idea.text}</p>
            <p className={styles.of}>{idea.by}</p>
            {asksOnly ? (
              <Asks items={asksIn(items, idea.id)} owner={idea.by} />
            ) : (
              <Behind items={under(items, idea.id)} />
            )}
          </li>
        ))}
      </ol>
    </Frame>
  );
}

function Behind({ items }: { readonly items: readonly AmplifyItem[] }) {
  const lists = acts.map((act) => ({ act, names: names(items, act) })).filter((l) => l.names.length > 0);
  if (lists.length === 0) return <p className={styles.none}>{words.nobody}</p>;
  return (
    <dl className={styles.behind}>
      {lists.map(({ act, names: list }) => (
        <div key={act}>
          <dt>{words.lists[act]}</dt>
          <dd>{list.join(', ')}</dd>
        </div>
      ))}
    </dl>
  );
}

function Asks({ items, owner }: { readonly items: readonly AmplifyItem[]; readonly owner: string }) {
  return (
    <ul className={styles.asks}>
      {items.map((item) => (
        <li key={item.id}>
          <p className={styles.of}>{words.acts.ask(item.by)}</p>
          <p className="peer">{item.text}</p>
          {item.answer !== null && (
            <>
              <p className={styles.of}>{words.answers(owner)}</p>
              <p className="peer">{item.answer}</p>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

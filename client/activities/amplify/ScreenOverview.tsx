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
  readonly ideas: readonly AmplifySubject[];
  readonly items: readonly AmplifyItem[];
  readonly outcome: readonly AmplifyOutcome[];
  readonly looked: string | null;
};

const acts: readonly Act[] = ['back', 'add', 'ask'];
const names = (items: readonly AmplifyItem[], act: Act) =>
  items.filter((i) => i.act === act && !i.takenBack).map((i) => i.by);

export function Overview({ title, right, heading, ideas, items, outcome, looked }: Props) {
  const columns = ideas.length <= 4 ? 2 : 3;
  const wide = columns === 2 ? 1.5 : 1;
  const need = (idea: AmplifySubject) => {
    const own = under(items, idea.id);
    const lists = acts.map((act) => names(own, act).join(', ')).filter((list) => list !== '');
    const rows = lists.reduce((sum, list) => sum + linesFor(list, 27 * wide), 0);
    return 84 + 41 * linesFor(idea.text, 33 * wide) + 36 * Math.max(1, rows);
  };
  const pages = columnPages(ideas, columns, 740, need);
  const { from, page } = pageWith(pages, (i) => i.id === looked);
  const isLit = (idea: AmplifySubject) => outcome.some((o) => o.idea === idea.id && o.lit !== null);
  const of = pages.length > 1 ? screen.linesOf(from + 1, from + page.length, ideas.length) : '';
  return (
    <Frame left={title} right={right === '' ? of : right}>
      <Heading>{heading}</Heading>
      <ol className={`appear ${styles.overview} ${columns === 2 ? styles.two : styles.three}`}>
        {page.map((idea) => (
          <li key={idea.id} className={isLit(idea) ? styles.litIdea : undefined}>
            <p className={`peer ${styles.idea}`}>{idea.text}</p>
            <p className={styles.of}>{idea.by}</p>
            <Behind items={under(items, idea.id)} />
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

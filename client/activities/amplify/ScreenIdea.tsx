// One idea large: its owner, and those who get behind it; the others stand beside it in their order.
import type { AmplifyItem, AmplifySubject } from '@moot/shared/activities/amplify/picture.ts';
import { screen } from '@moot/shared/language/en/screen.ts';
import { amplify as words } from '@moot/shared/language/en/screenAmplify.ts';
import { Frame } from '../../faces/screen/Frame.tsx';
import { linesFor, pagesOf, pageWith } from '../../faces/screen/fitting.ts';
import styles from './Screen.module.css';

type Props = {
  readonly title: string;
  readonly right: string;
  readonly ideas: readonly AmplifySubject[];
  readonly idea: AmplifySubject;
  readonly items: readonly AmplifyItem[];
};

type Fit = { readonly acts: readonly AmplifyItem[]; readonly isDense: boolean };

/** Large where all of it fits; else smaller, and as much as there is room for. Who began the live wave comes first. */
function fitting(items: readonly AmplifyItem[], text: string): Fit {
  const standing = items.filter((i) => !i.takenBack);
  const ordered = [...standing.filter((i) => i.first), ...standing.filter((i) => !i.first)];
  const large = (i: AmplifyItem) =>
    90 + 58 * linesFor(i.text, 44) + (i.answer === null ? 0 : 10 + 48 * linesFor(i.answer, 60));
  const small = (i: AmplifyItem) =>
    58 + 42 * linesFor(i.text, 64) + (i.answer === null ? 0 : 8 + 42 * linesFor(i.answer, 60));
  const roomy = pagesOf(ordered, 6, 620 - 100 * linesFor(text, 26), large);
  if (roomy.length <= 1) return { acts: ordered, isDense: false };
  return { acts: pagesOf(ordered, 9, 700 - 82 * linesFor(text, 33), small)[0] ?? [], isDense: true };
}

export function OneIdea({ title, right, ideas, idea, items }: Props) {
  const isLit = items.some((i) => i.first);
  const { acts, isDense } = fitting(items, idea.text);
  const isMore = acts.length < items.filter((i) => !i.takenBack).length;
  return (
    <Frame left={title} right={right}>
      <div className={styles.split}>
        <Beside ideas={ideas} idea={idea} isLit={isLit} />
        <article
          key={idea.id}
          className={`appear ${isLit ? styles.lit : styles.one} ${isDense ? styles.dense : ''}`}
        >
          <h1 className={`peer ${styles.large}`}>{idea.text}</h1>
          <ol className={styles.chain}>
            <li className={styles.owner}>{words.by(idea.by, idea.organisation)}</li>
            {acts.map((item) => (
              <li key={item.id} className={item.first ? styles.first : undefined}>
                <Act item={item} owner={idea.by} />
              </li>
            ))}
          </ol>
          {items.length === 0 && <p className={styles.nobody}>{words.nobody}</p>}
          <p className={styles.movement}>{isMore ? words.more : isLit ? words.movement : ''}</p>
        </article>
      </div>
    </Frame>
  );
}

function Act({ item, owner }: { readonly item: AmplifyItem; readonly owner: string }) {
  return (
    <>
      <p className={styles.who}>
        {item.first ? words.first(item.by, item.organisation) : words.acts[item.act](item.by)}
      </p>
      <p className="peer">{item.text}</p>
      {item.answer !== null && (
        <p className={styles.answer}>
          {words.answers(owner)}: <span className="peer">{item.answer}</span>
        </p>
      )}
    </>
  );
}

function Beside({ ideas, idea, isLit }: Pick<Props, 'ideas' | 'idea'> & { readonly isLit: boolean }) {
  const pages = pagesOf(ideas, 9, 900, ({ text }) => 43 + 34 * linesFor(text, 31));
  const { from, page } = pageWith(pages, (i) => i.id === idea.id);
  return (
    <nav className={styles.beside} aria-label={words.ideas}>
      <ol start={from + 1}>
        {page.map((one) => (
          <li
            key={one.id}
            className={`peer ${one.id !== idea.id ? '' : isLit ? styles.litLine : styles.nowLine}`}
            aria-current={one.id === idea.id}
          >
            {one.text}
          </li>
        ))}
      </ol>
      {pages.length > 1 && (
        <p className={styles.paged}>{screen.linesOf(from + 1, from + page.length, ideas.length)}</p>
      )}
    </nav>
  );
}

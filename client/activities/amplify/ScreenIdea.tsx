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

const lettersALine = 38;

/** What stands under the idea: who began in the live wave comes first, and as much as there is room for. */
function fitting(items: readonly AmplifyItem[], text: string): readonly AmplifyItem[] {
  const standing = items.filter((i) => !i.takenBack);
  const ordered = [...standing.filter((i) => i.first), ...standing.filter((i) => !i.first)];
  const room = 690 - 104 * linesFor(text, 32);
  const need = (i: AmplifyItem) =>
    58 + 58 * linesFor(i.text, lettersALine) + (i.answer === null ? 0 : 42 + 46 * linesFor(i.answer, 56));
  return pagesOf(ordered, 6, room, need)[0] ?? [];
}

export function OneIdea({ title, right, ideas, idea, items }: Props) {
  const isLit = items.some((i) => i.first);
  const acts = fitting(items, idea.text);
  const isMore = acts.length < items.filter((i) => !i.takenBack).length;
  return (
    <Frame left={title} right={right}>
      <div className={styles.split}>
        <Beside ideas={ideas} idea={idea} isLit={isLit} />
        <article key={idea.id} className={`appear ${isLit ? styles.lit : styles.one}`}>
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
  const pages = pagesOf(ideas, 9, 860, ({ text }) => 44 + 36 * linesFor(text, 27));
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

// What each means by one word, side by side, with the example under it.
import type { GlossaryItem } from '@moot/shared/activities/glossary/picture.ts';
import { glossary as words } from '@moot/shared/language/en/screenGlossary.ts';
import type { Step } from '@moot/shared/model/series.ts';
import { Frame } from '../../faces/screen/Frame.tsx';
import { pagesOf, pageWith } from '../../faces/screen/fitting.ts';
import styles from './Screen.module.css';

type Props = {
  readonly title: string;
  readonly word: string;
  readonly items: readonly GlossaryItem[];
  /** Where the judging stands; null while the meanings are only read. */
  readonly step: Step | null;
  /** The meaning that was looked at last: pages turn to it. */
  readonly looked: string | null;
};

const perRow = 3;
const most = 6;

export function Meanings({ title, word, items, step, looked }: Props) {
  const pages = pagesOf(items, most, Number.POSITIVE_INFINITY, () => 1);
  const { from, page } = pageWith(pages, (i) => i.id === looked);
  const right = pages.length > 1 ? words.pageOf(1 + Math.floor(from / most), pages.length) : '';
  const rows = Math.ceil(page.length / perRow);
  const foot = step === 'open' ? words.judgeNow : step === 'closed' ? words.closed : undefined;
  return (
    <Frame left={title} right={right} foot={foot === undefined ? undefined : <b>{foot}</b>}>
      <h1 className={`peer ${styles.heading}`}>{word}</h1>
      {items.length === 0 && <p className={styles.nobody}>{words.nobody}</p>}
      <ul className={`appear ${styles.meanings} ${rows > 1 ? styles.many : ''}`}>
        {page.map((item) => (
          <li key={item.id}>
            <p className={`peer ${styles.meaning}`}>{item.meaning}</p>
            {item.example !== '' && (
              <p className={styles.more}>
                {words.example}
                <span className="peer">{item.example}</span>
              </p>
            )}
            {item.ourWord !== '' && (
              <p className={styles.more}>
                {words.ourWord}
                <span className="peer">{item.ourWord}</span>
              </p>
            )}
            <p className={styles.by}>{words.someone(item.by, item.organisation)}</p>
          </li>
        ))}
      </ul>
    </Frame>
  );
}

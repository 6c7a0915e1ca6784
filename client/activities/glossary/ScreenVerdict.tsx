// How a word, or a set of words, was judged, in counts; and the line that all can use.
import type { GlossaryOutcome, Judgement } from '@moot/shared/activities/glossary/picture.ts';
import { screen } from '@moot/shared/language/en/screen.ts';
import { glossary as words } from '@moot/shared/language/en/screenGlossary.ts';
import { Frame } from '../../faces/screen/Frame.tsx';
import styles from './Screen.module.css';

type Props = {
  readonly title: string;
  readonly word: GlossaryOutcome;
  readonly judgements: readonly Judgement[];
};

/** More marks than this say less than their number. */
const mostMarks = 24;

export function Verdict({ title, word, judgements }: Props) {
  const { counts, eligible, answered, verdictWords, shared } = word;
  const silent = (eligible ?? 0) - (answered ?? 0);
  return (
    <Frame left={title} right={counts !== null && silent > 0 ? words.noAnswer(silent) : ''}>
      <div className={`appear ${styles.judged}`}>
        <p className={`peer ${word.type === 'term' ? styles.heading : styles.setSmall}`}>{word.text}</p>
        <h1 className={styles.verdict}>{counts === null ? screen.tooFew : verdictWords}</h1>
        {counts !== null && (
          <dl className={styles.counts}>
            {judgements.map((one) => (
              <div key={one}>
                <dt>{words.judge[one]}</dt>
                <dd>
                  <b>{counts[one]}</b>
                  <Marks n={counts[one]} />
                </dd>
              </div>
            ))}
          </dl>
        )}
        {shared !== null && (
          <section className={styles.shared}>
            <h2>{words.willSay}</h2>
            <p className="peer">{shared}</p>
          </section>
        )}
      </div>
    </Frame>
  );
}

function Marks({ n }: { readonly n: number }) {
  if (n > mostMarks) return null;
  return (
    <span className={styles.marks} aria-hidden="true">
      {Array.from({ length: n }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a mark is nobody in particular
        <i key={i} />
      ))}
    </span>
  );
}

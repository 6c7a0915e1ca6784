import type { HomeLine, SeriesHomePage } from '@moot/shared/http/home.ts';
import * as say from '@moot/shared/language/en/deskHome.ts';
import { type ReactNode, useState } from 'react';
import { DotStrip } from '../../../pictures/DotStrip.tsx';
import { Button } from '../../../ui/desk/Button.tsx';
import styles from './SeriesHome.module.css';

const shownAtFirst = 5;

/** What the ledger holds open, with its last count, and what the group is together on. */
export function OpenLines({ home }: { readonly home: SeriesHomePage }): ReactNode {
  return (
    <section aria-label={say.leftOpen}>
      <h2 className={styles.head}>
        {say.leftOpen}
        <span>{home.openNote}</span>
      </h2>
      {home.noneOpen !== '' && <p className={styles.empty}>{home.noneOpen}</p>}
      <Lines lines={home.open} />
      {home.together.length > 0 && <h2 className={`${styles.head} ${styles.second}`}>{say.commonGround}</h2>}
      <Lines lines={home.together} />
    </section>
  );
}

function Lines({ lines }: { readonly lines: readonly HomeLine[] }): ReactNode {
  const [all, setAll] = useState(false);
  const shown = all ? lines : lines.slice(0, shownAtFirst);
  return (
    <>
      <ul>
        {shown.map((line) => (
          <li key={line.id} className={styles.entry}>
            <div>
              <p className="peer words-1">{line.text}</p>
              <p className={styles.detail}>{line.words}</p>
            </div>
            {line.tally !== null && <DotStrip tally={line.tally} mark={14} across={112} />}
          </li>
        ))}
      </ul>
      <More all={all} hidden={lines.length - shownAtFirst} onChange={setAll} />
    </>
  );
}

type MoreProps = {
  readonly all: boolean;
  readonly hidden: number;
  readonly onChange: (all: boolean) => void;
};

/** A long list begins short. */
export function More({ all, hidden, onChange }: MoreProps): ReactNode {
  if (hidden <= 0) return null;
  return (
    <Button look="link" onPress={() => onChange(!all)}>
      {all ? say.fewer : say.more(hidden)}
    </Button>
  );
}

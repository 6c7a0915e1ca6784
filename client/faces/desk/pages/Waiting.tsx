import type { SeriesHomePage } from '@moot/shared/http/home.ts';
import * as say from '@moot/shared/language/en/deskHome.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../../ui/desk/Button.tsx';
import type { HomeStore } from '../useHome.ts';
import { More } from './OpenLines.tsx';
import styles from './SeriesHome.module.css';

type Props = { readonly home: SeriesHomePage; readonly change: HomeStore['change'] };

const shownAtFirst = 4;

/** What waits for somebody's yes, and who has asked to talk. */
export function Waiting({ home, change }: Props): ReactNode {
  const [all, setAll] = useState(false);
  return (
    <section aria-label={say.toConfirm}>
      <h2 className={styles.head}>{say.toConfirm}</h2>
      {home.toConfirm.length === 0 && <p className={styles.empty}>{home.toConfirmNote}</p>}
      <ul>
        {(all ? home.toConfirm : home.toConfirm.slice(0, shownAtFirst)).map((one) => (
          <li key={one.line} className={styles.entry}>
            <div>
              <p className="peer words-1">{one.text}</p>
              <p className={styles.detail}>{one.words}</p>
            </div>
          </li>
        ))}
      </ul>
      <More all={all} hidden={home.toConfirm.length - shownAtFirst} onChange={setAll} />
      <h2 className={`${styles.head} ${styles.second}`}>{say.askedToTalk}</h2>
      {home.talks.length === 0 && <p className={styles.empty}>{say.nobodyAsked}</p>}
      <ul>
        {home.talks.map((talk) => (
          <li key={talk.line} className={styles.entry}>
            <div>
              {talk.words.map((words) => (
                <p key={words}>{words}</p>
              ))}
              <p className={`peer ${styles.detail}`}>{talk.text}</p>
            </div>
            <Button size="small" onPress={() => void change('talked', { line: talk.line })}>
              {say.talkedThrough}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

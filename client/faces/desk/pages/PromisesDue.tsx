import type { SeriesHomePage } from '@moot/shared/http/home.ts';
import * as say from '@moot/shared/language/en/deskHome.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../../ui/desk/Button.tsx';
import { Confirm } from '../../../ui/desk/Confirm.tsx';
import type { HomeStore } from '../useHome.ts';
import { More } from './OpenLines.tsx';
import styles from './SeriesHome.module.css';

type Props = { readonly home: SeriesHomePage; readonly change: HomeStore['change'] };
type Due = SeriesHomePage['promises'][number];

const shownAtFirst = 6;

export function PromisesDue({ home, change }: Props): ReactNode {
  const [all, setAll] = useState(false);
  const { promises } = home;
  return (
    <section aria-label={say.promisesDue}>
      <h2 className={styles.head}>
        {say.promisesDue}
        <span>{home.promisesNote}</span>
      </h2>
      {home.noPromises !== '' && <p className={styles.empty}>{home.noPromises}</p>}
      <ul>
        {(all ? promises : promises.slice(0, shownAtFirst)).map((promise) => (
          <Promised key={promise.id} promise={promise} change={change} />
        ))}
      </ul>
      <More all={all} hidden={promises.length - shownAtFirst} onChange={setAll} />
    </section>
  );
}

function Promised({ promise, change }: { readonly promise: Due; readonly change: Props['change'] }) {
  const [asks, setAsks] = useState(false);
  return (
    <li className={styles.entry}>
      <div>
        <p className="peer words-1">{promise.what}</p>
        <p className={styles.detail}>{promise.words}</p>
        {promise.isReported && <p className={styles.detail}>{say.hasReported}</p>}
        {promise.note !== '' && <p className={styles.detail}>{promise.note}</p>}
      </div>
      {promise.canLetGo && (
        <Button size="small" onPress={() => setAsks(true)}>
          {say.letGo}
        </Button>
      )}
      {asks && (
        <Confirm
          title={say.letGo}
          help={say.letGoHelp}
          action={say.letGo}
          onDo={() => void change('let-go', { promise: promise.id })}
          onClose={() => setAsks(false)}
        />
      )}
    </li>
  );
}

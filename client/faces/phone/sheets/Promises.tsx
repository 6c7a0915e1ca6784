// Promises made and promises to ask about; how each went can be said at any time.

import { handedOn } from '@moot/shared/language/en/between.ts';
import { promises as words } from '@moot/shared/language/en/phoneKinds.ts';
import type { MinePart } from '@moot/shared/views/parts.ts';
import { useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { type Promised, Report, Said } from './Report.tsx';
import styles from './Sheet.module.css';

export function Promises({ mine }: { readonly mine: MinePart | null }) {
  const all = mine?.promises ?? [];
  const own = all.filter((p) => p.mine);
  const asked = all.filter((p) => !p.mine);
  return (
    <>
      {all.length === 0 && <p className="quiet">{words.none}</p>}
      {own.length > 0 && <h2>{words.made}</h2>}
      {own.map((promise) => (
        <Own key={promise.id} promise={promise} />
      ))}
      {asked.length > 0 && <h2>{words.askAbout}</h2>}
      {asked.map((promise) => (
        <article key={promise.id} className={styles.card}>
          <p className="peer words-1">{promise.what}</p>
          <p className={styles.detail}>{asksAbout(promise)}</p>
          {promise.state === 'kept' && <p className={styles.detail}>{words.state.kept}</p>}
          {promise.state === 'let_go' && <p className={styles.detail}>{words.state.let_go}</p>}
          {promise.was !== null && <p className={styles.detail}>{handedOn.was(promise.was)}</p>}
        </article>
      ))}
    </>
  );
}

const asksAbout = ({ accepted, by, when }: Promised) =>
  accepted === 'yes' ? words.youAsk(by, when) : words.youAreAsked(by, when);

/** What is due is asked here at once; later it can be said anew. */
function Own({ promise }: { readonly promise: Promised }) {
  const [again, setAgain] = useState(false);
  const { report } = promise;
  const asks = report === 'due' || (report === 'again' && again);
  return (
    <article className={styles.card}>
      <p className="peer words-2">{promise.what}</p>
      <p className={styles.detail}>{words.willAsk(promise.when, promise.asker, promise.accepted)}</p>
      {promise.was !== null && <p className={styles.detail}>{handedOn.was(promise.was)}</p>}
      <Said promise={promise} />
      {promise.state === 'let_go' && <p className={styles.detail}>{words.state.let_go}</p>}
      {promise.unread && !again && (
        <p className={styles.detail}>{words.shownWhenRead(promise.asker, promise.accepted)}</p>
      )}
      {asks && <Report promise={promise} onDone={() => setAgain(false)} />}
      {report === 'again' && !asks && <Button onClick={() => setAgain(true)}>{words.sayAgain}</Button>}
    </article>
  );
}

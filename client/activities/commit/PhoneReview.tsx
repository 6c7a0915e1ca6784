// A promise that is up: its maker says what happened, the peer who asks reads it out, the others look up.
import type { CommitForm } from '@moot/shared/activities/commit/picture.ts';
import { review as words } from '@moot/shared/language/en/phoneCommit.ts';
import { promises as said } from '@moot/shared/language/en/phoneKinds.ts';
import type { MinePart, StagePart } from '@moot/shared/views/parts.ts';
import { useState } from 'react';
import { Page } from '../../faces/phone/frame/Page.tsx';
import { Prompt } from '../../faces/phone/frame/Prompt.tsx';
import { HandButton } from '../../faces/phone/frame/Shown.tsx';
import { type Promised, Report, Said } from '../../faces/phone/sheets/Report.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './Phone.module.css';

/** Undefined where none of this peer's is up: the phone stays dark. */
export function promiseUp(stage: StagePart, mine: MinePart): Promised | undefined {
  return mine.promises.find((p) => p.id === stage.focus && (p.mine || p.accepted === 'yes'));
}

export function Review({ promise, form }: { readonly promise: Promised; readonly form: CommitForm }) {
  return (
    <Page foot={<HandButton />}>
      <Prompt at={`review/${promise.id}`}>{promise.mine ? words.yours : words.youAsk(promise.by)}</Prompt>
      <div className={styles.up}>
        <p className="peer words-2">{promise.what}</p>
        <p className={styles.help}>
          {promise.mine
            ? said.willAsk(promise.when, promise.asker, promise.accepted)
            : `${promise.by}, ${promise.when}`}
        </p>
      </div>
      {promise.mine && <Own promise={promise} form={form} />}
    </Page>
  );
}

function Own({ promise, form }: { readonly promise: Promised; readonly form: CommitForm }) {
  const [again, setAgain] = useState(false);
  const { report } = promise;
  if (report === null || (report === 'again' && !again))
    return (
      <div className={styles.report}>
        <Said promise={promise} />
        {report === 'again' && <Button onClick={() => setAgain(true)}>{words.change}</Button>}
      </div>
    );
  return (
    <div className={styles.report}>
      <Report promise={promise} statuses={form.statuses} afters={form.after} onDone={() => setAgain(false)} />
    </div>
  );
}

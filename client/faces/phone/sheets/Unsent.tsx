// Words that were written and not sent: kept here, to copy or to keep.
import { unsent as words } from '@moot/shared/language/en/phone.ts';
import type { StagePart } from '@moot/shared/views/parts.ts';
import { useState } from 'react';
import { usePart } from '../../../connection/hooks.ts';
import { Button } from '../../../ui/Button.tsx';
import { deleteDraft, putDraftAside, type UnsentDraft, unsentDrafts, useKept } from '../drafts.ts';
import styles from './Sheet.module.css';

/** Those not yet looked at, on the page that follows. In a pause, or a step back, what is typed is not lost: it waits. */
export function UnsentHere() {
  useKept();
  const stage = usePart<StagePart>('stage');
  const isOver = stage?.asking?.step !== 'open' && stage?.asking?.step !== 'ready';
  const open = isOver ? null : (stage?.asking?.id ?? null);
  return unsentDrafts(open)
    .filter((draft) => !draft.put)
    .map((draft) => <One key={draft.key} draft={draft} />);
}

export function UnsentList() {
  useKept();
  return unsentDrafts(null).map((draft) => <One key={draft.key} draft={draft} />);
}

function One({ draft }: { readonly draft: UnsentDraft }) {
  const [copied, setCopied] = useState(false);
  return (
    <section className={styles.unsent}>
      <p>{words.title}</p>
      <p className="label">{draft.title}</p>
      <p className="peer words-1">{draft.text}</p>
      <div className={styles.actions}>
        {!draft.put && <Button onClick={() => putDraftAside(draft)}>{words.keep}</Button>}
        <Button onClick={() => void copy(draft.text).then(setCopied)}>
          {copied ? words.copied : words.copy}
        </Button>
        {draft.put && <Button onClick={() => deleteDraft(draft.key)}>{words.remove}</Button>}
      </div>
    </section>
  );
}

/** The clipboard API does not exist on plain http; the older way does. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyOldWay(text);
  }
}

function copyOldWay(text: string): boolean {
  const box = document.createElement('textarea');
  box.value = text;
  box.className = 'aloud';
  (document.querySelector('dialog[open]') ?? document.body).append(box);
  box.select();
  const done = document.execCommand('copy');
  box.remove();
  return done;
}

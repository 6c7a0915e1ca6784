// Promises made and promises to ask about; how each went can be said at any time.

import { promises as words } from '@moot/shared/language/en/phoneKinds.ts';
import { id } from '@moot/shared/model/ids.ts';
import type { MinePart } from '@moot/shared/views/parts.ts';
import { useState } from 'react';
import { send } from '../../../connection/actions.ts';
import { Button } from '../../../ui/Button.tsx';
import { Choices } from '../frame/Choices.tsx';
import { fits, TextField } from '../frame/TextField.tsx';
import styles from './Sheet.module.css';

type Kept = MinePart['promises'][number];
type Status = keyof typeof words.status;
type After = keyof typeof words.afterWords;
const statuses = ['kept', 'partly', 'not_yet', 'overtaken'] as const satisfies readonly Status[];
const afters = ['keep', 'change', 'let_go'] as const satisfies readonly After[];
const noteMax = 140;

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
          <p className={styles.detail}>{words.youAsk(promise.by, promise.when)}</p>
        </article>
      ))}
    </>
  );
}

function Own({ promise }: { readonly promise: Kept }) {
  const [open, setOpen] = useState(false);
  const done = promise.state === 'kept' || promise.state === 'let_go' ? words.state[promise.state] : null;
  return (
    <article className={styles.card}>
      <p className="peer words-2">{promise.what}</p>
      <p className={styles.detail}>{words.willAsk(promise.when, promise.asker)}</p>
      {done !== null && <p className={styles.detail}>{done}</p>}
      {done === null && !open && promise.accepted === 'yes' && (
        <Button onClick={() => setOpen(true)}>{words.how}</Button>
      )}
      {open && <Report promise={promise} onDone={() => setOpen(false)} />}
    </article>
  );
}

function Report({ promise, onDone }: { readonly promise: Kept; readonly onDone: () => void }) {
  const [status, setStatus] = useState<Status | null>(null);
  const [after, setAfter] = useState<After | null>(null);
  const [note, setNote] = useState('');
  const [what, setWhat] = useState(promise.what);
  const [problem, setProblem] = useState('');
  const needsAfter = status !== null && status !== 'kept';
  const ready =
    status !== null && (note.trim() === '' || fits(note, noteMax)) && (!needsAfter || after !== null);
  const give = async () => {
    if (status === null) return;
    const reply = await send({
      type: 'reportPromise',
      promise: id(promise.id),
      status,
      note: note.trim(),
      after: needsAfter ? after : null,
      what: needsAfter && after === 'change' ? what.trim() : null,
    });
    if (reply.ok) onDone();
    else setProblem(reply.sentence);
  };
  return (
    <>
      <Choices
        label={words.how}
        className={styles.four}
        chosen={status}
        onChoose={(chosen) => setStatus(statuses.find((s) => s === chosen) ?? null)}
        choices={statuses.map((s) => ({ id: s, label: words.status[s], className: styles.choice }))}
      />
      <p className={styles.detail}>{words.notYetFine}</p>
      <TextField
        label={words.note}
        names="named"
        value={note}
        onChange={setNote}
        max={noteMax}
        isDraft={false}
        size={1}
      />
      {needsAfter && (
        <Choices
          label={words.after}
          className={styles.four}
          chosen={after}
          onChoose={(chosen) => setAfter(afters.find((a) => a === chosen) ?? null)}
          choices={afters.map((a) => ({ id: a, label: words.afterWords[a], className: styles.choice }))}
        />
      )}
      {needsAfter && after === 'change' && (
        <TextField
          label={words.newWords}
          names="named"
          value={what}
          onChange={setWhat}
          max={noteMax}
          isDraft={false}
          size={1}
        />
      )}
      <p role="alert">{problem}</p>
      <Button look="primary" wide disabled={!ready} onClick={() => void give()}>
        {words.save}
      </Button>
    </>
  );
}

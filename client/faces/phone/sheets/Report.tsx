// How a promise went, said by its maker at any time: what happened, one line, and what is to become of it.
import { promises as words } from '@moot/shared/language/en/phoneKinds.ts';
import { id } from '@moot/shared/model/ids.ts';
import type { MinePart } from '@moot/shared/views/parts.ts';
import { useState } from 'react';
import { send } from '../../../connection/actions.ts';
import { Button } from '../../../ui/Button.tsx';
import { clearDraft, useDraft } from '../drafts.ts';
import { Choices } from '../frame/Choices.tsx';
import { fits, TextField } from '../frame/TextField.tsx';
import styles from './Sheet.module.css';

export type Promised = MinePart['promises'][number];
type Status = keyof typeof words.status;
type After = keyof typeof words.afterWords;
/** As on the server; its schemas stay off the phone. */
const noteMax = 140;
const allStatuses = ['kept', 'partly', 'not_yet', 'overtaken'] as const satisfies readonly Status[];
const allAfters = ['keep', 'change', 'let_go'] as const satisfies readonly After[];

type Props = {
  readonly promise: Promised;
  /** What this workshop offers; all of it between sessions. */
  readonly statuses?: readonly string[];
  readonly afters?: readonly string[];
  readonly onDone: () => void;
};

export function Report({ promise, statuses = allStatuses, afters = allAfters, onDone }: Props) {
  const [status, setStatus] = useState<Status | null>(null);
  const [after, setAfter] = useState<After | null>(null);
  const place = (slot: string) => ({
    asking: `promise:${promise.id}`,
    field: 'report',
    subject: 'all',
    slot,
  });
  const [note, setNote] = useDraft(place('new0'), '');
  const [what, setWhat] = useDraft(place('new1'), promise.what);
  const [problem, setProblem] = useState('');
  const needsAfter = status !== null && status !== 'kept';
  const changes = needsAfter && after === 'change';
  const ready =
    status !== null &&
    (note.trim() === '' || fits(note, noteMax)) &&
    (!needsAfter || after !== null) &&
    (!changes || (fits(what, noteMax) && what.trim() !== promise.what));
  const give = async () => {
    if (status === null) return;
    const reply = await send({
      type: 'reportPromise',
      promise: id(promise.id),
      status,
      note: note.trim(),
      after: needsAfter ? after : null,
      what: changes ? what.trim() : null,
    });
    if (!reply.ok) return setProblem(reply.sentence);
    clearDraft(place('new0'));
    clearDraft(place('new1'));
    onDone();
  };
  return (
    <>
      <Choices
        label={words.how}
        className={styles.four}
        chosen={status}
        onChoose={(chosen) => setStatus(allStatuses.find((s) => s === chosen) ?? null)}
        choices={allStatuses
          .filter((s) => statuses.includes(s))
          .map((s) => ({ id: s, label: words.status[s], className: styles.choice }))}
      />
      <p className={styles.detail}>{words.notYetFine}</p>
      {status !== null && (
        <TextField label={words.note} names="named" value={note} onChange={setNote} max={noteMax} size={1} />
      )}
      {needsAfter && (
        <>
          <p className={styles.detail}>{words.after}</p>
          <Choices
            label={words.after}
            className={styles.four}
            chosen={after}
            onChoose={(chosen) => setAfter(allAfters.find((a) => a === chosen) ?? null)}
            choices={allAfters
              .filter((a) => afters.includes(a))
              .map((a) => ({ id: a, label: words.afterWords[a], className: styles.choice }))}
          />
        </>
      )}
      {changes && (
        <TextField
          label={words.newWords}
          names="named"
          value={what}
          onChange={setWhat}
          max={noteMax}
          size={1}
        />
      )}
      <p role="alert">{problem}</p>
      {status !== null && (
        <Button look="primary" wide disabled={!ready} onClick={() => void give()}>
          {words.save}
        </Button>
      )}
    </>
  );
}

/** What was said of it last. */
export function Said({ promise }: { readonly promise: Promised }) {
  const { last } = promise;
  if (last === null) return null;
  return (
    <p className={styles.detail}>
      <b>{last.status === 'no_report' ? words.noReport : words.status[last.status]}</b>{' '}
      {last.note !== '' && <span className="peer">{last.note}</span>}
    </p>
  );
}

import type { MirrorPage } from '@moot/shared/http/mirror.ts';
import type { Problem } from '@moot/shared/http/problem.ts';
import * as say from '@moot/shared/language/en/mirror.ts';
import type { MirrorEdit, MirrorWords } from '@moot/shared/model/series.ts';
import { type FormEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { getJson, isProblem, postJson } from '../../../connection/http.ts';
import { Button } from '../../../ui/desk/Button.tsx';
import { Dialog } from '../../../ui/desk/Dialog.tsx';
import { TextField } from '../../../ui/desk/TextField.tsx';
import styles from './Mirror.module.css';

type Props = { readonly series: string; readonly session: string; readonly onClose: () => void };
type Edit = (edit: MirrorEdit) => void;

/** What goes into the opening mirror. Each change is kept at once, and undone by another. */
export function Mirror({ series, session, onClose }: Props): ReactNode {
  const at = `/api/series/${series}/sessions/${session}/mirror`;
  const [page, setPage] = useState<MirrorPage | Problem | null>(null);
  useEffect(() => {
    void getJson<MirrorPage>(at).then(setPage);
  }, [at]);
  const post = (body: { edit: MirrorEdit } | { undo: true }) =>
    void postJson<MirrorPage>(at, body).then(setPage);
  const edit: Edit = (one) => post({ edit: one });
  return (
    <Dialog title={say.deskTitle} shape="wide" onClose={onClose}>
      {isProblem(page) && <p role="alert">{page.sentence}</p>}
      {page !== null && !isProblem(page) && (
        <div className={styles.mirror}>
          <p className={styles.help}>{page.out ? say.leftOut : say.deskHelp}</p>
          {!page.out && <Inside page={page} edit={edit} />}
          <div className={styles.foot}>
            <Button onPress={() => edit({ do: 'leaveOut', out: !page.out })}>
              {page.out ? say.bringBack : say.leaveAllOut}
            </Button>
            <Button isDisabled={!page.canUndo} onPress={() => post({ undo: true })}>
              {say.undo}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

function Inside({ page, edit }: { readonly page: MirrorPage; readonly edit: Edit }): ReactNode {
  return (
    <>
      <Words key={`title ${page.title}`} what="title" text={page.title} edit={edit} />
      <div className={styles.columns}>
        {page.columns.map((column) => (
          <section key={column.place}>
            <Words
              key={`${column.place} ${column.heading}`}
              what={column.place}
              text={column.heading}
              edit={edit}
            />
            <p className={styles.help}>
              {say.inMirror(column.entries.filter((e) => e.included).length, column.entries.length)}
            </p>
            {column.entries.filter((e) => e.included).length > say.most && (
              <p className={styles.help}>{say.tooMany}</p>
            )}
            <ul>
              {column.entries.map((entry) => (
                <Entry key={entry.id} entry={entry} edit={edit} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

type EntryProps = {
  readonly entry: MirrorPage['columns'][number]['entries'][number];
  readonly edit: Edit;
};

function Entry({ entry, edit }: EntryProps): ReactNode {
  const words = useId();
  return (
    <li>
      <label className={styles.entry}>
        <input
          type="checkbox"
          checked={entry.included}
          aria-describedby={words}
          onChange={(event) => edit({ do: 'include', id: entry.id, included: event.target.checked })}
        />
        <span>
          <span className="peer words-1">{entry.text}</span>
          <span id={words} className={styles.detail}>
            {entry.words}
          </span>
        </span>
      </label>
    </li>
  );
}

type WordsProps = { readonly what: MirrorWords; readonly text: string; readonly edit: Edit };

/** Our own words; left empty they are Moot's again. */
function Words({ what, text, edit }: WordsProps): ReactNode {
  const [words, setWords] = useState(text);
  const keep = (event: FormEvent) => {
    event.preventDefault();
    const wanted = words.trim();
    const isMoots = wanted === '' || wanted === say.mirrorWords[what];
    edit({ do: 'word', what, text: isMoots ? null : wanted });
  };
  return (
    <form className={styles.words} onSubmit={keep}>
      <TextField label={say.heading[what]} value={words} onChange={setWords} />
      {words.trim() !== text && (
        <Button size="small" type="submit">
          {say.keepWords}
        </Button>
      )}
    </form>
  );
}

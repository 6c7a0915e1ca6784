import type { AgendaPage, AgendaValue, AgendaWrite, AgendaForm as Form } from '@moot/shared/http/agenda.ts';
import * as say from '@moot/shared/language/en/deskAgenda.ts';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../../../ui/desk/Button.tsx';
import { Dialog } from '../../../ui/desk/Dialog.tsx';
import styles from './AgendaEdit.module.css';
import { AgendaField } from './AgendaField.tsx';
import type { AgendaStore } from './useAgenda.ts';

type Props = {
  readonly what: AgendaWrite['what'];
  readonly store: AgendaStore;
  readonly onDone: (page: AgendaPage) => void;
  /** To choose another kind; null where there is none to choose. */
  readonly onBack: (() => void) | null;
  readonly onClose: () => void;
};

const pauseMs = 250;

/** One activity: what is asked about it comes from the server, which also says what does not fit yet. */
export function AgendaForm({ what, store, onDone, onBack, onClose }: Props): ReactNode {
  const [form, setForm] = useState<Form | null>(null);
  const [given, setGiven] = useState<Readonly<Record<string, AgendaValue>>>({});
  const [isPressed, setPressed] = useState(false);
  const latest = useRef(0);
  const { write } = store;
  // What was typed meanwhile is newer than the answer; an answer that was overtaken is dropped.
  useEffect(() => {
    latest.current += 1;
    const mine = latest.current;
    const later = setTimeout(
      () =>
        void write({ what, values: given, done: false }).then((answer) => {
          if (mine === latest.current && answer !== null && 'fields' in answer) setForm(answer);
        }),
      Object.keys(given).length === 0 ? 0 : pauseMs,
    );
    return () => clearTimeout(later);
  }, [what, given, write]);
  const done = async (event: FormEvent) => {
    // A dialog over this one stands in this form's tree, and is none of its business.
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    latest.current += 1;
    const answer = await write({ what, values: given, done: true });
    if (answer === null) return;
    if ('entries' in answer) return onDone(answer);
    setForm(answer);
    setPressed(true);
  };
  const isTouched = isPressed || Object.keys(given).length > 0;
  const problems = isTouched ? (form?.problems ?? []) : [];
  return (
    <Dialog title={form?.heading ?? say.loading} shape="wide" onClose={onClose}>
      <form onSubmit={(event) => void done(event)} className={styles.form}>
        {form !== null && <p className={styles.help}>{form.what}</p>}
        <div className={styles.fields}>
          {form?.fields.map((field) => (
            <AgendaField
              key={field.id}
              field={field}
              value={given[field.id] ?? field.value}
              problem={problems.find((one) => one.field === field.id)?.sentence ?? ''}
              series={store.series}
              onChange={(value) => setGiven((before) => ({ ...before, [field.id]: value }))}
            />
          ))}
        </div>
        {store.problem !== null && (
          <p role="alert" className={styles.problem}>
            {store.problem.sentence}
          </p>
        )}
        <Whole
          sentences={problems.filter(({ field }) => !isShown(form, field)).map(({ sentence }) => sentence)}
        />
        <div className={styles.foot}>
          {problems.length > 0 && <p className={styles.notYet}>{say.problemsTitle}</p>}
          {onBack !== null && (
            <Button look="quiet" onPress={onBack}>
              {say.another}
            </Button>
          )}
          <Button look="quiet" onPress={onClose}>
            {say.cancel}
          </Button>
          <Button look="primary" type="submit" isDisabled={form === null}>
            {'kind' in what ? say.addDo : say.saveDo}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const isShown = (form: Form | null, field: string) => form?.fields.some(({ id }) => id === field) ?? false;

/** What is wrong with all of it, or with what is not asked just now. */
function Whole({ sentences }: { readonly sentences: readonly string[] }): ReactNode {
  if (sentences.length === 0) return null;
  return (
    <ul role="alert" className={styles.problem}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

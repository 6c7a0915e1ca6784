import type { AgendaChange, AgendaPage, AgendaWrite } from '@moot/shared/http/agenda.ts';
import * as say from '@moot/shared/language/en/deskAgenda.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../../ui/desk/Button.tsx';
import { useKeys } from '../../../ui/desk/keys.ts';
import { AgendaAdd } from './AgendaAdd.tsx';
import styles from './AgendaEdit.module.css';
import { AgendaForm } from './AgendaForm.tsx';
import { AgendaList } from './AgendaList.tsx';
import { AgendaSize } from './AgendaSize.tsx';
import type { AgendaStore } from './useAgenda.ts';

type Props = {
  readonly store: AgendaStore;
  readonly page: AgendaPage;
  /** In a box of its own, where a second cannot be opened over it. */
  readonly start?: AgendaWrite['what'] | 'add' | null;
};

/** A run sheet to be changed: the same while it is prepared and while the session runs. */
export function AgendaEdit({ store, page, start = null }: Props): ReactNode {
  const [open, setOpen] = useState<AgendaWrite['what'] | 'add' | null>(start);
  const [said, setSaid] = useState('');
  const change = async (body: AgendaChange, words: (now: AgendaPage) => string) => {
    const now = await store.change(body);
    setSaid(now === null ? '' : words(now));
  };
  const titleOf = (activity: string) => page.entries.find(({ id }) => id === activity)?.title ?? '';
  const undo = () => void change({ do: 'undo' }, () => say.done.undone);
  const move = (activity: string, to: number) =>
    void change({ do: 'move', activity, to }, () => say.done.moved(titleOf(activity), to + 1));
  const drop = (activity: string) =>
    void change({ do: 'drop', activity }, () => say.done.dropped(titleOf(activity)));
  useKeys({ u: page.undo === null ? undefined : undo });
  return (
    <div className={styles.edit}>
      <div className={styles.tools}>
        <p className={styles.help}>{helpFor(page)}</p>
        {page.undo !== null && (
          <Button keys="U" label={page.undo} onPress={undo}>
            {say.undo}
          </Button>
        )}
        {page.places.length > 0 && (
          <Button icon="plus" onPress={() => setOpen('add')}>
            {say.add}
          </Button>
        )}
      </div>
      {store.problem !== null && open === null && (
        <p role="alert" className={styles.problem}>
          {store.problem.sentence}
        </p>
      )}
      <p role="status" className={said === '' ? 'aloud' : styles.said}>
        {said}
      </p>
      <AgendaSize
        size={page.size}
        accept={(body) => void change(body, () => say.done.changed(titleOf(body.activity)))}
      />
      <AgendaList page={page} move={move} drop={drop} change={(activity) => setOpen({ activity })} />
      {open === 'add' && <AgendaAdd page={page} onChoose={setOpen} onClose={() => setOpen(null)} />}
      {open !== null && open !== 'add' && (
        <AgendaForm
          what={open}
          store={store}
          onDone={(now) => {
            setOpen(null);
            setSaid(sayWritten(page, now, open));
          }}
          onBack={'kind' in open ? () => setOpen('add') : null}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}

function helpFor({ status, entries }: AgendaPage): string {
  if (entries.length === 0) return say.empty;
  switch (status) {
    case 'planned':
      return say.helpPlanned;
    case 'running':
      return say.helpRunning;
    case 'ended':
      return say.helpEnded;
  }
}

function sayWritten(before: AgendaPage, now: AgendaPage, what: AgendaWrite['what']): string {
  if ('activity' in what)
    return say.done.changed(now.entries.find(({ id }) => id === what.activity)?.title ?? '');
  const added = now.entries.find(({ id }) => !before.entries.some((one) => one.id === id));
  return say.done.added(added?.title ?? '');
}

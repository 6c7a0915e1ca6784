import type { AgendaPage, AgendaWrite } from '@moot/shared/http/agenda.ts';
import * as say from '@moot/shared/language/en/deskAgenda.ts';
import { type ReactNode, useState } from 'react';
import { Dialog } from '../../../ui/desk/Dialog.tsx';
import { Select } from '../../../ui/desk/Select.tsx';
import styles from './AgendaEdit.module.css';

type Props = {
  readonly page: AgendaPage;
  readonly onChoose: (what: Extract<AgendaWrite['what'], { readonly kind: string }>) => void;
  readonly onClose: () => void;
};

/** What the room could do next: every kind, what it is for and for how many. */
export function AgendaAdd({ page, onChoose, onClose }: Props): ReactNode {
  const [at, setAt] = useState(String(page.places.at(-1)?.at ?? 0));
  return (
    <Dialog title={say.addTitle} shape="wide" onClose={onClose}>
      <Select
        label={say.addHere}
        value={at}
        onChange={setAt}
        options={page.places.map((place) => ({ id: String(place.at), name: place.name }))}
      />
      <ul className={styles.kinds}>
        {page.kinds.map(({ kind, name, what, meantFor }) => (
          <li key={kind}>
            <button type="button" className={styles.kind} onClick={() => onChoose({ kind, at: Number(at) })}>
              <b>{name}</b>
              <span>{what}</span>
              <span className={styles.help}>{meantFor}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

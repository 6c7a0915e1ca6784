import type { AgendaWrite } from '@moot/shared/http/agenda.ts';
import * as say from '@moot/shared/language/en/deskAgenda.ts';
import type { DeskSessionPart } from '@moot/shared/views/parts.ts';
import type { ReactNode } from 'react';
import { Dialog } from '../../../ui/desk/Dialog.tsx';
import { AgendaEdit } from '../pages/AgendaEdit.tsx';
import { useAgenda } from '../pages/useAgenda.ts';

type Props = {
  readonly series: string;
  readonly session: DeskSessionPart;
  /** What is open at once: one activity's form, or nothing. */
  readonly start: AgendaWrite['what'] | null;
  readonly onClose: () => void;
};

/** The run sheet changed while the session runs; read again as it moves on. */
export function RunSheetEdit({ series, session, start, onClose }: Props): ReactNode {
  const version = session.runSheet.map(({ id, title, status }) => `${id} ${title} ${status}`).join();
  const store = useAgenda(series, session.session?.id ?? '', version);
  return (
    <Dialog title={say.changeSheet} shape="wide" onClose={onClose}>
      {store.page === null ? (
        <p>{store.problem?.sentence ?? say.loading}</p>
      ) : (
        <AgendaEdit store={store} page={store.page} start={start} />
      )}
    </Dialog>
  );
}

import type { Rename, SeriesPage } from '@moot/shared/http/series.ts';
import { cancel } from '@moot/shared/language/en/desk.ts';
import * as home from '@moot/shared/language/en/deskHome.ts';
import * as say from '@moot/shared/language/en/deskPages.ts';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '../../../ui/desk/Button.tsx';
import { Dialog } from '../../../ui/desk/Dialog.tsx';
import dialog from '../../../ui/desk/TextDialog.module.css';
import { TextField } from '../../../ui/desk/TextField.tsx';
import type { SeriesStore } from '../useSeriesPage.ts';

type Props = {
  readonly seat: SeriesPage['seats'][number];
  readonly organisation: string;
  readonly change: SeriesStore['change'];
  readonly onClose: () => void;
};

/** One peer is followed by another of the same organisation. */
export function Successor({ seat, organisation, change, onClose }: Props): ReactNode {
  const [name, setName] = useState('');
  const [role, setRole] = useState(seat.role);
  const [isRefused, setRefused] = useState(false);
  const hand = async (event: FormEvent) => {
    event.preventDefault();
    const body: Rename = { name: name.trim(), role: role.trim() };
    if (await change(`seats/${seat.id}/follow`, body)) onClose();
    else setRefused(true);
  };
  return (
    <Dialog title={home.followedTitle(seat.name)} onClose={onClose}>
      <form className={dialog.form} onSubmit={(event) => void hand(event)}>
        <p>{home.followedHelp(seat.name, organisation)}</p>
        <TextField label={say.peerName} value={name} onChange={setName} autoFocus />
        <TextField label={say.peerRole} value={role} onChange={setRole} />
        {isRefused && <p role="alert">{say.notAdded}</p>}
        <div className={dialog.foot}>
          <Button look="quiet" onPress={onClose}>
            {cancel}
          </Button>
          <Button look="primary" type="submit" isDisabled={name.trim() === ''}>
            {home.followedDo}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

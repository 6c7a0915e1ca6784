import type { NewSeat, SeriesPage } from '@moot/shared/http/series.ts';
import { cancel } from '@moot/shared/language/en/desk.ts';
import * as say from '@moot/shared/language/en/deskPages.ts';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '../../ui/desk/Button.tsx';
import { Dialog } from '../../ui/desk/Dialog.tsx';
import { Select } from '../../ui/desk/Select.tsx';
import dialog from '../../ui/desk/TextDialog.module.css';
import { TextField } from '../../ui/desk/TextField.tsx';

type Props = {
  readonly page: SeriesPage;
  readonly onAdd: (seat: NewSeat) => Promise<boolean>;
  readonly onClose: () => void;
};

const another = '';

export function AddPeer({ page, onAdd, onClose }: Props): ReactNode {
  const [name, setName] = useState('');
  const [role, setRole] = useState('');
  const [organisation, setOrganisation] = useState(page.organisations[0]?.id ?? another);
  const [fresh, setFresh] = useState('');
  const [isRefused, setRefused] = useState(false);
  const isReady = name.trim() !== '' && (organisation !== another || fresh.trim() !== '');
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    const where = organisation === another ? { name: fresh.trim(), kind: '' } : organisation;
    if (await onAdd({ name: name.trim(), role: role.trim(), organisation: where })) onClose();
    else setRefused(true);
  };
  return (
    <Dialog title={say.addPeer} onClose={onClose}>
      <form onSubmit={(event) => void add(event)} className={dialog.form}>
        <TextField label={say.peerName} value={name} onChange={setName} autoFocus />
        <TextField label={say.peerRole} value={role} onChange={setRole} />
        <Select
          label={say.organisation}
          value={organisation}
          onChange={setOrganisation}
          options={[...page.organisations, { id: another, name: say.anotherOrganisation }]}
        />
        {organisation === another && (
          <TextField label={say.organisationName} value={fresh} onChange={setFresh} />
        )}
        {isRefused && <p role="alert">{say.notAdded}</p>}
        <div className={dialog.foot}>
          <Button look="quiet" onPress={onClose}>
            {cancel}
          </Button>
          <Button look="primary" type="submit" isDisabled={!isReady}>
            {say.add}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

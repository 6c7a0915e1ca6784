import type { Link } from '@moot/shared/http/account.ts';
import type { Rename, SeriesPage } from '@moot/shared/http/series.ts';
import * as live from '@moot/shared/language/en/desk.ts';
import * as home from '@moot/shared/language/en/deskHome.ts';
import * as say from '@moot/shared/language/en/deskPages.ts';
import { type FormEvent, type ReactNode, useState } from 'react';
import { isProblem, postJson } from '../../../connection/http.ts';
import { Button } from '../../../ui/desk/Button.tsx';
import { Confirm } from '../../../ui/desk/Confirm.tsx';
import { Dialog } from '../../../ui/desk/Dialog.tsx';
import { Menu } from '../../../ui/desk/Menu.tsx';
import dialog from '../../../ui/desk/TextDialog.module.css';
import { TextField } from '../../../ui/desk/TextField.tsx';
import { AddPeer } from '../AddPeer.tsx';
import { LinkDialog } from '../LinkDialog.tsx';
import type { SeriesStore } from '../useSeriesPage.ts';
import styles from './SeriesHome.module.css';
import { Successor } from './Successor.tsx';

type Seat = SeriesPage['seats'][number];
type Props = { readonly page: SeriesPage; readonly change: SeriesStore['change'] };
type Shown =
  | { readonly what: 'add' }
  | { readonly what: 'rename' | 'remove' | 'follow'; readonly seat: Seat }
  | { readonly what: 'link'; readonly seat: Seat; readonly link: string };

export function People({ page, change }: Props): ReactNode {
  const [shown, setShown] = useState<Shown | null>(null);
  const close = () => setShown(null);
  const seats = page.seats.filter((seat) => !seat.removed);
  const organisation = new Map(page.organisations.map((one) => [one.id, one.name]));
  const askLink = (seat: Seat) =>
    void postJson<Link>(`/api/series/${page.id}/seats/${seat.id}/link`, {}).then(
      (answer) => isProblem(answer) || setShown({ what: 'link', seat, link: answer.link }),
    );
  return (
    <section>
      <h2 className={styles.head}>{say.people}</h2>
      <ul>
        {seats.map((seat) => (
          <li key={seat.id} className={styles.entry}>
            <p>
              <b>{seat.name}</b>
              <span className={styles.detail}>
                <br />
                {[seat.role, organisation.get(seat.organisation)].filter(Boolean).join(', ')}
                <br />
                {seat.held ? say.inUse : say.notInUse}
              </span>
            </p>
            <Menu
              label={say.peerMenu(seat.name)}
              entries={[
                { id: 'link', label: live.personalLink, run: () => askLink(seat) },
                { id: 'follow', label: home.followedBy, run: () => setShown({ what: 'follow', seat }) },
                { id: 'rename', label: say.rename, run: () => setShown({ what: 'rename', seat }) },
                {
                  id: 'remove',
                  label: live.removePeer,
                  apart: true,
                  run: () => setShown({ what: 'remove', seat }),
                },
              ]}
            />
          </li>
        ))}
      </ul>
      <p className={styles.empty}>
        <Button icon="plus" onPress={() => setShown({ what: 'add' })}>
          {say.addPeer}
        </Button>
      </p>
      {shown?.what === 'add' && (
        <AddPeer page={page} onAdd={(seat) => change('seats', seat)} onClose={close} />
      )}
      {shown?.what === 'rename' && <RenameDialog seat={shown.seat} change={change} onClose={close} />}
      {shown?.what === 'follow' && (
        <Successor
          seat={shown.seat}
          organisation={organisation.get(shown.seat.organisation) ?? ''}
          change={change}
          onClose={close}
        />
      )}
      {shown?.what === 'remove' && (
        <Confirm
          title={live.removeTitle(shown.seat.name)}
          help={live.removeHelp}
          action={live.removeDo}
          isHarm
          onDo={() => void change(`seats/${shown.seat.id}/remove`, {})}
          onClose={close}
        />
      )}
      {shown?.what === 'link' && (
        <LinkDialog
          title={live.personalLinkTitle(shown.seat.name)}
          help={live.personalLinkHelp}
          link={shown.link}
          onClose={close}
        />
      )}
    </section>
  );
}

type RenameProps = {
  readonly seat: Seat;
  readonly change: SeriesStore['change'];
  readonly onClose: () => void;
};

function RenameDialog({ seat, change, onClose }: RenameProps): ReactNode {
  const [name, setName] = useState(seat.name);
  const [role, setRole] = useState(seat.role);
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const body: Rename = { name: name.trim(), role: role.trim() };
    if (await change(`seats/${seat.id}/rename`, body)) onClose();
  };
  return (
    <Dialog title={say.renameTitle} onClose={onClose}>
      <form className={dialog.form} onSubmit={(event) => void keep(event)}>
        <TextField label={say.peerName} value={name} onChange={setName} autoFocus />
        <TextField label={say.peerRole} value={role} onChange={setRole} />
        <div className={dialog.foot}>
          <Button look="primary" type="submit" isDisabled={name.trim() === ''}>
            {live.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

// One of the peers in the room, in the order they were sent.
import type { CommitForm } from '@moot/shared/activities/commit/picture.ts';
import { commit as words } from '@moot/shared/language/en/phoneKinds.ts';
import { Choices } from '../../faces/phone/frame/Choices.tsx';
import styles from './Phone.module.css';

type Props = {
  readonly peers: CommitForm['peers'];
  readonly chosen: string | null;
  readonly onChoose: (seat: string) => void;
};

/** Who asks about a promise. */
export const AskerPicker = (props: Props) => (
  <PeerPicker {...props} label={words.asker} help={words.askerHelp} />
);

export function PeerPicker({
  label,
  help,
  peers,
  chosen,
  onChoose,
}: Props & { readonly label: string; readonly help: string }) {
  return (
    <div className={styles.askers}>
      <h2>{label}</h2>
      <p className={styles.help}>{peers.length === 0 ? words.nobody : help}</p>
      <Choices
        look="own"
        label={label}
        className={styles.peers}
        chosen={chosen}
        onChoose={onChoose}
        choices={peers.map((peer) => ({
          id: peer.seat,
          className: styles.peer,
          label: (
            <>
              <span className={styles.dot} />
              <span>
                <b>{peer.name}</b>
                <small>{peer.organisation}</small>
              </span>
            </>
          ),
        }))}
      />
    </div>
  );
}

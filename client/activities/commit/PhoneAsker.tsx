// Who asks about it: peers in the room, in the order they were sent.
import type { CommitForm } from '@moot/shared/activities/commit/picture.ts';
import { commit as words } from '@moot/shared/language/en/phoneKinds.ts';
import { Choices } from '../../faces/phone/frame/Choices.tsx';
import styles from './Phone.module.css';

export function AskerPicker({
  peers,
  chosen,
  onChoose,
}: {
  readonly peers: CommitForm['peers'];
  readonly chosen: string | null;
  readonly onChoose: (seat: string) => void;
}) {
  return (
    <div className={styles.askers}>
      <h2>{words.asker}</h2>
      <p className={styles.help}>{peers.length === 0 ? words.nobody : words.askerHelp}</p>
      <Choices
        label={words.asker}
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

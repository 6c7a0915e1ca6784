// Whose idea a promise gets behind; its writer is the one who asks about it.
import type { CommitForm } from '@moot/shared/activities/commit/picture.ts';
import { idea as words } from '@moot/shared/language/en/phoneCommit.ts';
import { Choices } from '../../faces/phone/frame/Choices.tsx';
import styles from './Phone.module.css';

type Idea = CommitForm['ideas'][number];

export function IdeaPicker({
  ideas,
  chosen,
  onChoose,
}: {
  readonly ideas: readonly Idea[];
  readonly chosen: string | null;
  readonly onChoose: (idea: string) => void;
}) {
  const one = ideas.find((i) => i.id === chosen);
  return (
    <div className={styles.askers}>
      <h2>{words.choose}</h2>
      {ideas.length === 0 && <p className={styles.help}>{words.none}</p>}
      <Choices
        look="own"
        label={words.choose}
        className={styles.peers}
        chosen={chosen}
        onChoose={onChoose}
        choices={ideas.map((i) => ({
          id: i.id,
          className: styles.peer,
          label: (
            <>
              <span className={styles.dot} />
              <span>
                <span className="peer">{i.text}</span>
                <small>{i.by}</small>
              </span>
            </>
          ),
        }))}
      />
      {one !== undefined && <p className={styles.help}>{words.asks(one.by)}</p>}
    </div>
  );
}

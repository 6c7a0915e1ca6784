import { gather as say } from '@moot/shared/language/en/deskKinds.ts';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { Key } from '../../ui/desk/Key.tsx';
import { Menu } from '../../ui/desk/Menu.tsx';
import styles from './Board.module.css';
import type { BoardDoes, Hand } from './Board.tsx';
import type { Group } from './moves.ts';

type Props = {
  readonly group: Group;
  readonly n: number;
  readonly hand: Hand | null;
  readonly isOver: boolean;
  readonly does: BoardDoes;
  readonly children: ReactNode;
};

export function Column({ group, n, hand, isOver, does, children }: Props): ReactNode {
  const name = group.heading === '' ? say.unnamed(n) : group.heading;
  const canPut = hand !== null && !hand.merging && !group.items.includes(hand.item.id);
  return (
    <section data-group={group.id} className={styles.column} aria-label={name}>
      <div className={styles.head}>
        {n <= 9 && <Key>{String(n)}</Key>}
        <Heading group={group} n={n} rename={does.rename} />
        <Menu
          label={say.groupMenu(n)}
          entries={[{ id: 'dissolve', label: say.dissolve, run: () => does.dissolve(group) }]}
        />
      </div>
      <ul className={styles.cards}>{children}</ul>
      {isOver && <p className={styles.here}>{say.goesHere}</p>}
      {canPut && (
        <button type="button" className={styles.put} onClick={() => does.put(hand.item.id, group)}>
          {say.putIn(name)}
        </button>
      )}
    </section>
  );
}

type HeadingProps = {
  readonly group: Group;
  readonly n: number;
  readonly rename: (group: Group, heading: string) => void;
};

/** The room words the heading; it is written in place and kept on Enter or when the box is left. */
function Heading({ group, n, rename }: HeadingProps): ReactNode {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null && box.current !== document.activeElement) box.current.value = group.heading;
  }, [group.heading]);
  const keep = () => rename(group, box.current?.value.trim() ?? group.heading);
  const done = (event: FormEvent) => {
    event.preventDefault();
    box.current?.blur();
  };
  return (
    <form onSubmit={done} className={styles.headingForm}>
      <input
        ref={box}
        className={styles.heading}
        defaultValue={group.heading}
        maxLength={80}
        aria-label={say.heading(n)}
        placeholder={say.headingHint}
        onBlur={keep}
        onKeyDown={(event) => event.key === 'Escape' && box.current?.blur()}
      />
    </form>
  );
}

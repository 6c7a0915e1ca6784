import type { GatherForm, GatherItem } from '@moot/shared/activities/gather/picture.ts';
import { hidden, gather as say, takenBack, unhide } from '@moot/shared/language/en/deskKinds.ts';
import { type PointerEvent, type ReactNode, useEffect, useRef } from 'react';
import { Icon } from '../../ui/desk/Icon.tsx';
import { Key } from '../../ui/desk/Key.tsx';
import styles from './Board.module.css';
import type { BoardDoes, Hand } from './Board.tsx';
import type { Group } from './moves.ts';

type Props = {
  readonly item: GatherItem;
  readonly hand: Hand | null;
  readonly groups: readonly Group[];
  readonly form: GatherForm;
  readonly does: BoardDoes;
  readonly begin: (item: string, down: PointerEvent) => void;
};

export function Card(props: Props): ReactNode {
  const { item, hand, does, begin } = props;
  const isUp = hand?.item.id === item.id;
  const look = [
    styles.card,
    isUp && styles.up,
    item.hidden && styles.gone,
    hand?.merging === true && !isUp && styles.target,
  ];
  return (
    <li className={styles.place}>
      <button
        type="button"
        data-card={item.id}
        aria-pressed={isUp}
        className={look.filter((name) => typeof name === 'string').join(' ')}
        onClick={() => does.press(item)}
        onPointerDown={(event) => begin(item.id, event)}
      >
        <span className={styles.grip}>
          <Icon name="grip" />
        </span>
        <CardText item={item} />
      </button>
      {isUp && hand.merging === false && <MoveMenu {...props} />}
    </li>
  );
}

function CardText({ item }: { readonly item: GatherItem }): ReactNode {
  const more = item.merged.length;
  return (
    <span className={styles.text}>
      {item.takenBack ? (
        <span className="label">{takenBack}</span>
      ) : (
        <span className={`peer words-2 ${styles.words}`}>{item.texts.join(' · ')}</span>
      )}
      {item.merged.map((merged) => (
        <span key={merged.id} className={`peer words-2 ${styles.words} ${styles.merged}`}>
          {merged.texts.join(' · ')}
        </span>
      ))}
      {more > 0 && (
        <span className={styles.note}>
          <Icon name="merge" size={14} /> {say.mergedNote(more + 1)}
        </span>
      )}
      {item.by !== null && <span className={styles.note}>{item.by}</span>}
      {item.hidden && <span className={styles.note}>{hidden}</span>}
      {item.tags.map((tag) => (
        <span key={tag} className={styles.note}>
          {tag}
        </span>
      ))}
    </span>
  );
}

/** What can be done with the line in hand, with the key that does the same. It stands beside the line and takes no focus. */
function MoveMenu({ item, groups, form, does }: Props): ReactNode {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    void menu.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const isIn = groups.find((group) => group.id === item.group);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of buttons is no form.
    <div ref={menu} role="group" aria-label={say.moveMenu} className={styles.menu}>
      {groups.map((group, n) => (
        <Entry
          key={group.id}
          keys={n < 9 ? `${n + 1}` : ''}
          isOn={group === isIn}
          run={() => does.put(item.id, group)}
        >
          {group.heading === '' ? say.unnamed(n + 1) : group.heading}
        </Entry>
      ))}
      <Entry keys="N" run={() => does.newGroup(item.id)}>
        {say.newGroup}
      </Entry>
      {isIn !== undefined && (
        <Entry
          keys=""
          run={() => {
            does.takeOut(item.id);
            does.down();
          }}
        >
          {say.takeOut}
        </Entry>
      )}
      <hr className={styles.rule} />
      {form.merge && (
        <Entry keys="M" run={does.beginMerge}>
          {say.merge}
        </Entry>
      )}
      {item.merged.length > 0 && (
        <Entry
          keys=""
          run={() => {
            does.unmerge(item);
            does.down();
          }}
        >
          {say.unmerge}
        </Entry>
      )}
      {form.statementsGoTo !== null && (
        <Entry keys="S" run={() => does.statement(item)}>
          {say.statement}
        </Entry>
      )}
      {form.tags.map((tag) => (
        <Entry key={tag} keys="" run={() => does.tag(item, tag)}>
          {item.tags.includes(tag) ? say.unmark(tag) : say.mark(tag)}
        </Entry>
      ))}
      <Entry keys="H" run={() => does.hide(item)}>
        {item.hidden ? unhide : say.hideLine}
      </Entry>
    </div>
  );
}

type EntryProps = {
  readonly keys: string;
  readonly isOn?: boolean;
  readonly run: () => void;
  readonly children: ReactNode;
};

function Entry({ keys, isOn, run, children }: EntryProps): ReactNode {
  return (
    <button type="button" className={`${styles.entry} ${isOn === true ? styles.entryOn : ''}`} onClick={run}>
      <span>{children}</span>
      {keys !== '' && <Key>{keys}</Key>}
    </button>
  );
}

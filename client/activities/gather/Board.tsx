import type { GatherForm, GatherItem } from '@moot/shared/activities/gather/picture.ts';
import { gather as say } from '@moot/shared/language/en/deskKinds.ts';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/desk/Button.tsx';
import { useKeys } from '../../ui/desk/keys.ts';
import { StageTools } from '../../ui/desk/StageTools.tsx';
import { UndoButton } from '../../ui/desk/UndoButton.tsx';
import type { Undo } from '../../ui/desk/useUndo.ts';
import styles from './Board.module.css';
import { BoardStatus, shortOf } from './BoardStatus.tsx';
import { boardKeys } from './boardKeys.ts';
import { Card } from './Card.tsx';
import { Column } from './Column.tsx';
import type { GatherMoves, Group } from './moves.ts';
import { useDrag } from './useDrag.ts';

const ungrouped = 'ungrouped';

type Props = {
  readonly items: readonly GatherItem[];
  readonly groups: readonly Group[];
  readonly form: GatherForm;
  readonly moves: GatherMoves;
  readonly undo: Undo;
  readonly makeStatement: (item: GatherItem) => void;
};

export type Hand = { readonly item: GatherItem; readonly merging: boolean };
export type BoardDoes = GatherMoves & {
  readonly press: (item: GatherItem) => void;
  readonly beginMerge: () => void;
  readonly statement: (item: GatherItem) => void;
  readonly down: () => void;
};

export function Board({ items, groups, form, moves, undo, makeStatement }: Props): ReactNode {
  const board = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState<{ readonly item: string; readonly merging: boolean } | null>(null);
  const [said, setSaid] = useState('');
  const hand = handOf(held, items);
  const down = () => setHeld(null);
  const put = (item: string, group: Group, n: number) => {
    moves.put(item, group);
    setSaid(say.moved(group.heading === '' ? say.unnamed(n) : group.heading));
    down();
  };
  const dropOn = (item: string, group: string) => {
    const n = groups.findIndex(({ id }) => id === group);
    const target = groups[n];
    if (target !== undefined) put(item, target, n + 1);
    else moves.takeOut(item);
  };
  const { drag, begin, wasDrag } = useDrag(dropOn);
  const does: BoardDoes = {
    ...moves,
    down,
    put: (item, group) => put(item, group, groups.indexOf(group) + 1),
    press: (item) => {
      if (wasDrag()) return;
      setSaid('');
      if (hand === null) setHeld({ item: item.id, merging: false });
      else if (hand.merging && hand.item.id !== item.id) {
        moves.merge(hand.item.id, item.id);
        down();
      } else setHeld(hand.item.id === item.id ? null : { item: item.id, merging: false });
    },
    beginMerge: () => setHeld((was) => was && { ...was, merging: true }),
    newGroup: (item) => {
      moves.newGroup(item);
      down();
    },
    statement: (item) => {
      makeStatement(item);
      down();
    },
  };
  useKeys(boardKeys({ board, items, hand, groups, form, does }));
  useNewHeading(board, groups);
  const over = (group: string) => drag !== null && drag.over === group;
  const inGroup = (group: string | null) => items.filter((item) => item.group === group);
  const loose = items.filter((item) => !groups.some((group) => group.id === item.group));
  const card = (item: GatherItem) => (
    <Card key={item.id} item={item} hand={hand} groups={groups} form={form} does={does} begin={begin} />
  );
  return (
    <>
      <StageTools>
        <Button icon="plus" keys="N" onPress={() => does.newGroup(hand?.item.id ?? null)}>
          {say.newGroup}
        </Button>
        <UndoButton undo={undo} />
      </StageTools>
      <BoardStatus hand={hand} groups={groups.length} lines={items.length} said={said} />
      <div ref={board} className={styles.board}>
        {groups.map((group, n) => (
          <Column key={group.id} group={group} n={n + 1} hand={hand} isOver={over(group.id)} does={does}>
            {inGroup(group.id).map(card)}
          </Column>
        ))}
        <section
          data-group={ungrouped}
          className={`${styles.column} ${styles.loose}`}
          aria-label={say.notGrouped(loose.length)}
        >
          <h2 className={styles.looseHead}>{say.notGrouped(loose.length)}</h2>
          <ul className={styles.cards}>{loose.map(card)}</ul>
          {over(ungrouped) && <p className={styles.here}>{say.goesHere}</p>}
        </section>
      </div>
      {drag !== null && (
        <div className={`peer ${styles.ghost}`} style={{ left: drag.x, top: drag.y }} aria-hidden="true">
          {items.filter((item) => item.id === drag.item).map(shortOf)}
        </div>
      )}
    </>
  );
}

function handOf(
  held: { readonly item: string; readonly merging: boolean } | null,
  items: readonly GatherItem[],
): Hand | null {
  const item = items.find(({ id }) => id === held?.item);
  return held === null || item === undefined ? null : { item, merging: held.merging };
}

/** A group that has just appeared without a heading waits for the room's word. */
function useNewHeading(board: { readonly current: HTMLElement | null }, groups: readonly Group[]): void {
  const known = useRef<number | null>(null);
  useEffect(() => {
    const last = groups.at(-1);
    const isNew = known.current !== null && groups.length > known.current && last?.heading === '';
    known.current = groups.length;
    if (isNew) board.current?.querySelector<HTMLElement>(`[data-group="${last.id}"] input`)?.focus();
  }, [groups, board]);
}

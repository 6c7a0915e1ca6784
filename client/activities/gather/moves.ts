// What the facilitator's hands do to lines and groups, each with the command that takes it back.
import type { GatherItem, GatherOutcome } from '@moot/shared/activities/gather/picture.ts';
import { randomId } from '../../connection/random.ts';
import { hide, own, putOnScreen } from '../deskCommands.ts';

export type Group = Extract<GatherOutcome, { type: 'group' }>;
type Remember = (reverse: () => void) => void;

export type GatherMoves = {
  readonly put: (item: string, group: Group) => void;
  readonly takeOut: (item: string) => void;
  /** With the line that is picked up, or empty. */
  readonly newGroup: (item: string | null) => void;
  readonly rename: (group: Group, heading: string) => void;
  readonly dissolve: (group: Group) => void;
  readonly merge: (item: string, into: string) => void;
  readonly unmerge: (item: GatherItem) => void;
  readonly hide: (item: GatherItem) => void;
  readonly tag: (item: GatherItem, tag: string) => void;
  readonly focus: (item: string | null) => void;
};

export function gatherMoves(
  activity: string,
  items: readonly GatherItem[],
  groups: readonly Group[],
  remember: Remember,
): GatherMoves {
  const command = (name: string, body: Parameters<typeof own>[2]) => void own(activity, name, body);
  const write = ({ id, heading, items: inside }: Omit<Group, 'type'>) =>
    command('group', { id, heading, items: [...inside] });
  /** Lines alone: a heading that is just being written stays. */
  const fill = ({ id, items: inside }: Pick<Group, 'id' | 'items'>) =>
    command('group', { id, items: [...inside] });
  const groupOf = (item: string) => groups.find((group) => group.items.includes(item));
  const without = (group: Group, item: string) => ({
    ...group,
    items: group.items.filter((one) => one !== item),
  });
  const putBack = (item: string, target: Group | null) => {
    const from = groupOf(item);
    if (from !== undefined) return () => fill(from);
    return () => target !== null && fill(without(target, item));
  };
  return {
    put: (item, group) => {
      if (group.items.includes(item)) return;
      remember(putBack(item, group));
      fill({ ...group, items: [...group.items, item] });
    },
    takeOut: (item) => {
      const from = groupOf(item);
      if (from === undefined) return;
      remember(() => fill(from));
      fill(without(from, item));
    },
    newGroup: (item) => {
      const id = randomId('g');
      const before = item === null ? undefined : groupOf(item);
      remember(() => {
        command('ungroup', { id });
        if (before !== undefined) fill(before);
      });
      write({ id, heading: '', items: item === null ? [] : [item] });
    },
    rename: (group, heading) => {
      if (heading === group.heading) return;
      remember(() => command('group', { id: group.id, heading: group.heading }));
      command('group', { id: group.id, heading });
    },
    dissolve: (group) => {
      remember(() => write(group));
      command('ungroup', { id: group.id });
    },
    merge: (item, into) => {
      remember(() => command('unmerge', { item }));
      command('merge', { item, into });
    },
    unmerge: (item) => {
      remember(() => {
        for (const one of item.merged) command('merge', { item: one.id, into: item.id });
      });
      for (const one of item.merged) command('unmerge', { item: one.id });
    },
    hide: (item) => {
      remember(() => void hide(activity, item.id, item.hidden));
      void hide(activity, item.id, !item.hidden);
    },
    tag: (item, tag) => {
      const on = !item.tags.includes(tag);
      remember(() => command('tag', { item: item.id, tag, on: !on }));
      command('tag', { item: item.id, tag, on });
    },
    focus: (item) => void putOnScreen(items.some((one) => one.id === item) ? item : null),
  };
}

// The keys of the board: what is picked up is moved by them; with nothing in hand they act on the line in focus.
import type { GatherForm, GatherItem } from '@moot/shared/activities/gather/picture.ts';
import type { Bindings } from '../../ui/desk/keys.ts';
import type { BoardDoes, Hand } from './Board.tsx';
import type { Group } from './moves.ts';

type Context = {
  readonly board: { readonly current: HTMLElement | null };
  readonly items: readonly GatherItem[];
  readonly hand: Hand | null;
  readonly groups: readonly Group[];
  readonly form: GatherForm;
  readonly does: BoardDoes;
};

export function boardKeys(context: Context): Bindings {
  const { hand, groups, does, form, board } = context;
  const onLine = (run: (item: GatherItem) => void) => () => {
    const item = lineOf(context);
    if (item !== undefined) run(item);
  };
  const always: Bindings = {
    n: () => does.newGroup(hand?.item.id ?? null),
    h: onLine(does.hide),
    ...(form.statementsGoTo === null ? {} : { s: onLine(does.statement) }),
    arrowdown: () => stepFocus(board.current, 1),
    arrowup: () => stepFocus(board.current, -1),
    escape: hand === null ? letGo : does.down,
  };
  if (hand === null) return always;
  const numbers = groups.slice(0, 9).map((group, n) => [`${n + 1}`, () => does.put(hand.item.id, group)]);
  return { ...always, ...Object.fromEntries(numbers), ...(form.merge ? { m: does.beginMerge } : {}) };
}

function lineOf({ hand, items }: Context): GatherItem | undefined {
  const focused =
    document.activeElement instanceof HTMLElement ? document.activeElement.dataset.card : undefined;
  return hand?.item ?? items.find((item) => item.id === focused);
}

/** Lets go of the line in focus, so that Enter is the primary again. */
function letGo(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

function stepFocus(board: HTMLElement | null, by: number): void {
  const cards = [...(board?.querySelectorAll<HTMLElement>('[data-card]') ?? [])];
  const at = cards.findIndex((card) => card.matches(':focus'));
  const to = at === -1 ? (by > 0 ? 0 : cards.length - 1) : at + by;
  cards[Math.max(0, Math.min(cards.length - 1, to))]?.focus();
}

// No IO. A vote's statements: where they come from, their words at each time, and the votings held on them.
import type { ClearedAsking } from '../../asking/cleared.ts';
import type { Item, Told } from '../kind.ts';
import type { Params } from './params.ts';

export type Added = {
  readonly id: string;
  readonly text: string;
  readonly from: string | null;
  readonly as: 'same_line' | 'new_line' | null;
};
export type Rewording = { readonly id: string; readonly before: number; readonly text: string };
export type Own = {
  readonly added: Added[];
  readonly dropped: Set<string>;
  /** New words, and the number of votes held before them. */
  readonly rewordings: Rewording[];
  /** Statements made from no-names posts: has the holder of the post's key agreed to the wording? */
  readonly confirmed: Map<string, boolean>;
};
export type VoteTold = Told<Params, Own>;
export type Statement = Item & { readonly from: string | null; readonly as: Added['as'] };

export const votingsIn = (askings: readonly ClearedAsking[]) => askings.filter((a) => a.ask === 'vote');

/** Without those put out of sight. */
export const inSight = (c: VoteTold): readonly Statement[] =>
  statementsOf(c).filter((s) => !c.around.hidden.has(s.id));

/** Statements are made from what `source` offers, one by one; all else is voted on as it stands. */
export const isMadeFrom = ({ around }: VoteTold): boolean =>
  around.sourceBrings === 'ledger' || around.sourceBrings === 'posts';

/** Given in the definition, or brought by `source`, or written by peers, then what the facilitator added. */
export function statementsOf(c: VoteTold): readonly Statement[] {
  const plain = (item: Item): Statement => ({ ...item, from: null, as: null });
  const given = c.params.statements.map((s) => plain({ ...s, by: null }));
  const brought = isMadeFrom(c) ? [] : c.around.source.map(plain);
  const first = [...given, ...brought, ...offered(c).map(plain)];
  const added = c.own.added.filter((a) => !first.some((s) => s.id === a.id)).map((a) => ({ ...a, by: null }));
  return [...first, ...added].filter((s) => !c.own.dropped.has(s.id));
}

function offered({ askings }: VoteTold): readonly Item[] {
  const lines = askings.find((a) => a.ask === 'line')?.cell('line')?.answers ?? [];
  return lines.filter((l) => !l.blanked).map((l) => ({ id: l.id, text: String(l.value), by: l.seat }));
}

/** A statement made from a no-names post names that post by its slot. */
export const isSlot = (item: string) => /^[0-9a-f]{32}$/.test(item);

/** The words of a statement when `votings` votes had been held. */
export function wordsAt(own: Own, statement: Item, votings: number): string {
  const last = own.rewordings.filter((r) => r.id === statement.id && r.before <= votings).at(-1);
  return last?.text ?? statement.text;
}

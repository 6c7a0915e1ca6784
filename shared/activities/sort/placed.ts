// No IO. Where each line was placed, as it was cleared, and what it settles on.
import type { ClearedAsking } from '../../asking/cleared.ts';
import type { Told } from '../kind.ts';
import type { Ticked } from '../pick.ts';
import type { Params } from './params.ts';

export type Own = { picked: Ticked | null; readonly settled: Set<string> };
export type SortTold = Told<Params, Own>;

export type Placed = {
  readonly id: string;
  readonly text: string;
  readonly eligible: number;
  readonly shown: boolean;
  readonly placed: number | null;
  readonly counts: Readonly<Record<string, number>> | null;
  /** The column everybody eligible chose; 'unsure' = not settled; null = not shown. */
  readonly settles: string | null;
};

export function placedOf(c: SortTold): readonly Placed[] {
  const asking = c.askings.at(-1);
  return asking === undefined ? [] : asking.subjects.flatMap((s) => placedIn(c, asking, s) ?? []);
}

function placedIn(c: SortTold, asking: ClearedAsking, subject: { id: string; text: string }): Placed | null {
  const cell = asking.cell('column', subject.id);
  const eligible = asking.eligible?.size ?? 0;
  if (cell === null) return null;
  if (cell.tooFew) return { ...subject, eligible, shown: false, placed: null, counts: null, settles: null };
  const count = (column: string) => cell.answers.filter((a) => a.value === column).length;
  const counts = Object.fromEntries(c.params.columns.map((column) => [column, count(column)]));
  const whole = c.params.columns.find((column) => eligible > 0 && counts[column] === eligible);
  return {
    ...subject,
    eligible,
    shown: true,
    placed: cell.answers.length,
    counts,
    settles: whole ?? 'unsure',
  };
}

/** A line with too few places is not settled, however often the room says so. */
export function settledAs(c: SortTold, p: Placed): string | null {
  return c.own.settled.has(p.id) ? (p.settles ?? 'unsure') : null;
}

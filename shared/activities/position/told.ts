// No IO. What a position keeps of its own.
import type { SeatId } from '../../model/ids.ts';
import type { Told } from '../kind.ts';
import type { Ticked } from '../pick.ts';
import type { Params } from './params.ts';

export type SettledDifference = {
  readonly types: readonly string[];
  readonly treatment: string;
  readonly line: string;
  readonly bottomLine: string;
  readonly owner: SeatId;
  readonly lookAgain: string;
};
export type Own = { picked: Ticked | null; readonly settled: Map<string, SettledDifference> };
export type PositionTold = Told<Params, Own>;

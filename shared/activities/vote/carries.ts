// No IO. Which statements carry across organisations, for the desk alone and from named votes alone.
import { bridgingOrder } from '../../ground/bridging.ts';
import { carriesWords } from '../../language/en/groundFaces.ts';
import type { StatementOutcome } from './outcome.ts';
import { type VoteTold, votingsIn } from './statements.ts';

/**
 * Statement id → its place by bridging rank, in words: the one whose agreement
 * carries furthest across organisations comes first. Empty without names, with
 * fewer than two organisations or two statements, and while answers come in.
 */
export function carriesIn(c: VoteTold, statements: readonly StatementOutcome[]): ReadonlyMap<string, string> {
  const voting = votingsIn(c.askings).at(-1);
  if (voting === undefined || voting.step === 'open') return new Map();
  const compared = statements.flatMap((s) => {
    const last = s.rounds.at(-1);
    if (last?.round !== voting.round || (last.organisations?.length ?? 0) < 2) return [];
    return [{ id: s.id, organisations: new Map(last.organisations?.map((o) => [o.organisation, o.tally])) }];
  });
  if (compared.length < 2) return new Map();
  const order = bridgingOrder(compared);
  return new Map(order.map(({ id }, at) => [id, carriesWords(at + 1, order.length)]));
}

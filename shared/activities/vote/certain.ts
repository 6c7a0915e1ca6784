// No IO. The line under a live vote: what the answers so far allow to be said.
import { certainty } from '../../ground/certainty.ts';
import { defaultCuts, type Pattern, type Tally } from '../../ground/pattern.ts';
import { certaintyWords } from '../../language/en/ground.ts';
import { soFarPattern } from '../../language/en/groundFaces.ts';
import type { StatementOutcome } from './outcome.ts';
import { type VoteTold, votingsIn } from './statements.ts';

/**
 * Named votes seen live, while they are open and answers are missing; null
 * otherwise, for then the count is all there is to say. A larger room hears
 * what the missing answers can still change, a small one its pattern so far.
 */
export function certainLine(c: VoteTold, statement: StatementOutcome): string | null {
  const voting = votingsIn(c.askings).at(-1);
  const last = statement.rounds.at(-1);
  if (c.params.sight !== 'live' || voting?.step !== 'open' || voting.names.vote !== 'named') return null;
  if (last?.round !== voting.round || last.tally === null || last.noAnswer === 0) return null;
  return last.present <= defaultCuts.smallRoom ? smallLine(last.pattern) : lineFor(last.tally, last.present);
}

/** Measured against those eligible: while too few have taken a side there is nothing to say yet. */
function smallLine(pattern: Pattern): string {
  return pattern === 'not_settled' ? certaintyWords({ kind: 'not_enough' }) : soFarPattern(pattern);
}

/** Three audiences ask the same of every statement, though one answer touches a single one. */
const known = new Map<string, string>();
const mostKnown = 500;

function lineFor(tally: Tally, eligible: number): string {
  const key = `${tally.agree} ${tally.disagree} ${tally.pass} ${eligible}`;
  const line = known.get(key) ?? certaintyWords(certainty(tally, eligible));
  if (known.size >= mostKnown) known.clear();
  known.set(key, line);
  return line;
}

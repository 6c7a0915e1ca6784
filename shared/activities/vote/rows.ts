// No IO. A vote as rows a person, for an opinion map: named votes, or linked ones, never before they are seen.
import type { ClearedAsking } from '../../asking/cleared.ts';
import { fewestLinked } from '../../asking/linked.ts';
import { isOut } from '../../asking/step.ts';
import type { PersonRows } from '../kind.ts';
import { inSight, type VoteTold, votingsIn, wordsAt } from './statements.ts';

const asVote: Readonly<Record<string, 1 | -1 | 0>> = { agree: 1, disagree: -1, pass: 0 };

/**
 * Of the latest vote: live ones once they are open, others when every line of
 * it is shown. Null in a room of fewer than twelve, and without names unless
 * linked. Hidden lines and those with too few answers give no votes.
 */
export function rowsOf(c: VoteTold): PersonRows | null {
  const voting = votingsIn(c.askings).at(-1);
  if (voting === undefined || (voting.eligible?.size ?? 0) < fewestLinked || !hangTogether(voting))
    return null;
  const seen = voting.subjects.every((s) => voting.sees('vote', s.id));
  if (!seen) return null;
  const sight = new Set(inSight(c).map((s) => s.id));
  const texts = new Map(inSight(c).map((s) => [s.id, wordsAt(c.own, s, votingsIn(c.askings).length - 1)]));
  return {
    asking: voting.id,
    open: !isOut(voting) && voting.step !== 'closed',
    subjects: voting.subjects
      .filter((s) => sight.has(s.id))
      .map((s) => ({ ...s, text: texts.get(s.id) ?? s.text })),
    votesOn: (subject) =>
      (voting.cell('vote', subject)?.answers ?? []).flatMap(({ id, seat, value }) => {
        const vote = asVote[String(value)];
        return vote === undefined ? [] : [{ person: seat ?? id, vote }];
      }),
  };
}

function hangTogether({ names, linked }: ClearedAsking): boolean {
  return names.vote === 'named' || linked.includes('vote');
}

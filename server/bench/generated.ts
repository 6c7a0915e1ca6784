// A made-up conversation of exactly so many votes, the same for the same seed.
import { type Random, seededRandom } from '@moot/shared/ground/random.ts';
import { type CastVote, type Vote, type VoteTable, voteTable } from '@moot/shared/ground/voteTable.ts';

export type Size = { readonly people: number; readonly statements: number; readonly votes: number };

/**
 * Two camps of three to two who differ on every third statement. `votes` of all
 * people × statements, each set of so many as likely as any other (selection sampling, Knuth vol. 2, 3.4.2 S).
 */
export function generated({ people, statements, votes }: Size, seed: number): VoteTable {
  const random = seededRandom(seed);
  const liked = Array.from({ length: statements }, () => 0.15 + 0.7 * random());
  const cast: CastVote[] = [];
  for (let cell = 0; cell < people * statements; cell++) {
    if (random() * (people * statements - cell) >= votes - cast.length) continue;
    const [person, statement] = [Math.floor(cell / statements), cell % statements];
    const share = liked[statement] ?? 0;
    const turned = statement % 3 === 0 && person % 5 < 2;
    cast.push({
      participant: String(person),
      statement: String(statement),
      vote: drawn(turned ? 1 - share : share, random),
    });
  }
  return voteTable(cast);
}

function drawn(share: number, random: Random): Vote {
  if (random() < 0.12) return 0;
  return random() < share ? 1 : -1;
}

// Counts how often people without any structure are shown camps. By itself, `node tests/ground/honesty.ts [runs]`
// prints the whole simulation and fails above one run in ten.
import { camps } from '../../shared/ground/camps.ts';
import { seededRandom } from '../../shared/ground/random.ts';
import { allAnswered, halfAnswered, independentVoters, type Room } from './independentVoters.ts';

/** How many runs ended in each reason; `clear` is camps shown. */
export function reasonsAmong(people: number, room: Room, runs: number): Map<string, number> {
  const reasons = new Map<string, number>();
  for (let seed = 1; seed <= runs; seed++) {
    const random = seededRandom(seed * 1000 + people);
    const { reason } = camps(independentVoters(people, room, random), random);
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  return reasons;
}

function printed(people: number, room: Room, runs: number): boolean {
  const reasons = reasonsAmong(people, room, runs);
  const share = (reasons.get('clear') ?? 0) / runs;
  console.log(`n=${people}, ${room.name}: camps in ${(100 * share).toFixed(1)} % of ${runs} runs`, reasons);
  return share <= 0.1;
}

if (import.meta.main) {
  const runs = Number(process.argv[2] ?? 500);
  const tried = [allAnswered, halfAnswered].flatMap((room) =>
    [12, 30, 100].map((people) => printed(people, room, runs)),
  );
  process.exitCode = tried.every((honest) => honest) ? 0 : 1;
}

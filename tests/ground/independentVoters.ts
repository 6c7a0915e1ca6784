import type { Random } from '../../shared/ground/random.ts';
import { type CastVote, type Vote, type VoteTable, voteTable } from '../../shared/ground/voteTable.ts';

export type Room = { readonly name: string; readonly statements: number; readonly answered: number };

// Rooms in which everybody answers by themselves: statements differ in how popular they are, people do not.
export const allAnswered: Room = { name: '20 statements, all answered', statements: 20, answered: 1 };
export const halfAnswered: Room = { name: '60 statements, half answered', statements: 60, answered: 0.5 };

export function independentVoters(people: number, room: Room, random: Random): VoteTable {
  const agreeing = Array.from({ length: room.statements }, () => random());
  const votes: CastVote[] = [];
  for (let person = 0; person < people; person++) {
    for (const [statement, share] of agreeing.entries()) {
      if (random() >= room.answered) continue;
      votes.push({ participant: String(person), statement: String(statement), vote: draw(share, random) });
    }
  }
  return voteTable(votes);
}

function draw(share: number, random: Random): Vote {
  if (random() < 0.15) return 0;
  return random() < share ? 1 : -1;
}

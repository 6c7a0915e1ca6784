import { readFileSync } from 'node:fs';
import { type Read, readParticipants, readStatements, readVotes } from '../../shared/ground/polisFiles.ts';
import type { Conversation } from '../../shared/ground/report.ts';

/** The published sets, and how far Polis' own agree counts are from its votes, as their README says. */
export const published = [
  { name: 'od-bg2050-126', people: 126, votes: 14283, difference: 42 },
  { name: 'od-brexit-204', people: 204, votes: 5303, difference: 4 },
  { name: 'od-seattle15-339', people: 339, votes: 2872, difference: 42 },
  { name: 'od-vtaiwan-uberx-1921', people: 1921, votes: 49443, difference: 323 },
  { name: 'polis-biodiversity-536', people: 536, votes: 29719, difference: 56 },
] as const;
export type Published = (typeof published)[number]['name'];

export function fileOf(set: Published, file: string): string {
  return readFileSync(new URL(`data/${set}/${file}`, import.meta.url), 'utf8');
}

export function conversation(set: Published): Conversation {
  return {
    votes: rowsOf(readVotes(fileOf(set, 'votes.csv'))),
    participants: rowsOf(readParticipants(fileOf(set, 'participants.csv'))),
    statements: rowsOf(readStatements(fileOf(set, 'statements.csv'))),
  };
}

export function rowsOf<T>(read: Read<T>): readonly T[] {
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.rows;
}

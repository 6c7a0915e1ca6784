// `moot ground --votes FILE …`: where the people of a Polis conversation stand, as JSON.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import {
  type PolisParticipant,
  type PolisStatement,
  type Read,
  readParticipants,
  readStatements,
  readVotes,
} from '@moot/shared/ground/polisFiles.ts';
import { seededRandom } from '@moot/shared/ground/random.ts';
import { type Conversation, type GroundReport, groundReport } from '@moot/shared/ground/report.ts';
import { groundCommand as words } from '@moot/shared/language/en/ground.ts';
import { codeOf } from '../log.ts';
import type { Subcommand } from './terminal.ts';

type Paths = { readonly votes?: string; readonly people?: string; readonly statements?: string };
type Or<T> = { readonly ok: true; readonly it: T } | { readonly ok: false; readonly sentence: string };

/** Fixed, so that the same files always print the same camps. */
const seed = 1;

/** 0: printed · 1: a file is not as it should be · 2: not how it is asked for. */
export const ground: Subcommand = async (given, terminal) => {
  const paths = pathsIn(given);
  if (paths?.votes === undefined) {
    terminal.complain(`${paths === null ? words.notUnderstood : words.noVotes}\n${words.usage}\n`);
    return 2;
  }
  const read = await conversationAt({ ...paths, votes: paths.votes });
  if (!read.ok) {
    terminal.complain(`${read.sentence}\n`);
    return 1;
  }
  terminal.say(`${JSON.stringify(printed(groundReport(read.it, seededRandom(seed))))}\n`);
  return 0;
};

function pathsIn(given: readonly string[]): Paths | null {
  const path = { type: 'string' } as const;
  try {
    return parseArgs({ args: [...given], options: { votes: path, people: path, statements: path } }).values;
  } catch {
    return null;
  }
}

async function conversationAt(paths: Paths & { readonly votes: string }): Promise<Or<Conversation>> {
  const votes = await rowsAt(paths.votes, readVotes);
  if (!votes.ok) return votes;
  const participants = await rowsIfGiven<PolisParticipant>(paths.people, readParticipants);
  if (!participants.ok) return participants;
  const statements = await rowsIfGiven<PolisStatement>(paths.statements, readStatements);
  if (!statements.ok) return statements;
  return { ok: true, it: { votes: votes.it, participants: participants.it, statements: statements.it } };
}

async function rowsIfGiven<T>(
  path: string | undefined,
  read: (csv: string) => Read<T>,
): Promise<Or<readonly T[]>> {
  return path === undefined ? { ok: true, it: [] } : rowsAt(path, read);
}

async function rowsAt<T>(path: string, read: (csv: string) => Read<T>): Promise<Or<readonly T[]>> {
  const text = await textAt(path);
  if (!text.ok) return text;
  const rows = read(text.it);
  return rows.ok ? { ok: true, it: rows.rows } : { ok: false, sentence: words.problem(path, rows.problem) };
}

async function textAt(path: string): Promise<Or<string>> {
  try {
    return { ok: true, it: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)) };
  } catch (error) {
    return { ok: false, sentence: unreadable(path, codeOf(error)) };
  }
}

function unreadable(path: string, code: string): string {
  if (code === 'ENOENT' || code === 'ENOTDIR') return words.noFile(path);
  if (code === 'EISDIR') return words.isFolder(path);
  return code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? words.notText(path) : words.cannotRead(path);
}

/** `consensus` is Polis' own word for what its rules list; the counts above it have patterns. */
function printed({ statements, grouping, consensus, camps }: GroundReport): object {
  const shown = camps.shown && { k: camps.k, members: camps.members, heldOutGain: camps.heldOutGain };
  const lists = { consensus, camps: { shown: camps.shown, reason: camps.reason, ...shown } };
  if (grouping.kind === 'none') return { statements, ...lists };
  return {
    statements: statements.map((each) => ({ ...each, ...grouping.carries.get(each.id) })),
    representative: Object.fromEntries(grouping.representative),
    ...lists,
  };
}

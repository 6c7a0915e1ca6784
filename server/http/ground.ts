// Polis in and out over HTTP: a conversation's statements for a vote, and a vote as a conversation.
import { importStatements } from '@moot/shared/ground/exchange.ts';
import { readStatements } from '@moot/shared/ground/polisFiles.ts';
import type { PolisImport } from '@moot/shared/http/polis.ts';
import { groundCommand, importedWords, noExport } from '@moot/shared/language/en/ground.ts';
import { type ActivityId, id } from '@moot/shared/model/ids.ts';
import { z } from 'zod';
import { polisExport, polisFiles } from '../exports/polis.ts';
import { calledOff } from '../ground/analyst.ts';
import { type Refused, refused } from './problem.ts';
import { type Answer, type AskedOf, facilitatorGet, facilitatorPost, param, type Routes } from './routes.ts';

/** Characters: the largest published conversation has 225,000 votes in seven million. */
const most = { statements: 2_000_000, participants: 4_000_000, votes: 12_000_000 };
const bodyLimit = 20_000_000;
const permutations = 199;

const files = z.strictObject({
  statements: z.string().min(1).max(most.statements),
  /** Empty: only the statements are wanted, and there is no map. */
  votes: z.string().max(most.votes),
  participants: z.string().max(most.participants),
});
type Files = z.infer<typeof files>;

export function groundRoutes(routes: Routes): void {
  facilitatorPost(routes, '/api/series/:series/polis', files, (it) => imported(routes, it), { bodyLimit });
  facilitatorGet(routes, '/api/series/:series/activities/:activity/polis/:file', (it) => written(routes, it));
}

async function imported({ door }: Routes, { body, series }: AskedOf<Files>): Answer<PolisImport> {
  const read = readStatements(body.statements);
  if (!read.ok) return badFile(groundCommand.problem('statements.csv', read.problem));
  const { statements, left } = importStatements(read.rows);
  const sentence = importedWords(statements.length, left);
  if (body.votes === '') return { statements, sentence, map: null };
  const input = { files: body, seed: 1, permutations };
  const found = await door.analyst.analyse(`polis ${series}`, 'conversation', input);
  if (found === calledOff) return refused('busy');
  if (!found.ok) return badFile(groundCommand.problem(`${found.file}.csv`, found.problem));
  return { statements, sentence, map: found.drawn };
}

const badFile = (sentence: string): Refused => ({ refused: 'bad_file', sentence });

const asked = z.object({ round: z.coerce.number().int().min(1).max(99).optional() });
const fileName = z.enum(polisFiles);

async function written({ door }: Routes, { series, request, reply }: AskedOf<null>): Answer<string> {
  const [name, ending] = param(request, 'file').split('.');
  const file = fileName.safeParse(name);
  const query = asked.safeParse(request.query);
  if (!file.success || ending !== 'csv') return refused('unknown_route');
  if (!query.success) return refused('malformed');
  const activity = id<ActivityId>(param(request, 'activity'));
  const made = await door.rooms.look(series, (state, roster) =>
    polisExport(state, roster, { activity, round: query.data.round ?? null }),
  );
  if (made === null) return refused('unknown_series');
  if (!made.ok) return made.reason === 'unknown' ? refused('unknown_route') : cannot(noExport[made.reason]);
  reply.header('content-disposition', `attachment; filename="${file.data}.csv"`);
  reply.type('text/csv; charset=utf-8');
  return made.files[file.data];
}

const cannot = (sentence: string): Refused => ({ refused: 'not_these_rows', sentence });

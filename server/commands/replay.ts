// `moot replay FILE.events.jsonl`: plays a scripted series against a fresh Moot and compares what comes out.
import { resolve } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { replayWords } from '@moot/shared/language/en/replay.ts';
import { z } from 'zod';
import { differencesIn } from '../replay/player.ts';
import { type Replayed, replay } from '../replay/replay.ts';
import { readScript, type Script } from '../replay/script.ts';
import type { Subcommand, Terminal } from './terminal.ts';

const options = {
  session: { type: 'string' },
  json: { type: 'boolean' },
  out: { type: 'string' },
  pace: { type: 'string' },
  keep: { type: 'boolean' },
  twice: { type: 'boolean' },
  kill: { type: 'string' },
  kills: { type: 'string' },
} as const;

const number = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);
const wordsSchema = z.object({
  session: z.string().nullable().default(null),
  json: z.boolean().default(false),
  out: z.string().nullable().default(null),
  pace: z
    .union([
      z.literal('real').transform(() => 1),
      z
        .string()
        .regex(/^\d+(\.\d+)?$/)
        .transform(Number),
    ])
    .refine((n) => n > 0)
    .nullable()
    .default(null),
  keep: z.boolean().default(false),
  twice: z.boolean().default(false),
  kill: number.nullable().default(null),
  kills: number.default(3),
});
type Words = z.infer<typeof wordsSchema> & { readonly file: string };

/** npm runs its scripts in Moot's folder; a file is meant where the person stands. */
const fromHere = (path: string) => resolve(process.env.INIT_CWD ?? process.cwd(), path);

export const replayCommand: Subcommand = async (words, terminal) => {
  const read = readWords(words);
  if (typeof read === 'string') return refuse(terminal, read);
  const script = await readScript(fromHere(read.file)).catch(() => null);
  if (script === null) return refuse(terminal, replayWords.cannotRead(read.file));
  const known = script.sessions.map((s) => s.id);
  if (read.session !== null && !known.includes(read.session))
    return refuse(terminal, replayWords.unknownSession(read.session, known));
  const replayed = await play(script, read, terminal).catch((error: unknown) => String(error));
  if (typeof replayed === 'string') return refuse(terminal, replayWords.broken(replayed), 1);
  terminal.say(read.json ? `${asJson(replayed)}\n` : `${asText(replayed)}\n`);
  return differencesIn(replayed.report).length + replayed.faults.length === 0 ? 0 : 1;
};

function readWords(words: readonly string[]): Words | string {
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    const [file, ...more] = positionals;
    const parsed = wordsSchema.safeParse(values);
    if (file === undefined || more.length > 0) return replayWords.usage;
    if (parsed.success) return { ...parsed.data, file };
    const wrong = String(parsed.error.issues[0]?.path[0] ?? '');
    return replayWords.badOption(`--${wrong} ${String(Reflect.get(values, wrong))}`);
  } catch (error) {
    return error instanceof Error ? error.message : replayWords.usage;
  }
}

function refuse(terminal: Terminal, text: string, code = 2): number {
  terminal.complain(`${text}\n`);
  return code;
}

function play(script: Script, words: Words, terminal: Terminal): Promise<Replayed> {
  const { session, twice, keep, pace, kill, kills } = words;
  return replay(script, {
    session,
    twice,
    keep,
    out: words.out === null ? null : fromHere(words.out),
    tell: (line) => terminal.complain(`${line}\n`),
    kill: kill === null ? null : { seed: kill, count: kills },
    pace: pace === null ? async () => undefined : async (seconds) => later((seconds * 1000) / pace),
  });
}

function asJson({ report }: Replayed): string {
  const { expected, expected_ledger, expected_promises, expected_criteria_set, refused } = report;
  const differences = differencesIn(report);
  const all = { expected, expected_ledger, expected_promises, expected_criteria_set, refused, differences };
  return JSON.stringify(all, null, 2);
}

function asText({ report, kills, faults, folder, missing }: Replayed): string {
  const lines = report.sessions.flatMap((s) => [
    replayWords.session({ ...s, differences: s.differences.length }),
    ...s.differences.map((d) =>
      replayWords.difference({ ...d, expected: JSON.stringify(d.expected), got: JSON.stringify(d.got) }),
    ),
  ]);
  return [
    ...lines,
    ...(kills > 0 ? [replayWords.kills(kills)] : []),
    ...faults.map(replayWords.fault),
    ...missing.map(replayWords.missing),
    ...(folder === null ? [] : [replayWords.kept(folder)]),
    ...(differencesIn(report).length + faults.length === 0 ? [replayWords.same] : []),
  ].join('\n');
}

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replayCommand } from '@moot/server/commands/replay.ts';
import { formats } from '@moot/server/exports/formats.ts';
import { differencesIn } from '@moot/server/replay/player.ts';
import { type Replayed, type ReplayOptions, replay } from '@moot/server/replay/replay.ts';
import { nestedPath, type Script } from '@moot/server/replay/script.ts';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { scriptNamed, scriptPath } from './scripts.ts';

const plainly: ReplayOptions = {
  session: 's1',
  twice: false,
  pace: async () => undefined,
  kill: null,
  out: null,
  tell: () => undefined,
  keep: false,
};
const series = ['demo', 'edge'] as const;
const minute = 60_000;

function wholeAndSame(script: Script, session: string | null, { report, faults }: Replayed): void {
  expect(differencesIn(report)).toEqual([]);
  expect(faults).toEqual([]);
  const events = script.events.filter((e) => session === null || e.session === session);
  expect(report.sessions.reduce((sum, s) => sum + s.played, 0)).toBe(events.length);
  expect(report.refused).toEqual(events.flatMap(({ n, why }) => (why === null ? [] : [{ n, why }])));
}

describe('[REPLAY-2] [REPLAY-15] a real server brings out what a script says of all five sessions', () => {
  test.each(series)('%s series', { timeout: 2 * minute }, async (name) => {
    const script = await scriptNamed(name);
    wholeAndSame(script, null, await replay(script, { ...plainly, session: null }));
  });
});

describe('[REPLAY-3] and the same if everything accepted is sent twice', () => {
  test.each(series)('%s series', { timeout: minute }, async (name) => {
    const script = await scriptNamed(name);
    wholeAndSame(script, 's1', await replay(script, { ...plainly, twice: true }));
  });
});

describe('[REPLAY-4] and the same if the server is killed at twenty-five places between them and started again', () => {
  test.each([
    ['demo', 2, 13],
    ['edge', 2, 12],
  ] as const)('%s series, seed %i, %i times', { timeout: 4 * minute }, async (name, seed, count) => {
    const script = await scriptNamed(name);
    const replayed = await replay(script, { ...plainly, session: null, kill: { seed, count } });
    wholeAndSame(script, null, replayed);
    expect(replayed.kills).toBe(count);
  });
});

const printed = z.object({
  expected: z.record(z.string(), z.record(z.string(), z.unknown())),
  expected_ledger: z.record(z.string(), z.unknown()),
  expected_promises: z.record(z.string(), z.unknown()),
  expected_criteria_set: z.array(z.unknown()),
  refused: z.array(z.object({ n: z.int(), why: z.string() })),
  differences: z.array(z.object({ session: z.string(), activity: z.string(), path: z.string() }).loose()),
});

async function moot(words: readonly string[]): Promise<{ code: number; said: string; complained: string }> {
  let said = '';
  let complained = '';
  const code = await replayCommand(words, {
    say: (text) => {
      said += text;
    },
    complain: (text) => {
      complained += text;
    },
  });
  return { code, said, complained };
}

/** The edge series with another count in what must come out. */
function altered(): string {
  const folder = mkdtempSync(join(tmpdir(), 'moot-altered-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'altered.events.jsonl');
  writeFileSync(path, readFileSync(scriptPath('edge')));
  const record = readFileSync(nestedPath(scriptPath('edge')), 'utf8');
  writeFileSync(nestedPath(path), record.replace(/"posts_at_show":\s*9/, '"posts_at_show": 8'));
  return path;
}

describe('[REPLAY-5] the command says what differs, and its exit code says whether anything does', () => {
  test('as JSON and nothing else, in the shapes and with the ids of the file', {
    timeout: minute,
  }, async () => {
    const { code, said } = await moot([scriptPath('edge'), '--session', 's1', '--json']);
    const told = printed.parse(JSON.parse(said));
    expect([code, told.differences]).toEqual([0, []]);
    const { sessions, expected_ledger, expected_promises } = await scriptNamed('edge');
    const expected = (activity: string) => sessions[0]?.activities.find((a) => a.id === activity)?.expected;
    expect(told.expected.s1?.['s1-holdout']).toEqual(expected('s1-holdout'));
    expect(told.expected.s1?.['s1-commit']).toEqual(expected('s1-commit'));
    expect(told.expected.s1?.['s1-checkout']).toEqual(expected('s1-checkout'));
    expect(told.expected_ledger).toEqual({ s1: expected_ledger.s1 });
    expect(told.expected_promises).toEqual({ s1: expected_promises.s1 });
  });

  test('one figure that is otherwise in the file: exit code 1, and where', { timeout: minute }, async () => {
    const { code, said } = await moot([altered(), '--session', 's1', '--json']);
    expect(code).toBe(1);
    expect(printed.parse(JSON.parse(said)).differences).toEqual([
      { session: 's1', activity: 's1-worst', path: 'posts_at_show', expected: 8, got: 9 },
    ]);
  });

  test('a file that is not there, a session that is not in it, an option that is none', async () => {
    const wrong = [
      ['nowhere.events.jsonl'],
      [scriptPath('edge'), '--session', 's9'],
      [scriptPath('edge'), '--pace', 'slow'],
      [scriptPath('edge'), '--loud'],
      [],
    ];
    const answers = await Promise.all(wrong.map(moot));
    expect(answers.map(({ code, said }) => [code, said])).toEqual(wrong.map(() => [2, '']));
    for (const { complained } of answers) expect(complained).toMatch(/\w/);
  });
});

test('[REPLAY-12] documents lie in the folder that was named, and a data folder that is to be kept is kept', {
  timeout: minute,
}, async () => {
  const out = mkdtempSync(join(tmpdir(), 'moot-out-'));
  const lines: string[] = [];
  const tell = (line: string) => void lines.push(line);
  const replayed = await replay(await scriptNamed('edge'), { ...plainly, out, tell, keep: true });
  const folder = replayed.folder ?? '';
  onTestFinished(() => {
    for (const one of [out, folder]) rmSync(one, { recursive: true, force: true });
  });
  expect(replayed.missing).toEqual([]);
  for (const edition of ['ours', 'shareable'])
    expect(readdirSync(join(out, edition))).toEqual(
      Object.keys(formats)
        .sort()
        .map((one) => `session-1.${one}`),
    );
  // The session was ended first.
  expect(readFileSync(join(out, 'ours', 'session-1.md'), 'utf8')).not.toContain('So far');
  expect(lines.length).toBe(2);
  expect(readdirSync(folder)).toContain('moot.db');
});

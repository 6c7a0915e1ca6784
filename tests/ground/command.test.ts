import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bench } from '@moot/server/commands/bench.ts';
import { ground } from '@moot/server/commands/ground.ts';
import { afterAll, describe, expect, it } from 'vitest';
import { conversation, fileOf, type Published, published } from './published.ts';
import { said } from './terminal.ts';

type Printed = {
  readonly statements: readonly {
    readonly id: string;
    readonly n: number;
    readonly agree: number;
    readonly disagree: number;
    readonly pass: number;
    readonly pattern: string;
    readonly gic?: number;
    readonly bridging?: number;
  }[];
  readonly representative?: Readonly<
    Record<string, readonly { readonly id: string; readonly side: string }[]>
  >;
  readonly consensus?: { readonly agree: readonly string[]; readonly disagree: readonly string[] };
  readonly camps: {
    readonly shown: boolean;
    readonly reason: string;
    readonly k?: number;
    readonly members?: readonly (readonly string[])[];
    readonly heldOutGain?: number;
  };
};

const pathOf = (set: Published, file: string) =>
  fileURLToPath(new URL(`data/${set}/${file}`, import.meta.url));
const all = (set: Published) => [
  '--votes',
  pathOf(set, 'votes.csv'),
  '--people',
  pathOf(set, 'participants.csv'),
  '--statements',
  pathOf(set, 'statements.csv'),
];

async function printed(...words: readonly string[]): Promise<Printed> {
  const { code, out, complaint } = await said(ground, ...words);
  expect([code, complaint]).toEqual([0, '']);
  return JSON.parse(out);
}

const folder = mkdtempSync(join(tmpdir(), 'moot-ground-'));
afterAll(() => rmSync(folder, { recursive: true }));
const written = (name: string, text: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const good = () => written('good.csv', 'participant,statement,vote\n1,a,1\n');

describe('[GROUND-35] moot ground prints where people stand', () => {
  it.each(published)(
    '[GROUND-35] $name: every statement with its counts, and lists by group',
    async ({ name }) => {
      const { statements, representative, consensus, camps } = await printed(...all(name));
      const rows = conversation(name).statements;
      expect(statements.map(({ id }) => id).toSorted()).toEqual(
        rows.map(({ statement }) => statement).toSorted(),
      );
      for (const { n, agree, disagree, pass, gic, bridging } of statements) {
        expect(n).toBe(agree + disagree + pass);
        expect(gic).toBeGreaterThan(0);
        expect(bridging).toBeGreaterThanOrEqual(gic ?? 1);
      }
      const groups = new Set(
        conversation(name).participants.flatMap(({ group }) => (group === '' ? [] : [group])),
      );
      expect(new Set(Object.keys(representative ?? {}))).toEqual(groups);
      expect(consensus?.agree.length).toBeLessThanOrEqual(5);
      expect(camps.members?.length).toBe(camps.k);
      expect(camps.shown).toBe(camps.reason === 'clear');
    },
  );

  it("[GROUND-35] biodiversity: Polis' own figures, to 1e-9, and its own lists", async () => {
    const found = await printed(...all('polis-biodiversity-536'));
    const truth = JSON.parse(fileOf('polis-biodiversity-536', 'truth.json'));
    const theirs = conversation('polis-biodiversity-536').statements.filter(
      ({ consensus }) => consensus !== '',
    );
    const ours = new Map(found.statements.map(({ id, gic }) => [id, gic]));
    for (const { statement, consensus } of theirs)
      expect(Math.abs((ours.get(statement) ?? 0) - Number(consensus))).toBeLessThan(1e-9);
    const listed = (rows: readonly { tid: number; 'repful-for': string }[]) =>
      rows.map((row) => ({ id: String(row.tid), side: row['repful-for'] }));
    expect(found.representative).toEqual({
      '0': listed(truth.repness['0']),
      '1': listed(truth.repness['1']),
    });
    const ids = (rows: readonly { tid: number }[]) => rows.map(({ tid }) => String(tid));
    expect(found.consensus).toEqual({
      agree: ids(truth.consensus.agree),
      disagree: ids(truth.consensus.disagree),
    });
    expect(found.camps).toMatchObject({
      shown: true,
      reason: 'clear',
      k: 2,
      heldOutGain: expect.any(Number),
    });
  });

  it('[GROUND-35] with votes alone there are no groups and nothing of them', async () => {
    const path = written('few.csv', 'participant,statement,vote\n1,a,1\n2,a,-1\n3,a,0\n');
    expect(await printed('--votes', path)).toEqual({
      statements: [{ id: 'a', n: 3, agree: 1, disagree: 1, pass: 1, pattern: 'apart' }],
      consensus: { agree: [], disagree: [] },
      camps: { shown: false, reason: 'too_few_people' },
    });
  });

  it('[GROUND-35] the command line prints JSON and nothing else', () => {
    const cli = fileURLToPath(new URL('../../server/cli.ts', import.meta.url));
    const out = execFileSync(process.execPath, [cli, 'ground', '--votes', good()], { encoding: 'utf8' });
    expect(JSON.parse(out)).toMatchObject({ statements: [{ id: 'a', pattern: 'too_few' }] });
  });
});

describe('[GROUND-36] what is wrong with a file is said in a sentence, with its line', () => {
  const votes = (text: string | Uint8Array) => ['--votes', written('votes.csv', text)];
  const votesPath = join(folder, 'votes.csv');

  it.each([
    ['', `${votesPath} has no column “participant”. Its first line must name the columns.`],
    [
      'participant,vote\n1,1\n',
      `${votesPath} has no column “statement”. Its first line must name the columns.`,
    ],
    [
      'participant,statement,vote\n1,a,1\n1,b,maybe\n',
      `${votesPath}, line 3: “maybe” cannot stand under “vote”. Write 1 for agree, -1 for disagree, 0 for pass.`,
    ],
    ['participant,statement,vote\n\n1,,1\n', `${votesPath}, line 3: “statement” is empty.`],
    ['participant,statement,vote\n1,a\n', `${votesPath}, line 2: “vote” is empty.`],
    [
      new Uint8Array([0xff, 0xfe, 0x31]),
      `${votesPath} is not plain text in UTF-8. Save it as “CSV UTF-8”, then try again.`,
    ],
  ])('[GROUND-36] votes %j', async (text, sentence) => {
    expect(await said(ground, ...votes(text))).toEqual({ code: 1, out: '', complaint: `${sentence}\n` });
  });

  it('[GROUND-36] a line is counted as an editor counts it, line ends inside quotes included', async () => {
    const path = written('statements.csv', 'statement,text,moderated\r\n1,"two\r\nlines",1\r\n2,b,9\r\n');
    const { code, complaint } = await said(ground, '--votes', good(), '--statements', path);
    expect([code, complaint]).toEqual([
      1,
      `${path}, line 4: “9” cannot stand under “moderated”. Write 1 for in, -1 for out, 0 for not reviewed.\n`,
    ]);
  });

  it('[GROUND-36] the other two files are held to the same', async () => {
    const people = written('people.csv', 'name\nAsha\n');
    expect((await said(ground, '--votes', good(), '--people', people)).complaint).toContain('“participant”');
    const missing = join(folder, 'nowhere.csv');
    expect(await said(ground, '--votes', good(), '--people', missing)).toEqual({
      code: 1,
      out: '',
      complaint: `There is no file ${missing}. Check the path.\n`,
    });
    expect((await said(ground, '--votes', folder)).complaint).toBe(
      `${folder} is a folder. Name the file itself.\n`,
    );
  });

  it.each([
    [[]],
    [['--people', 'participants.csv']],
    [['votes.csv']],
    [['--votes']],
    [['--vote', 'votes.csv']],
  ])('[GROUND-36] %j is not how it is asked for', async (words) => {
    const { code, out, complaint } = await said(ground, ...words);
    expect([code, out]).toEqual([2, '']);
    expect(complaint).toContain('moot ground --votes votes.csv');
  });
});

describe('[GROUND-37] moot bench ground says what a vote costs', () => {
  it('[GROUND-37] the smallest room, with its targets', async () => {
    const { out, complaint } = await said(bench, 'ground', '1');
    expect(complaint).toBe('');
    expect(out).toMatch(
      /10 people, 12 statements, 120 votes\n.*one further vote: counts.* ms .*target: under 1 ms/,
    );
    expect(out).toContain('everything again: counts');
  });

  it('[GROUND-37] a bench that there is not is told', async () => {
    for (const words of [[], ['nothing'], ['toString'], ['ground', 'x']]) {
      const { code, complaint } = await said(bench, ...words);
      expect(code).toBe(2);
      expect(complaint).toMatch(/It knows: ground|1 to 4/);
    }
  });
});

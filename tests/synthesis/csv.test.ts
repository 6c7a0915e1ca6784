import { csvOf, tablesZipOf } from '@moot/server/exports/csv.ts';
import { peopleIn } from '@moot/server/exports/session.ts';
import { filesIn } from '@moot/server/exports/zip.ts';
import { sessionData } from '@moot/shared/synthesis/data.ts';
import { seriesData } from '@moot/shared/synthesis/seriesData.ts';
import { tablesOf } from '@moot/shared/synthesis/tables.ts';
import { describe, expect, test } from 'vitest';
import { hostile, hostileSession } from './hostile.ts';
import { dataOf, editions, fromPlayed } from './made.ts';
import { whole } from './whole.ts';

const text = new TextDecoder('utf-8', { ignoreBOM: true });
const filesOf = (data: Parameters<typeof tablesZipOf>[0]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(filesIn(tablesZipOf(data))).map(([name, bytes]) => [name, text.decode(bytes)]),
  );

/** Read by the letter: a field between quotation marks may hold commas, line ends and doubled marks. */
function recordsOf(file: string): readonly (readonly string[])[] {
  const fields = [...file.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|$)/g)].filter(([all]) => all !== '');
  const records: string[][] = [[]];
  for (const [, field = '', end = ''] of fields) {
    records.at(-1)?.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end === '\r\n') records.push([]);
  }
  return records.filter((record) => record.length > 0);
}

type Row = Readonly<Record<string, string>>;
const headOf = (file: string | undefined) => recordsOf((file ?? '').replace('\ufeff', ''))[0] ?? [];
function rowsOf(file: string | undefined): readonly Row[] {
  const [head = [], ...rest] = recordsOf((file ?? '').replace('\ufeff', ''));
  return rest.map((record) => Object.fromEntries(head.map((name, i) => [name, record[i] ?? ''])));
}

const session = await hostileSession();
const demo = await whole('demo');
const people = peopleIn(demo.state(), demo.roster);

describe('[SYN-34] no cell begins like a formula', () => {
  test.each(editions)('hostile words in every field, %s', (edition) => {
    const files = filesOf(dataOf(fromPlayed(session), edition));
    const cells = Object.entries(files)
      .filter(([name]) => name.endsWith('.csv'))
      .flatMap(([, file]) => rowsOf(file).flatMap((row) => Object.values(row)));
    expect(cells.length).toBeGreaterThan(100);
    expect(cells.filter((cell) => /^[=+\-@\t\r\n]/.test(cell ?? ''))).toEqual([]);
  });

  test('and every one of them is there, as it was written', () => {
    const read = rowsOf(filesOf(dataOf(fromPlayed(session), 'ours'))['words.csv']);
    const words = read.map((row) => (row.Words ?? '').replace(/^'(?=[=+\-@])/, ''));
    const found = hostile.filter((one) => words.some((word) => word.includes(one.trim())));
    expect(found.length).toBeGreaterThan(hostile.length / 2);
  });

  test('a number is a number', () => {
    expect(csvOf({ name: 'x', rows: [['n'], [-3], ['-3']] })).toBe("\ufeffn\r\n-3\r\n'-3\r\n");
  });
});

describe('[SYN-35] the tables are the data, and no row is a person without a name', () => {
  const data = seriesData({ series: demo.state(), people, edition: 'ours' });
  const files = filesOf(data);

  test('a vote in columns, with what changed where it may be told', () => {
    const row = rowsOf(files['votes.csv']).find(
      (one) =>
        one.Activity === 'What we hold out for together' && one['Line number'] === '2' && one.Round === '2',
    );
    expect(row).toMatchObject({ Session: '1', Present: '6', Agree: '6', Disagree: '0', Pass: '0' });
    expect(row?.Changed).toBe('2');
  });

  test('changes are counts of answers against answers', () => {
    const rows = rowsOf(files['changes.csv']);
    expect(headOf(files['changes.csv'])).toEqual([
      ...['Session', 'Activity', 'Line number', 'Line', 'Rounds', 'Answer before', 'Answer after', 'Count'],
    ]);
    const counts = data.sessions.flatMap((s) => s.activities.flatMap((a) => a.changes)).length;
    expect(rows.length).toBe(9 * counts);
  });

  test('only words and answers that were given with a name have somebody beside them', () => {
    const nameless = new Set(
      demo
        .state()
        .sessions.flatMap((s) => s.activities)
        .filter((a) => a.definition.names === 'none')
        .map((a) => a.definition.title),
    );
    expect(nameless.size).toBeGreaterThan(4);
    const rows = [...rowsOf(files['words.csv']), ...rowsOf(files['answers-with-names.csv'])];
    expect(rows.filter((row) => nameless.has(row.Activity ?? '') && row.By !== '')).toEqual([]);
  });

  test('shareable: nobody stands in any table', () => {
    const shareable = seriesData({ series: demo.state(), people, edition: 'shareable' });
    const names = tablesOf(shareable).map((table) => table.name);
    expect(names).not.toContain('promises');
    expect(names).not.toContain('answers-with-names');
    expect(names).toContain('votes');
  });

  test('of one session too', () => {
    const [first] = demo.state().sessions;
    if (first === undefined) throw new Error('no session');
    const one = sessionData({ series: demo.state(), session: first, people, edition: 'ours', now: 0 });
    expect(Object.keys(filesOf(one))).toEqual(
      expect.arrayContaining(['votes.csv', 'ledger.csv', 'data.json', 'recount.mjs', 'read me.txt']),
    );
  });
});

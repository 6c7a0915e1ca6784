import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { recount } from '@moot/shared/synthesis/recount.ts';
import { recountSeries } from '@moot/shared/synthesis/recountSeries.ts';
import { afterAll, describe, expect, test } from 'vitest';
import { differencesIn, figuresIn } from './figures.ts';
import { builtScript, scriptFile } from './recountScript.ts';
import { documentsOf, type Made, whole } from './whole.ts';

/** Made anew only with MOOT_GOLDEN=write. */
if (process.env.MOOT_GOLDEN === 'write') await writeFile(scriptFile, await builtScript());

const folder = await mkdtemp(join(tmpdir(), 'moot-recount-'));
afterAll(() => rm(folder, { recursive: true }));

const series = { demo: await whole('demo'), edge: await whole('edge') };
const all = (['demo', 'edge'] as const).flatMap((name) =>
  documentsOf(series[name]).map((made) => ({ ...made, name: `${name} ${made.name}` })),
);

/** As it is read back from a file. */
const readBack = (data: Made['data']): Made['data'] => JSON.parse(JSON.stringify(data)) as Made['data'];
const recounted = (data: Made['data']) =>
  data.format === 'moot series 1' ? recountSeries(data) : recount(data);

describe.each(all)('$name, $edition', ({ name, edition, tree, data }) => {
  test('[SYN-18] every figure is counted again from the data of the same edition', () => {
    expect(figuresIn(tree).length).toBeGreaterThan(1);
    expect(differencesIn(tree, recounted(readBack(data)))).toEqual([]);
  });

  test('[SYN-19] the script beside the data counts the same', async () => {
    const file = join(folder, `${name} ${edition}.json`);
    await writeFile(file, JSON.stringify(data));
    const { stdout } = await promisify(execFile)(process.execPath, [scriptFile, file]);
    const printed = stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
    const ours = [...recounted(data)].map(([figure, numbers]) => [figure, numbers.join(' ')]);
    expect(printed).toEqual(ours);
  });
});

// Reads a data file of Moot and prints every figure of the document beside it: its name, and the numbers that stand in
// its sentence, in the order in which they are said. Shipped beside the data as one file, recount.mjs, for Node alone.
import { readFileSync } from 'node:fs';
import type { DataFile } from '@moot/shared/synthesis/data.ts';
import { recount } from '@moot/shared/synthesis/recount.ts';
import { recountSeries } from '@moot/shared/synthesis/recountSeries.ts';
import type { SeriesFile } from '@moot/shared/synthesis/seriesData.ts';

const [, , file] = process.argv;
if (file === undefined) {
  process.stderr.write('node recount.mjs data.json\n');
  process.exitCode = 2;
} else {
  const data = JSON.parse(readFileSync(file, 'utf8')) as DataFile | SeriesFile;
  const figures = data.format === 'moot series 1' ? recountSeries(data) : recount(data);
  const lines = [...figures].map(([name, numbers]) => `${name}\t${numbers.join(' ')}`);
  process.stdout.write(`${lines.join('\n')}\n`);
}

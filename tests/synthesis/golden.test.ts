import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { treeAsText } from './asText.ts';
import { copiesOf, documentsOf, whole } from './whole.ts';

/** Written anew only with MOOT_GOLDEN=write, after every difference has been read. */
const writes = process.env.MOOT_GOLDEN === 'write';
const folder = fileURLToPath(new URL('./golden/', import.meta.url));

const series = { demo: await whole('demo'), edge: await whole('edge') };
const all = (['demo', 'edge'] as const).flatMap((name) => [
  ...documentsOf(series[name]).map((made) => ({
    file: `${name}-${made.name}-${made.edition}.txt`,
    text: treeAsText(made.tree),
  })),
  ...copiesOf(series[name]).map((made) => ({
    file: `${name}-${made.name}.txt`,
    text: treeAsText(made.tree),
  })),
]);

describe('[SYN-17] documents of the scripted series are as they were', () => {
  test.each(all)('$file', async ({ file, text }) => {
    if (writes) {
      await mkdir(folder, { recursive: true });
      await writeFile(`${folder}${file}`, text);
    }
    expect(text).toBe(await readFile(`${folder}${file}`, 'utf8'));
  });
});

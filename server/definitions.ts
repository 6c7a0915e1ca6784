// Reads the workshops folder: each folder in it is one workshop, whole or not offered.
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { SeriesDefinition } from '@moot/shared/model/definition.ts';
import {
  checkDefinition,
  type DefinitionCheck,
  type DefinitionFile,
} from '@moot/shared/series/checkDefinition.ts';

export type Definitions = { all(): Promise<readonly SeriesDefinition[]> };

const isYaml = (name: string) => /\.ya?ml$/.test(name);

/** Read again only when a file in it has changed: parsing takes long enough to be felt in a running session. */
export function definitionsIn(folder: string, onBroken: (workshop: string) => void): Definitions {
  const known = new Map<string, { readonly stamp: string; readonly definition: SeriesDefinition | null }>();

  async function one(path: string): Promise<SeriesDefinition | null> {
    const stamp = await stampOf(path);
    const before = known.get(path);
    if (before?.stamp === stamp) return before.definition;
    const check = await checkFolder(path);
    if (!check.ok) onBroken(basename(path));
    const definition = check.ok ? check.definition : null;
    known.set(path, { stamp, definition });
    return definition;
  }

  return {
    async all() {
      const entries = await readdir(folder, { withFileTypes: true });
      const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
      const read = await Promise.all(folders.sort().map(one));
      return read.filter((definition) => definition !== null);
    },
  };
}

async function stampOf(path: string): Promise<string> {
  const names = (await readdir(path)).filter(isYaml).sort();
  const stats = await Promise.all(names.map((name) => stat(join(path, name))));
  return JSON.stringify(stats.map(({ mtimeMs, size }, n) => [names[n], mtimeMs, size]));
}

async function checkFolder(path: string): Promise<DefinitionCheck> {
  return checkDefinition(await filesIn(path));
}

/** A workshop's folder, or any one file in it: all its files. */
export async function filesAt(path: string): Promise<readonly DefinitionFile[]> {
  const isFolder = (await stat(path)).isDirectory();
  return filesIn(isFolder ? path : dirname(path));
}

async function filesIn(path: string): Promise<readonly DefinitionFile[]> {
  const names = (await readdir(path)).filter(isYaml).sort();
  return Promise.all(
    names.map(async (name) => ({ file: name, text: await readFile(join(path, name), 'utf8') })),
  );
}

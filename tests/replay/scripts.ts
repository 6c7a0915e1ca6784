// The two scripted series, and the built-in workshop they are played on.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PlayOptions } from '@moot/server/replay/player.ts';
import { readScript, type Script } from '@moot/server/replay/script.ts';
import type { SeriesDefinition } from '@moot/shared/model/definition.ts';
import { checkDefinition } from '@moot/shared/series/checkDefinition.ts';

const house = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const scriptPath = (name: 'demo' | 'edge') =>
  house(`server/replay/series/${name}-series.events.jsonl`);
export const scriptNamed = (name: 'demo' | 'edge'): Promise<Script> => readScript(scriptPath(name));

export async function builtIn(): Promise<SeriesDefinition> {
  const folder = house('workshops/leading-as-peers');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml'));
  const files = await Promise.all(
    names.map(async (name) => ({ file: name, text: await readFile(join(folder, name), 'utf8') })),
  );
  const check = checkDefinition(files);
  if (!check.ok) throw new Error(JSON.stringify(check));
  return check.definition;
}

export const atOnce: PlayOptions = {
  session: 's1',
  twice: false,
  pace: async () => undefined,
  timeZone: 'Europe/London',
};

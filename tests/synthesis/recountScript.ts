// The script that is shipped beside the data, made of our own sources.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const house = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
export const scriptFile = house('server/exports/recount.mjs');

const banner =
  '// Made of the sources of Moot: do not change it here. Counts every figure of a document again.\n';

export async function builtScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    root: house('server'),
    build: {
      write: false,
      minify: false,
      target: 'node20',
      ssr: true,
      rollupOptions: { input: house('server/exports/recountMain.ts'), output: { format: 'es' } },
    },
    ssr: { noExternal: true },
  });
  const [made] = Array.isArray(built) ? built : [built];
  if (made === undefined || !('output' in made)) throw new Error('nothing was built');
  return `${banner}${made.output[0].code}`;
}

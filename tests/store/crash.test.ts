import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ownMigrations } from '@moot/server/store/migrate.ts';
import { openStore } from '@moot/server/store/sqlite.ts';
import { type AskingId, id, type SeriesId } from '@moot/shared/model/ids.ts';
import { expect, test } from 'vitest';
import { allRows, tempFolder } from './fixtures.ts';

const child = fileURLToPath(new URL('./crashChild.ts', import.meta.url));
const names = ['series-a', 'series-b', 'series-c'] as const;

/** Runs the writer from `from` on and kills it without warning. Answers with what it was told is on disk. */
function killedAfter(ms: number, folder: string, from: number): Promise<Map<string, number>> {
  return new Promise((resolve, reject) => {
    const said = new Map<string, number>();
    const running = spawn(process.execPath, [child, folder, `${from}`], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let rest = '';
    running.stdout.once('data', () => setTimeout(() => running.kill('SIGKILL'), ms));
    running.stdout.on('data', (data: Buffer) => {
      const lines = (rest + data.toString()).split('\n');
      rest = lines.pop() ?? '';
      for (const [name = '', seq] of lines.map((line) => line.split(' '))) said.set(name, Number(seq));
    });
    running.on('error', reject);
    running.on('exit', (code) =>
      code === null ? resolve(said) : reject(new Error(`the writer ended with ${code}`)),
    );
  });
}

test('[STORE-24] killed at any moment: everything acknowledged is there, once, and the folder opens at once', async () => {
  for (const ms of [0, 3, 40, 111]) {
    const folder = tempFolder();
    const said = await killedAfter(ms, folder, 1);
    const store = await openStore({ folder, migrations: ownMigrations });
    for (const name of names) {
      const series = id<SeriesId>(name);
      const seqs = (await allRows(store.journal, series)).map((row) => row.seq);
      expect(seqs).toEqual(seqs.map((_, at) => at + 1));
      expect(seqs.length).toBeGreaterThanOrEqual(said.get(name) ?? 0);
      const cells = (await store.journal.boxes(series)).get(id<AskingId>('a'))?.get('vote');
      for (let seq = 1; seq <= (said.get(name) ?? 0); seq += 1)
        if (seq % 7 !== 6) expect([seq, cells?.get(`${seq}`)?.ballots.size]).toEqual([seq, 1]);
    }
    await store.close();
  }
});

// Not a test: prints how many commits a second this machine's disk allows. Run: npx node tests/store/commitBench.ts [folder]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownMigrations } from '@moot/server/store/migrate.ts';
import { openStore, type Store } from '@moot/server/store/sqlite.ts';
import {
  type AskingId,
  type CommandId,
  id,
  type SeatId,
  type SeriesId,
  type SessionId,
  type Slot,
} from '@moot/shared/model/ids.ts';

const folder = mkdtempSync(join(process.argv[2] ?? tmpdir(), 'moot-bench-'));
const rooms = 300;
const rounds = 10;
const cell = { asking: id<AskingId>('a'), field: 'vote', subject: 'all' };

const row = (seq: number) =>
  ({
    seq,
    at: seq,
    actor: 'peer:seat',
    commandId: id<CommandId>(`c${seq}`),
    digest: 'd'.repeat(64),
    events: [
      {
        type: 'noteWritten',
        session: id<SessionId>('s'),
        text: 'a line of text as people write them '.repeat(3),
      },
    ],
  }) as const;
const cast = (room: number, seq: number) => ({
  ...cell,
  ballot: { slot: id<Slot>(`${room}-${seq}`.padStart(32, '0')), rev: 1, value: 'agree', mayQuote: false },
  seat: id<SeatId>(`${seq}`),
  spent: 1,
});

async function measure(
  store: Store,
  what: string,
  one: (room: number, round: number) => Promise<void>,
): Promise<void> {
  const before = await store.transactions();
  const start = performance.now();
  const waits: number[] = [];
  for (let round = 1; round <= rounds; round += 1)
    await Promise.all(
      Array.from({ length: rooms }, async (_, room) => {
        const from = performance.now();
        await one(room, round);
        waits.push(performance.now() - from);
      }),
    );
  const seconds = (performance.now() - start) / 1000;
  const syncs = (await store.transactions()) - before;
  waits.sort((a, b) => a - b);
  const p = (share: number) => (waits[Math.floor(waits.length * share)] ?? 0).toFixed(1);
  process.stdout.write(
    `${what}: ${rooms * rounds} commits, ${Math.round((rooms * rounds) / seconds)} a second, ${syncs} transactions, wait p50 ${p(0.5)} ms, p99 ${p(0.99)} ms\n`,
  );
}

const opening = performance.now();
const store = await openStore({ folder, migrations: ownMigrations });
process.stdout.write(`open: ${Math.round(performance.now() - opening)} ms\n`);
const series = Array.from({ length: rooms }, (_, room) => id<SeriesId>(`series-${room}`));
const seriesOf = (room: number) => series[room] ?? id<SeriesId>('');

await measure(store, 'rows', async (room, round) => {
  const tx = await store.journal.begin(seriesOf(room), round - 1);
  await tx.commit({ rows: [row(round)], casts: [], emptied: [] });
});
await measure(store, 'casts', async (room, round) => {
  const tx = await store.journal.begin(seriesOf(room), rounds);
  await tx.commit({ rows: [], casts: [cast(room, round)], emptied: [] });
});
const emptying = performance.now();
const tx = await store.journal.begin(seriesOf(0), rounds);
await tx.commit({ rows: [row(rounds + 1)], casts: [], emptied: [cell] });
process.stdout.write(
  `show one box among ${rooms * rounds} ballots: ${(performance.now() - emptying).toFixed(1)} ms\n`,
);
await store.close();
rmSync(folder, { recursive: true });

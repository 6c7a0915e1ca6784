// Writes rows and ballots as fast as it can and says each seq once it was acknowledged, until it is killed.
import { ownMigrations } from '@moot/server/store/migrate.ts';
import { openStore } from '@moot/server/store/sqlite.ts';
import {
  type AskingId,
  type CommandId,
  id,
  type SeatId,
  type SeriesId,
  type SessionId,
  type Slot,
} from '@moot/shared/model/ids.ts';

const [folder = '', from = '1'] = process.argv.slice(2);
const { journal } = await openStore({ folder, migrations: ownMigrations });

async function run(series: SeriesId): Promise<never> {
  for (let seq = Number(from); ; seq += 1) {
    const tx = await journal.begin(series, seq - 1);
    const events = [{ type: 'noteWritten', session: id<SessionId>('s'), text: `row ${seq}` }] as const;
    const cell = { asking: id<AskingId>('a'), field: 'vote', subject: `${seq}` };
    await tx.commit({
      rows: [{ seq, at: seq, actor: 'moot', commandId: id<CommandId>(`c${seq}`), digest: '', events }],
      casts: [
        {
          ...cell,
          ballot: { slot: id<Slot>(`slot-${seq}`), rev: 1, value: seq, mayQuote: false },
          seat: id<SeatId>('seat'),
          spent: 1,
        },
      ],
      emptied: seq % 7 === 0 ? [{ ...cell, subject: `${seq - 1}` }] : [],
    });
    process.stdout.write(`${series} ${seq}\n`);
  }
}

await Promise.all(['series-a', 'series-b', 'series-c'].map((name) => run(id<SeriesId>(name))));

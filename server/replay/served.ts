// A Moot to be played against: its own data folder, a loopback port, and a clock that the script drives.

import { id, type SeriesId } from '@moot/shared/model/ids.ts';
import { buildApp } from '../app.ts';
import { type Config, readConfig, usualLimits } from '../config.ts';
import { systemRandom } from '../http/door.ts';
import type { LogLine } from '../log.ts';
import { type Snapshot, snapshotOf } from './snapshot.ts';

export type Served = {
  /** Its address, without a path. */
  base(): string;
  setClock(now: number): Promise<void>;
  setUpPath(): Promise<string | null>;
  snapshot(series: string): Promise<Snapshot>;
  /** What it wrote about itself that it should not have had to. */
  faults(): readonly string[];
  stop(): Promise<void>;
};

/** Nobody types as fast as a script that is not slowed: the measure for people is not the question here. */
const limits = { ...usualLimits, socketBurst: 20_000, seatBurst: 20_000 };

function replayConfig(folder: string): Config {
  const read = readConfig({ MOOT_DATA: folder, MOOT_HOST: '127.0.0.1' });
  if (!read.ok) throw new Error(read.sentences.join(' '));
  return { ...read.config, limits };
}

const isFault = ({ event }: LogLine) => /_(failed|broken)$/.test(event);
const faultIn = ({ event, code }: LogLine): string => `${event} ${code ?? ''}`.trim();

export type ServeParts = {
  readonly folder: string;
  /** 0: any free one. */
  readonly port: number;
  readonly now: number;
  readonly onFault: (fault: string) => void;
};

export async function serveHere({ folder, port, now, onFault }: ServeParts): Promise<Served> {
  let clock = now;
  const faults: string[] = [];
  const app = await buildApp({
    config: replayConfig(folder),
    clock: () => clock,
    random: systemRandom,
    log: (line) => {
      if (!isFault(line)) return;
      faults.push(faultIn(line));
      onFault(faultIn(line));
    },
    addresses: () => [],
  });
  const base = await app.fastify.listen({ host: '127.0.0.1', port });
  return {
    base: () => base,
    setClock: async (to) => {
      clock = to;
    },
    setUpPath: () => app.setUpPath(),
    snapshot: (series) => snapshotIn(app, series),
    faults: () => faults,
    stop: () => app.close(),
  };
}

/** Read between batches, when all that is in the state is on disk. */
export async function snapshotIn(
  app: Pick<Awaited<ReturnType<typeof buildApp>>, 'rooms'>,
  series: string,
): Promise<Snapshot> {
  const live = await app.rooms.find(id<SeriesId>(series));
  const seen = await live?.room.look(({ state, boxes, seq }) =>
    state === null ? null : snapshotOf(state, boxes, seq),
  );
  if (seen === null || seen === undefined) throw new Error('there is no such series');
  return seen;
}

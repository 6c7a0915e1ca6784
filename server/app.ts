// Builds one Moot from what it is given, and does not listen: several can run side by side, each with its own clock.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Config } from './config.ts';
import { definitionsIn } from './definitions.ts';
import { droppingJobs, jobsOver } from './exports/jobs.ts';
import { openWriter, type Writer } from './exports/writer.ts';
import { openAnalyst } from './ground/analyst.ts';
import { newSetUpLink } from './http/accounts.ts';
import { emptyHttp, furnish } from './http/build.ts';
import type { Door } from './http/door.ts';
import { codeOf, type Log } from './log.ts';
import { emptyMetrics, type Metrics } from './metrics.ts';
import { systemPacer } from './pacer.ts';
import type { RandomBytes } from './people/tokens.ts';
import { purgeDue } from './retention.ts';
import type { Pacer } from './rooms/publish.ts';
import type { RoomNote } from './rooms/room.ts';
import { type Rooms, roomsOf } from './rooms/rooms.ts';
import { buckets } from './sockets/bucket.ts';
import { claimsOver } from './sockets/claims.ts';
import { emptyRegistry } from './sockets/registry.ts';
import { audienceRoom, type Io, outletOver, seatRoom, socketServer } from './sockets/server.ts';
import { cutSlow, openSockets } from './sockets/sockets.ts';
import type { Journal } from './store/journal.ts';
import { ownMigrations } from './store/migrate.ts';
import type { Store } from './store/sqlite.ts';
import { openStore } from './store/sqlite.ts';

export type AppParts = {
  readonly config: Config;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly random: RandomBytes;
  readonly log: Log;
  /** Addresses that phones can reach, the best first; asked anew each time. */
  readonly addresses: () => readonly string[];
  readonly pacer?: Pacer;
  readonly writer?: Writer;
  /** Where it is not the one in the data folder. */
  readonly store?: Pick<Store, 'journal' | 'people' | 'close'>;
};

export type App = {
  readonly fastify: FastifyInstance;
  readonly io: Io;
  readonly rooms: Rooms;
  readonly journal: Journal;
  readonly people: Store['people'];
  readonly metrics: Metrics;
  /** The path of a new one-time set-up link; null once there is a facilitator. */
  setUpPath(): Promise<string | null>;
  close(): Promise<void>;
};

const oftenMs = 500;
const seldomMs = 30_000;
const hourMs = 60 * 60_000;

/** Rejects with a StoreError where the data folder cannot be used. */
export async function buildApp(parts: AppParts): Promise<App> {
  const { config, clock, random, log } = parts;
  const pacer = parts.pacer ?? systemPacer;
  const store = parts.store ?? (await openStore({ folder: config.dataFolder, migrations: ownMigrations }));
  const metrics = emptyMetrics();
  const fastify = emptyHttp(config);
  const io = socketServer(fastify.server, config);
  const registry = emptyRegistry();
  const newId = () => Buffer.from(random(12)).toString('hex');
  const breathe = () => new Promise<void>((resolve) => void setImmediate(resolve));
  const jobs = jobsOver({ clock, newId, breathe, log });
  const { journal } = store;
  const people = droppingJobs(store.people, jobs);
  const note = (series: string, line: RoomNote) => noteTo(log, metrics, series, line);
  const analyst = openAnalyst();
  const writer = parts.writer ?? openWriter();
  const rooms = roomsOf(outletOver(io), { journal, people, clock, pacer, newId, note, analyst });
  const claims = claimsOver(people, clock, (series, seat, all) => {
    io.to(audienceRoom(series, 'desk')).emit('claims', all);
    io.to(seatRoom(series, seat)).emit(
      'claims',
      all.filter((claim) => claim.seat === seat),
    );
  });
  const definitions = definitionsIn(config.workshopsFolder, (code) =>
    log({ event: 'workshop_broken', code }),
  );
  const seatBuckets = buckets(config.limits.seatBurst, config.limits.seatRate);
  const build = buildOf(config.clientFolder);
  openSockets(io, {
    config,
    people,
    rooms,
    registry,
    claims,
    seatBuckets,
    clock,
    pacer,
    log,
    metrics,
    build,
  });
  const door: Door = {
    config,
    people,
    rooms,
    registry,
    claims,
    definitions,
    metrics,
    analyst,
    writer,
    jobs,
    clock,
    random,
    newId,
    addresses: () => (config.origin === null ? parts.addresses() : [config.origin]),
  };
  await furnish(fastify, door, log);

  const often = setInterval(() => cutSlow(io, { config, metrics }), oftenMs).unref();
  const seldom = setInterval(() => {
    rooms.sweep();
    seatBuckets.sweep(pacer.now());
  }, seldomMs).unref();
  const retain = () =>
    purgeDue({ rooms, people, registry, clock, log }).catch((error: unknown) =>
      log({ event: 'purge_failed', code: codeOf(error) }),
    );
  const hourly = setInterval(() => void retain(), hourMs).unref();
  fastify.addHook('onListen', async () => void retain());
  fastify.addHook('preClose', async () => {
    clearInterval(hourly);
    clearInterval(often);
    clearInterval(seldom);
    io.emit('bye', 'stopping');
    // Not disconnectSockets, after which phones would not come back.
    await io.close();
  });
  fastify.addHook('onClose', async () => {
    await rooms.stop();
    await analyst.close();
    await writer.close();
    await store.close();
  });

  return {
    fastify,
    io,
    rooms,
    journal,
    people,
    metrics,
    setUpPath: async () => ((await people.facilitators()).length > 0 ? null : newSetUpLink(door)),
    close: () => fastify.close(),
  };
}

function noteTo(log: Log, metrics: Metrics, series: string, line: RoomNote): void {
  if (line.event !== 'committed') {
    metrics.add(line.event);
    log({ event: line.event, series, code: codeOf(line.error) });
    return;
  }
  metrics.add('batches');
  metrics.add('rows', line.rows);
  metrics.add('casts', line.casts);
  metrics.add('commit_milliseconds', Math.round(line.ms));
}

/** Changes with every build of the client, so that an old page can tell that it is old. */
function buildOf(clientFolder: string): string {
  const stamp = join(clientFolder, '.built-from');
  return existsSync(stamp) ? readFileSync(stamp, 'utf8').trim().slice(0, 16) : '';
}

// `moot demo`: a Moot of its own with invented people, and session 1 of a scripted series played on it, slowly enough to watch.
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { demoWords } from '@moot/shared/language/en/replay.ts';
import { refusedToStart } from '@moot/shared/language/en/start.ts';
import { z } from 'zod';
import { type App, buildApp } from '../app.ts';
import { type Config, readConfig } from '../config.ts';
import { systemRandom } from '../http/door.ts';
import { isLoopback, reachableAddresses } from '../http/network.ts';
import { isBuilt } from '../http/pages.ts';
import { sendProblem } from '../http/problem.ts';
import { listen } from '../listen.ts';
import { logTo } from '../log.ts';
import { newToken } from '../people/tokens.ts';
import { type Live, noTrouble, openLive } from '../replay/live.ts';
import { playScript } from '../replay/player.ts';
import { readScript } from '../replay/script.ts';
import { type Served, snapshotIn } from '../replay/served.ts';
import type { Subcommand, Terminal } from './terminal.ts';

const scriptFile = fileURLToPath(new URL('../replay/series/demo-series.events.jsonl', import.meta.url));

/** So many times as fast as it was, and no wait longer than this. */
const speed = 12;
const longestMs = 3000;

export const demo: Subcommand = async (words, terminal) => {
  const fast = words.includes('--fast');
  const read = readConfig(process.env);
  if (!read.ok) return refuse(terminal, read.sentences.join('\n'));
  if (!isBuilt(read.config.clientFolder)) return refuse(terminal, refusedToStart.clientNotBuilt);
  const folder = await mkdtemp(join(tmpdir(), 'moot-demo-'));
  try {
    return await run({ ...read.config, dataFolder: folder, origin: null }, terminal, fast);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

function refuse(terminal: Terminal, text: string): number {
  terminal.complain(`${text}\n`);
  return 1;
}

async function run(config: Config, terminal: Terminal, fast: boolean): Promise<number> {
  let port = config.port;
  const app = await buildApp({
    config,
    clock: Date.now,
    random: systemRandom,
    log: logTo(terminal.complain, Date.now),
    addresses: () => reachableAddresses(port),
  });
  const desk = deskDoor(app);
  const listening = await listen(app.fastify, config);
  if (!listening.ok) {
    await app.close();
    return refuse(terminal, listening.sentence);
  }
  port = listening.port;
  const { signal } = whenAskedTo();
  const asked = once(signal, 'abort');
  await show(app, { base: `http://localhost:${port}`, terminal, desk, fast, signal }).catch(
    (error: unknown) => {
      if (!signal.aborted) terminal.complain(`${refusedToStart.unexpected(String(error))}\n`);
    },
  );
  if (!signal.aborted) await asked;
  await app.close();
  return 0;
}

type Desk = {
  /** Resolves when somebody has opened it. */
  readonly opened: Promise<void>;
  ready(cookie: string, series: string): void;
};

/** Whoever sits at this machine is the facilitator of the demonstration; nobody else is. */
function deskDoor(app: App): Desk {
  const opened = Promise.withResolvers<void>();
  let behind: { readonly cookie: string; readonly series: string } | null = null;
  app.fastify.get('/demo', (request, reply) => {
    if (behind === null || !isLoopback(request.ip))
      return sendProblem(reply, { refused: 'not_allowed', sentence: demoWords.deskIsHere });
    opened.resolve();
    reply.header('set-cookie', `${behind.cookie}; Path=/; HttpOnly; SameSite=Lax`);
    return reply.redirect(`/desk#live/${behind.series}`);
  });
  return {
    opened: opened.promise,
    ready(cookie, series) {
      behind = { cookie, series };
    },
  };
}

type Showing = {
  readonly base: string;
  readonly terminal: Terminal;
  readonly desk: Desk;
  readonly fast: boolean;
  readonly signal: AbortSignal;
};

/** Rejects where it is told to stop before its end. */
async function show(app: App, { base, terminal, desk, fast, signal }: Showing): Promise<void> {
  const script = await readScript(scriptFile);
  const live = await openLive({
    served: servedBy(app, base),
    script,
    passphrase: newToken(systemRandom),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    selfJoin: true,
    trouble: noTrouble,
  });
  try {
    desk.ready(live.facilitator.cookie(), live.series);
    terminal.say(`${await addresses(live, base)}\n\n`);
    if (!fast) await Promise.race([desk.opened, once(signal, 'abort')]);
    signal.throwIfAborted();
    terminal.say(`${demoWords.playing}\n`);
    const slowly = (seconds: number) =>
      later(Math.min(longestMs, (seconds * 1000) / speed), undefined, { signal });
    await playScript(script, live, {
      session: 's1',
      twice: false,
      pace: fast ? async () => signal.throwIfAborted() : slowly,
      timeZone: 'UTC',
    });
    terminal.say(`${demoWords.played}\n`);
  } finally {
    live.close();
  }
}

const linkSchema = z.object({ link: z.string() });

async function addresses(live: Live, base: string): Promise<string> {
  const screen = linkSchema.parse(await live.facilitator.post(`/api/series/${live.series}/screen`, {}));
  return demoWords.addresses({
    desk: `${base}/demo`,
    screen: screen.link,
    phone: `${base}/join#${live.joinCode}`,
  });
}

/** By the wall's own clock: here nobody compares. */
function servedBy(app: App, base: string): Served {
  return {
    base: () => base,
    setClock: async () => undefined,
    setUpPath: () => app.setUpPath(),
    snapshot: (series) => snapshotIn(app, series),
    faults: () => [],
    stop: () => app.close(),
  };
}

function whenAskedTo(): AbortController {
  const stop = new AbortController();
  process.once('SIGTERM', () => stop.abort()).once('SIGINT', () => stop.abort());
  return stop;
}

// One replay from beginning to end: a fresh Moot in a temporary folder, the script played, downloads fetched.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replayWords } from '@moot/shared/language/en/replay.ts';
import { id, type SessionId } from '@moot/shared/model/ids.ts';
import { downloadAll } from './downloads.ts';
import { serveApart } from './forked.ts';
import { type Live, noTrouble, openLive, type Trouble } from './live.ts';
import { commandOf } from './play.ts';
import { type PlayOptions, playScript, type Report } from './player.ts';
import type { Script } from './script.ts';
import { type Served, serveHere } from './served.ts';
import type { Snapshot } from './snapshot.ts';
import { startOf } from './time.ts';
import { killing } from './trouble.ts';

/** Where the scripted rooms are: their files give the time on the wall. */
const timeZone = 'Europe/London';
const hour = 60 * 60_000;

export type ReplayOptions = Pick<PlayOptions, 'session' | 'twice' | 'pace'> & {
  /** Kills the server so often, at places that the seed draws; null: never. */
  readonly kill: { readonly seed: number; readonly count: number } | null;
  /** Every download is written there; null: none. */
  readonly out: string | null;
  /** Is told of every document that is written. */
  readonly tell: (line: string) => void;
  /** The data folder stays. */
  readonly keep: boolean;
};

export type Replayed = {
  readonly report: Report;
  readonly kills: number;
  /** What the product wrote about itself that it should not have had to. */
  readonly faults: readonly string[];
  readonly folder: string | null;
  /** Documents that could not be had. */
  readonly missing: readonly string[];
};

export async function replay(script: Script, options: ReplayOptions): Promise<Replayed> {
  const folder = await mkdtemp(join(tmpdir(), 'moot-replay-'));
  const [first] = script.sessions;
  const now = (first === undefined ? 0 : startOf(first, timeZone)) - hour;
  const { served, trouble, kills } = await started(script, options, folder, now);
  const stop = once(() => served.stop());
  try {
    const live = await openLive({
      served,
      script,
      passphrase: 'a long enough passphrase',
      timeZone,
      selfJoin: false,
      trouble,
    });
    const report = await playScript(script, live, { ...options, timeZone });
    const missing = options.out === null ? [] : await documents(live, script, options, options.out);
    const left = await live.snapshot();
    live.close();
    await stop();
    const faults = [...served.faults(), ...(await unlike(left, live.series, folder, now))];
    return { report, kills: kills(), faults, folder: options.keep ? folder : null, missing };
  } finally {
    await stop();
    if (!options.keep) await rm(folder, { recursive: true, force: true });
  }
}

function once(act: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => {
    done ??= act();
    return done;
  };
}

/** The journal is read anew by a Moot that was not there: it must come to the very state that was left. */
async function unlike(left: Snapshot, series: string, folder: string, now: number): Promise<string[]> {
  const fresh = await serveHere({ folder, port: 0, now, onFault: () => undefined });
  try {
    const { whole, mark } = await fresh.snapshot(series);
    return whole === left.whole && mark === left.mark ? [] : [replayWords.unlike];
  } finally {
    await fresh.stop();
  }
}

type Started = { readonly served: Served; readonly trouble: Trouble; readonly kills: () => number };

async function started(
  script: Script,
  { kill, session }: ReplayOptions,
  folder: string,
  now: number,
): Promise<Started> {
  if (kill === null) {
    const served = await serveHere({ folder, port: 0, now, onFault: () => undefined });
    return { served, trouble: noTrouble, kills: () => 0 };
  }
  const served = await serveApart(folder, now);
  const sendings = script.events.filter((e) => session === null || e.session === session).length;
  const trouble = killing(() => served.killAndStart(), { ...kill, sendings });
  return { served, trouble, kills: trouble.made };
}

/** The script's last session is ended first, as people end it: its documents would say “so far”. */
async function documents(
  live: Live,
  script: Script,
  { session, tell }: ReplayOptions,
  folder: string,
): Promise<readonly string[]> {
  const last = session ?? script.sessions.at(-1)?.id;
  if (last !== undefined) {
    const command = { type: 'endSession', session: id<SessionId>(last) } as const;
    const answer = await live.send({ at: 'desk' }, commandOf(command));
    if (!answer.ok) throw new Error(`${last} cannot be ended: ${answer.refusal}`);
  }
  return downloadAll({ live, script, session, folder, tell });
}

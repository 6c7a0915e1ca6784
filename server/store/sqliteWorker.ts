// The thread that owns the databases. It takes whatever is waiting and answers it in one round, so that a sync
// holds neither the event loop nor, one by one, the rooms.
import { parentPort, workerData } from 'node:worker_threads';
import { type Engine, openEngine } from './engine.ts';
import { storeError } from './errors.ts';
import type { StoreOptions } from './open.ts';
import type { Answer, Call } from './stored.ts';

/** What the worker says once, before any answer. */
export type Greeting =
  | { readonly opened: true }
  | { readonly opened: false; readonly code: string; readonly message: string };

type Backup = Extract<Call, { call: 'backUp' }>;

const port = parentPort;
if (port !== null) start(workerData);

function start(options: StoreOptions): void {
  try {
    const engine = openEngine(options);
    serve(engine, options.folder);
    say({ opened: true });
  } catch (error) {
    const { code, message } = storeError(error, options.folder);
    say({ opened: false, code, message });
  }
}

function say(words: Greeting | readonly Answer[]): void {
  port?.postMessage(words);
}

function serve(engine: Engine, folder: string): void {
  let waiting: Call[] = [];
  let backups: Promise<void> = Promise.resolve();

  const backUp = ({ id, input: [target] }: Backup) => {
    backups = backups
      .then(() => engine.backUp(target))
      .then(
        () => say([{ id, ok: true, value: null }]),
        (error: unknown) => say([{ id, ok: false, ...said(error, folder) }]),
      );
  };
  const close = async (id: number) => {
    await backups;
    engine.close();
    say([{ id, ok: true, value: null }]);
    port?.close();
  };
  const round = () => {
    const calls = waiting;
    waiting = [];
    const now = calls.filter((call) => call.call !== 'backUp' && call.call !== 'close');
    if (now.length > 0) say(engine.round(now));
    for (const call of calls) {
      if (call.call === 'backUp') backUp(call);
      if (call.call === 'close') void close(call.id);
    }
  };
  port?.on('message', (call: Call) => {
    waiting.push(call);
    if (waiting.length === 1) setImmediate(round);
  });
}

function said(error: unknown, where: string): { readonly code: string; readonly message: string } {
  const { code, message } = storeError(error, where);
  return { code, message };
}

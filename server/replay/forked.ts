// Starts a Moot in a process of its own, kills it without warning, and starts it again on the same folder and port.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Order, toldSchema } from './orders.ts';
import type { Served } from './served.ts';
import type { Snapshot } from './snapshot.ts';

export type Killable = Served & {
  /** SIGKILL, and up again. */
  killAndStart(): Promise<void>;
};

const childFile = fileURLToPath(new URL('./child.ts', import.meta.url));
const pathSchema = z.string().nullable();
/** Our own child's own words. */
const snapshotSchema = z.custom<Snapshot>((value) => typeof value === 'object' && value !== null);

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void };

export async function serveApart(folder: string, now: number): Promise<Killable> {
  const faults: string[] = [];
  let clock = now;
  let running = await start(folder, { port: 0, now, faults });
  const { base } = running;

  return {
    base: () => base,
    async setClock(to) {
      clock = to;
      await running.order({ type: 'clock', now: to });
    },
    setUpPath: async () => pathSchema.parse(await running.order({ type: 'setUpPath' })),
    snapshot: async (series) => snapshotSchema.parse(await running.order({ type: 'snapshot', series })),
    faults: () => faults,
    async killAndStart() {
      await running.end('SIGKILL');
      running = await start(folder, { port: Number(new URL(base).port), now: clock, faults });
    },
    async stop() {
      await running.order({ type: 'stop' });
      await running.end('SIGTERM');
    },
  };
}

type Running = {
  readonly base: string;
  order(order: Order): Promise<unknown>;
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
};

async function start(
  folder: string,
  c: { readonly port: number; readonly now: number; readonly faults: string[] },
): Promise<Running> {
  const child = fork(childFile, [folder, String(c.port), String(c.now)], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const waiting = new Map<number, Waiting>();
  const ready = Promise.withResolvers<string>();
  let sent = 0;
  child.on('message', (message) => {
    const told = toldSchema.parse(message);
    switch (told.type) {
      case 'ready':
        return ready.resolve(told.base);
      case 'fault':
        return void c.faults.push(told.fault);
      case 'answer':
        return waiting.get(told.n)?.resolve(told.value);
      case 'failed':
        return waiting.get(told.n)?.reject(new Error(told.reason));
    }
  });
  child.on('exit', (code, signal) => {
    const gone = new Error(`the server ended (${signal ?? code})`);
    ready.reject(gone);
    for (const one of waiting.values()) one.reject(gone);
  });
  return {
    base: await ready.promise,
    order(order) {
      sent += 1;
      const n = sent;
      return new Promise<unknown>((resolve, reject) => {
        waiting.set(n, { resolve, reject });
        child.send({ n, order }, (error) => error !== null && reject(error));
      }).finally(() => waiting.delete(n));
    },
    end: (signal) => ended(child, signal),
  };
}

async function ended(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}

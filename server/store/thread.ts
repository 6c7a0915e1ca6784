// The main thread's end of the worker: a call goes over, a promise comes back.
import { Worker } from 'node:worker_threads';
import { StoreError, type StoreErrorCode } from './errors.ts';
import type { StoreOptions } from './open.ts';
import type { Greeting } from './sqliteWorker.ts';
import type { Answer, CallName, Calls } from './stored.ts';

export type Ask = <C extends CallName>(call: C, ...input: Calls[C]['in']) => Promise<Calls[C]['out']>;

type Waiting = { answer(value: unknown): void; fail(error: StoreError): void };

const stopped = () =>
  new StoreError('stopped', 'The store has stopped: start Moot again. Everything acknowledged is on disk.');

/** Rejects with a StoreError where the folder cannot be opened. */
export async function startThread(options: StoreOptions): Promise<Ask> {
  const worker = new Worker(new URL('./sqliteWorker.ts', import.meta.url), { workerData: options });
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  let running = true;

  const stop = () => {
    running = false;
    for (const one of waiting.values()) one.fail(stopped());
    waiting.clear();
  };
  await greeting(worker);
  worker.on('message', (answers: readonly Answer[]) => {
    for (const answer of answers) {
      const one = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (answer.ok) one?.answer(answer.value);
      else one?.fail(asError(answer));
    }
  });
  worker.on('error', stop);
  worker.on('exit', stop);

  return (call, ...input) =>
    new Promise((resolve, reject) => {
      if (!running) return reject(stopped());
      calls += 1;
      // The other side is our own code, typed by the same table of calls.
      waiting.set(calls, { answer: (value) => resolve(value as Calls[typeof call]['out']), fail: reject });
      worker.postMessage({ id: calls, call, input });
    });
}

function greeting(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once('error', () => reject(stopped()));
    worker.once('message', (said: Greeting) => {
      if (said.opened) return resolve();
      void worker.terminate();
      reject(asError(said));
    });
  });
}

const asError = ({ code, message }: { readonly code: string; readonly message: string }) =>
  new StoreError(code as StoreErrorCode, message);

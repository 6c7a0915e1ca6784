// Documents are written in a thread of their own: laying out pages takes longer than a room may wait.
import { Worker } from 'node:worker_threads';
import type { Order, Sent, Written } from './orders.ts';
import type { Exported } from './session.ts';

export type Writer = {
  /** The state is copied before this returns, so it may change at once. Rejects where the document cannot be made. */
  write(order: Order): Promise<Exported>;
  close(): Promise<void>;
};

type Waiting = { readonly resolve: (made: Exported) => void; readonly reject: (error: Error) => void };

export function openWriter(): Writer {
  const waiting = new Map<number, Waiting>();
  let thread: Worker | null = null;
  let sent = 0;

  function hired(): Worker {
    const worker = new Worker(new URL('./writer.worker.ts', import.meta.url));
    worker.on('message', take);
    worker.on('error', (error) => {
      if (thread === worker) thread = null;
      failAll(error);
    });
    return worker;
  }

  function take(written: Written): void {
    const one = waiting.get(written.n);
    waiting.delete(written.n);
    // Idle, it keeps no process from ending.
    if (waiting.size === 0) thread?.unref();
    if (written.ok) one?.resolve(written.made);
    else one?.reject(new Error(written.reason));
  }

  function failAll(error: unknown): void {
    const reason = error instanceof Error ? error : new Error(String(error));
    for (const one of waiting.values()) one.reject(reason);
    waiting.clear();
  }

  return {
    write(order) {
      return new Promise((resolve, reject) => {
        thread ??= hired();
        thread.ref();
        sent += 1;
        waiting.set(sent, { resolve, reject });
        thread.postMessage({ n: sent, order } satisfies Sent);
      });
    },
    async close() {
      const worker = thread;
      thread = null;
      await worker?.terminate();
      failAll(new Error('stopped'));
    },
  };
}

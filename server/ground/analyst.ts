// Long work on where peers stand, one at a time in a thread of its own: a room never waits for it.
import { Worker } from 'node:worker_threads';
import type { Analyses, AnalysisName, Order, Report } from './analyses.ts';

export const calledOff = 'called off';

export type Analyst = {
  /**
   * Works it out when its turn comes. A newer input under the same key, or
   * closing, calls it off, waiting or under way. Rejects where the work itself fails.
   */
  analyse<N extends AnalysisName>(
    key: string,
    name: N,
    input: Analyses[N]['in'],
  ): Promise<Analyses[N]['out'] | typeof calledOff>;
  /** Calls off everything and ends the thread. */
  close(): Promise<void>;
};

type Job = {
  readonly key: string;
  readonly order: Order;
  /** Once; later words about the same job are for nobody. */
  readonly answer: (value: unknown) => void;
  readonly fail: (error: unknown) => void;
};

export function openAnalyst(): Analyst {
  /** By key, in the order of first asking: a newer input takes over the older one's turn. */
  const waiting = new Map<string, Job>();
  let running: Job | null = null;
  let thread: Worker | null = null;
  let closed = false;

  function next(): void {
    const [job] = waiting.values();
    if (running !== null || job === undefined) return;
    waiting.delete(job.key);
    running = job;
    thread ??= hired();
    thread.ref();
    thread.postMessage(job.order);
  }

  function hired(): Worker {
    const worker = new Worker(new URL('./analyst.worker.ts', import.meta.url));
    worker.on('message', (report: Report) =>
      ended((job) => job.answer(report.done ? report.value : calledOff)),
    );
    worker.on('error', (error) => {
      if (thread === worker) thread = null;
      ended((job) => job.fail(error));
    });
    return worker;
  }

  function ended(tell: (job: Job) => void): void {
    const job = running;
    running = null;
    // Idle, it keeps no process from ending.
    thread?.unref();
    if (job !== null) tell(job);
    next();
  }

  function callOff(job: Job): void {
    Atomics.store(job.order.stop, 0, 1);
    job.answer(calledOff);
  }

  return {
    analyse(key, name, input) {
      return new Promise((resolve, reject) => {
        if (closed) return resolve(calledOff);
        const before = [waiting.get(key), running?.key === key ? running : undefined];
        for (const older of before) if (older !== undefined) callOff(older);
        const stop = new Int32Array(new SharedArrayBuffer(4));
        // The same name types the input, the order and what the other side answers.
        const order = { name, input, stop } as unknown as Order;
        const answer = (value: unknown) => resolve(value as Analyses[typeof name]['out'] | typeof calledOff);
        waiting.set(key, { key, order, answer, fail: reject });
        next();
      });
    },
    async close() {
      closed = true;
      for (const job of waiting.values()) callOff(job);
      waiting.clear();
      if (running !== null) callOff(running);
      running = null;
      await thread?.terminate();
      thread = null;
    },
  };
}

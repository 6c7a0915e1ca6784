// Documents being made: one format after another, so that the desk sees it move. In memory only; an old one is forgotten.
import type { Exported } from './session.ts';

export type MadeFile = Exported & { readonly format: string };
export type Job = {
  readonly id: string;
  readonly series: string;
  readonly startedAt: number;
  state: 'making' | 'made' | 'failed';
  readonly all: number;
  readonly files: MadeFile[];
};

export type Jobs = {
  /** `makeOne` is asked for each format in turn; `after` runs before the job is made, with all of its files. */
  start(c: {
    readonly series: string;
    readonly formats: readonly string[];
    readonly makeOne: (format: string) => Promise<Exported | null>;
    readonly after: (files: readonly MadeFile[]) => Promise<boolean>;
  }): Job;
  find(series: string, id: string): Job | null;
};

const keptFor = 15 * 60_000;
const atMost = 16;

/** `breathe`: between two formats others get their turn. */
export function jobsOver(parts: {
  readonly clock: () => number;
  readonly newId: () => string;
  readonly breathe: () => Promise<void>;
}): Jobs {
  const jobs = new Map<string, Job>();

  function forgetOld(): void {
    for (const job of jobs.values())
      if (parts.clock() - job.startedAt > keptFor || jobs.size > atMost) jobs.delete(job.id);
  }

  return {
    start({ series, formats, makeOne, after }) {
      forgetOld();
      const id = parts.newId();
      const job: Job = {
        id,
        series,
        startedAt: parts.clock(),
        state: 'making',
        all: formats.length,
        files: [],
      };
      jobs.set(id, job);
      const run = async () => {
        for (const format of formats) {
          await parts.breathe();
          const made = await makeOne(format);
          if (made === null) throw new Error(`nothing to make as ${format}`);
          job.files.push({ ...made, format });
        }
        job.state = (await after(job.files)) ? 'made' : 'failed';
      };
      run().catch(() => {
        job.state = 'failed';
      });
      return job;
    },
    find(series, id) {
      forgetOld();
      const job = jobs.get(id);
      return job?.series === series ? job : null;
    },
  };
}

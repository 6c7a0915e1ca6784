// Documents being made: one format after another, so that the desk sees it move. In memory only; an old one is
// forgotten, one that failed has no files, and one of a series from which a person or everything was erased is dropped.
import { codeOf, type Log } from '../log.ts';
import type { PeopleStore } from '../store/peopleStore.ts';
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
  /**
   * `makeOne` is asked for each format in turn; `after` runs before the job is made, with all of its files.
   * `isDropped` turns true once nobody may have them any more.
   */
  start(c: {
    readonly series: string;
    readonly formats: readonly string[];
    readonly makeOne: (format: string) => Promise<Exported | null>;
    readonly after: (files: readonly MadeFile[], isDropped: () => boolean) => Promise<boolean>;
  }): Job;
  find(series: string, id: string): Job | null;
  /** Forgets what was made of this series, and what is being made when it comes. */
  drop(series: string): void;
};

const keptFor = 15 * 60_000;
const atMost = 16;

/** `breathe`: between two formats others get their turn. */
export function jobsOver(parts: {
  readonly clock: () => number;
  readonly newId: () => string;
  readonly breathe: () => Promise<void>;
  readonly log: Log;
}): Jobs {
  const jobs = new Map<string, Job>();
  const dropped = new WeakSet<Job>();

  function forgetOld(): void {
    for (const job of jobs.values())
      if (parts.clock() - job.startedAt > keptFor || jobs.size > atMost) jobs.delete(job.id);
  }

  /** Nobody may have what was made for a release that did not come about. */
  function fail(job: Job): void {
    job.state = 'failed';
    job.files.length = 0;
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
      const isDropped = () => dropped.has(job);
      const run = async () => {
        for (const format of formats) {
          await parts.breathe();
          const made = await makeOne(format);
          if (isDropped()) return;
          if (made === null) throw new Error(`nothing to make as ${format}`);
          job.files.push({ ...made, format });
        }
        if (await after(job.files, isDropped)) job.state = 'made';
        else fail(job);
      };
      run().catch((error: unknown) => {
        fail(job);
        parts.log({ event: 'job_failed', series, code: codeOf(error) });
      });
      return job;
    },
    find(series, id) {
      forgetOld();
      const job = jobs.get(id);
      return job?.series === series ? job : null;
    },
    drop(series) {
      for (const job of jobs.values())
        if (job.series === series) {
          dropped.add(job);
          jobs.delete(job.id);
        }
    },
  };
}

/** Whoever erases, no file of before stays: dropped first, and again, for one may be begun while it is erased. */
export function droppingJobs(people: PeopleStore, jobs: Jobs): PeopleStore {
  const around = async <T>(series: string, erase: () => Promise<T>): Promise<T> => {
    jobs.drop(series);
    return erase().finally(() => jobs.drop(series));
  };
  return {
    ...people,
    erasePerson: (series, seat, now) => around(series, () => people.erasePerson(series, seat, now)),
    purgeSeries: (series) => around(series, () => people.purgeSeries(series)),
  };
}

import { droppingJobs, type Jobs, jobsOver } from '@moot/server/exports/jobs.ts';
import type { LogLine } from '@moot/server/log.ts';
import { ownMigrations } from '@moot/server/store/migrate.ts';
import type { PeopleStore } from '@moot/server/store/peopleStore.ts';
import { openStore } from '@moot/server/store/sqlite.ts';
import { expect, onTestFinished, test } from 'vitest';
import { otherSeries, seat, series, tempFolder } from '../store/fixtures.ts';

const nextTurn = () => new Promise<void>((resolve) => void setImmediate(resolve));
const file = { body: 'Words of theirs', contentType: 'text/plain', fileName: 'notes.txt' };

async function withJobs(): Promise<{ jobs: Jobs; people: PeopleStore; log: LogLine[] }> {
  let n = 0;
  const log: LogLine[] = [];
  const jobs = jobsOver({
    clock: () => 0,
    newId: () => `job-${++n}`,
    breathe: nextTurn,
    log: (line) => log.push(line),
  });
  const store = await openStore({ folder: tempFolder(), migrations: ownMigrations });
  onTestFinished(() => store.close());
  return { jobs, people: droppingJobs(store.people, jobs), log };
}

const erasing: Readonly<Record<string, (people: PeopleStore) => Promise<unknown>>> = {
  'a person is erased': (people) => people.erasePerson(series, seat(1), 9),
  'a series is gone': (people) => people.purgeSeries(series),
};

for (const [what, erase] of Object.entries(erasing))
  test(`[DOC-9] ${what}: its jobs are forgotten, made or not, and those of others stay`, async () => {
    const { jobs, people } = await withJobs();
    const gate = Promise.withResolvers<void>();
    const released: string[] = [];
    const start = (of: string, held: Promise<void>) =>
      jobs.start({
        series: of,
        formats: ['txt'],
        makeOne: () => held.then(() => file),
        after: async (files) => {
          released.push(of, ...files.map((f) => f.format));
          return true;
        },
      });
    const [made, theirs] = [start(series, Promise.resolve()), start(otherSeries, Promise.resolve())];
    const making = start(series, gate.promise);
    await expect.poll(() => [made.state, theirs.state]).toEqual(['made', 'made']);
    released.length = 0;
    await erase(people);
    gate.resolve();
    for (let turn = 0; turn < 5; turn++) await nextTurn();
    expect([jobs.find(series, made.id), jobs.find(series, making.id)]).toEqual([null, null]);
    expect(jobs.find(otherSeries, theirs.id)).toMatchObject({ state: 'made' });
    expect([making.files, released]).toEqual([[], []]);
  });

test('[DOC-9] a job that is erased while its files are on their way to disk is told so', async () => {
  const { jobs, people } = await withJobs();
  const told: boolean[] = [];
  const job = jobs.start({
    series,
    formats: ['txt'],
    makeOne: async () => file,
    after: async (_, isDropped) => {
      told.push(isDropped());
      await people.erasePerson(series, seat(1), 9);
      told.push(isDropped());
      return !isDropped();
    },
  });
  await expect.poll(() => job.state).toBe('failed');
  expect(told).toEqual([false, true]);
});

test('[DOC-10] a job that fails keeps no file, and its log line has a code and none of the words', async () => {
  const { jobs, log } = await withJobs();
  const failing = jobs.start({
    series,
    formats: ['txt', 'md'],
    makeOne: async (format) => {
      if (format === 'md') throw new TypeError('Words of theirs');
      return file;
    },
    after: async () => true,
  });
  await expect.poll(() => failing.state).toBe('failed');
  expect(failing.files).toEqual([]);
  expect(log).toEqual([{ event: 'job_failed', series, code: 'TypeError' }]);
});

test('[DOC-10] a release that is refused keeps no file, and is no fault to log', async () => {
  const { jobs, log } = await withJobs();
  const [after, held] = [Promise.withResolvers<boolean>(), Promise.withResolvers<number>()];
  const refused = jobs.start({
    series,
    formats: ['txt'],
    makeOne: async () => file,
    after: (files) => {
      held.resolve(files.length);
      return after.promise;
    },
  });
  expect(await held.promise).toBe(1);
  after.resolve(false);
  await expect.poll(() => refused.state).toBe('failed');
  expect([refused.files, log]).toEqual([[], []]);
});

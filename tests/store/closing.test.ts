// The end of a series in the store: no mark of a phone stays, and in the end nothing of it.
import { ownMigrations } from '@moot/server/store/migrate.ts';
import { openStore } from '@moot/server/store/sqlite.ts';
import { type ActivityId, id, type SeatId } from '@moot/shared/model/ids.ts';
import type { Event } from '@moot/shared/series/events.ts';
import { expect, onTestFinished, test } from 'vitest';
import {
  allRows,
  asking,
  ballot,
  cast,
  cell,
  filesWith,
  note,
  otherSeries,
  row,
  series,
  shown,
  slot,
  tempFolder,
  write,
} from './fixtures.ts';

const ada = id<SeatId>('seat-ada');
const grouped: Event = {
  type: 'did',
  activity: id<ActivityId>('g'),
  event: { type: 'grouped', items: [slot(2), slot(1)], at: `post:${slot(3)}` },
};
const before = [row(1), row(2, [shown(cell(), [ballot(1), ballot(2), ballot(3)])]), row(3, [grouped])];
const closed = row(4, [{ type: 'seriesClosed' }]);
const marks = [1, 2, 3].map(slot);

async function opened() {
  const folder = tempFolder();
  const store = await openStore({ folder, migrations: ownMigrations });
  onTestFinished(() => store.close().catch(() => undefined));
  await store.people.putPerson(series, { id: ada, name: 'Ada Quill', role: 'Warden', contact: null });
  await store.people.addToken('hash-ada', { kind: 'peer', series, seat: ada }, 1);
  await store.people.setJoinCode(series, null, 'K7PM4R9T', 1);
  for (const rows of before) await write(store.journal, series, { rows: [rows] });
  await write(store.journal, otherSeries, {
    rows: [row(1, [note('another')]), row(2, [shown(cell(), [ballot(1)])])],
  });
  return { store, folder };
}

test('[END-3] slots become numbers in their order, wherever they stand; what was counted stays', async () => {
  const { store } = await opened();
  await write(store.journal, series, { rows: [closed] });
  const rows = await allRows(store.journal, series);
  const order = marks.toSorted();
  const number = (n: number) => `no-name-0000000${order.indexOf(slot(n)) + 1}`;
  const [, second, third] = rows.map(({ events }) => events[0]);
  const cellShown = second?.type === 'partsShown' ? second.cells[0]?.shown : undefined;
  const ballots = cellShown === undefined || cellShown.tooFew ? [] : cellShown.ballots;
  expect(ballots.map((b) => [b.slot, b.value])).toEqual(
    [1, 2, 3].toSorted((a, b) => (slot(a) < slot(b) ? -1 : 1)).map((n) => [number(n), `ballot ${n}`]),
  );
  expect(third).toMatchObject({ event: { items: [number(2), number(1)], at: `post:${number(3)}` } });
  expect(rows.map((r) => r.digest)).toEqual(['digest-1', '', '', 'digest-4']);
});

test('[END-3] no file of the folder holds a slot any more, and another series keeps its own', async () => {
  const { store, folder } = await opened();
  expect(filesWith(folder, [slot(2)])).not.toEqual([]);
  await write(store.journal, series, { rows: [closed] });
  expect(filesWith(folder, [slot(2), slot(3)])).toEqual([]);
  const [, theirs] = await allRows(store.journal, otherSeries);
  expect(JSON.stringify(theirs)).toContain(slot(1));
});

test('[END-4] what is purged is in no file any more; another series stays whole', async () => {
  const { store, folder } = await opened();
  await write(store.journal, series, { casts: [cast(cell(5), ballot(7, 'in the box'), ada)] });
  await store.people.keepReleased(series, [
    { sha256: 'hash-of-file', bytes: Buffer.from('What was released') },
  ]);
  expect(filesWith(folder, ['What was released'])).not.toEqual([]);
  const theirs = await allRows(store.journal, otherSeries);
  expect(await store.people.purgeSeries(series)).toEqual(['hash-ada']);
  expect(await store.journal.series()).toEqual([otherSeries]);
  expect(await allRows(store.journal, series)).toEqual([]);
  expect((await store.journal.boxes(series)).size).toBe(0);
  expect(await store.people.joinCode('K7PM4R9T')).toBeNull();
  expect(await store.people.token('hash-ada')).toBeNull();
  expect(await allRows(store.journal, otherSeries)).toEqual(theirs);
  const traces = [
    'Ada Quill',
    'hash-ada',
    'K7PM4R9T',
    'in the box',
    'ballot 2',
    asking(5),
    series,
    'What was released',
  ];
  expect(filesWith(folder, traces)).toEqual([]);
  await store.close();
  expect(filesWith(folder, traces)).toEqual([]);
});

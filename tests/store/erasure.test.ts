import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownMigrations } from '@moot/server/store/migrate.ts';
import { openStore } from '@moot/server/store/sqlite.ts';
import {
  type ActivityId,
  id,
  type LineId,
  type PromiseId,
  type SeatId,
  type SessionId,
} from '@moot/shared/model/ids.ts';
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
const ben = id<SeatId>('seat-ben');
const activity = id<ActivityId>('activity-1');
const session = id<SessionId>('session-1');
const promise = id<PromiseId>('promise-1');
const theirs = id<PromiseId>('promise-2');
const adasWords = [
  'Ada Quill',
  'Chief of Rivers',
  'ada@rivers.example',
  'herons return',
  'oars in store',
  'dredge the weir',
  'before lammas',
  'half dredged',
  'all dredged',
];

type Asked = Extract<Event, { type: 'askingOpened' }>;
const answered = (by: SeatId, values: Record<string, string | number | readonly string[]>): Event => ({
  type: 'answered',
  asking: asking(1),
  seat: by,
  subject: 'all',
  id: `post-${by}`,
  values,
});
const made = (by: SeatId, of: PromiseId, what: string, when: string): Event => ({
  type: 'remembered',
  activity,
  events: [
    {
      type: 'promiseMade',
      promise: of,
      seat: by,
      asker: by === ada ? ben : ada,
      accepted: true,
      what,
      when,
      session,
      activity,
    },
  ],
});
const reported = (of: PromiseId, text: string, what: string | null): Event => ({
  type: 'remembered',
  activity: null,
  events: [
    {
      type: 'promiseReported',
      promise: of,
      session: null,
      status: 'partly',
      note: text,
      after: 'change',
      what,
    },
  ],
});

const before = [
  row(1, [
    answered(ada, { text: 'herons return', rating: 4, tags: ['oars in store'] }),
    answered(ben, { text: 'ben says herons' }),
  ]),
  row(2, [
    made(ada, promise, 'dredge the weir', 'before lammas'),
    made(ben, theirs, 'paint the lock', 'in may'),
  ]),
  row(3, [reported(promise, 'half dredged', 'all dredged'), reported(theirs, 'painted', null)]),
  row(4, [shown(cell(2), [ballot(1, 'nobody knows who'), ballot(2), ballot(3)])]),
];
const after = [
  [answered(ada, { text: '', rating: 4, tags: [''] }), answered(ben, { text: 'ben says herons' })],
  [made(ada, promise, '', ''), made(ben, theirs, 'paint the lock', 'in may')],
  [reported(promise, '', ''), reported(theirs, 'painted', null)],
  before[3]?.events,
];

async function withAda() {
  const folder = tempFolder();
  const store = await openStore({ folder, migrations: ownMigrations });
  onTestFinished(() => store.close().catch(() => undefined));
  const { people, journal } = store;
  await people.putPerson(series, {
    id: ada,
    name: 'Ada Quill',
    role: 'Chief of Rivers',
    contact: 'ada@rivers.example',
  });
  await people.putPerson(series, { id: ben, name: 'Ben Ash', role: 'Warden', contact: null });
  await people.addToken('hash-ada', { kind: 'peer', series, seat: ada }, 1);
  await people.addToken('hash-ben', { kind: 'peer', series, seat: ben }, 1);
  await people.addPersonalLink('link-ada', { series, seat: ada }, 1);
  await people.addClaim('claim-ada', { series, seat: ada }, 1);
  await write(journal, series, { rows: before, casts: [cast(cell(3), ballot(7, 'still in the box'), ada)] });
  return { store, folder };
}

test('[STORE-22] erasing a person blanks roster and named words, and leaves ballots and everybody else', async () => {
  const { store } = await withAda();
  expect(await store.people.erasePerson(series, ada, 9)).toEqual(['hash-ada']);
  const { people } = await store.people.roster(series);
  expect(people).toEqual([
    { id: ada, name: '', role: '', contact: null },
    { id: ben, name: 'Ben Ash', role: 'Warden', contact: null },
  ]);
  const rows = await allRows(store.journal, series);
  expect(rows.map((r) => r.events)).toEqual(after);
  expect(rows.map((r) => r.digest)).toEqual(['', '', '', 'digest-4']);
  const box = (await store.journal.boxes(series)).get(asking(3))?.get('vote')?.get('all');
  expect(box?.ballots.get(slot(7))?.value).toBe('still in the box');
  expect(box?.spent).toEqual(new Map([[ada, 1]]));
});

test('[STORE-22] of a promise that another took on each keeps, or loses, their own words', async () => {
  const taken: Event = {
    type: 'remembered',
    activity: null,
    events: [{ type: 'promiseTakenOn', promise, as: 'maker', seat: ben }],
  };
  const later = [row(5, [taken]), row(6, [reported(promise, 'locks mended', 'mend the locks')])];
  const words = async (erased: SeatId) => {
    const { store } = await withAda();
    for (const one of later) await write(store.journal, series, { rows: [one] });
    await store.people.erasePerson(series, erased, 9);
    const text = JSON.stringify(await allRows(store.journal, series));
    return ['dredge the weir', 'half dredged', 'locks mended', 'mend the locks'].filter((w) =>
      text.includes(w),
    );
  };
  expect(await words(ada)).toEqual(['locks mended', 'mend the locks']);
  expect(await words(ben)).toEqual(['dredge the weir', 'half dredged']);
});

test('[STORE-22] an idea of theirs that others were asked about goes too; a line that the group took up stays', async () => {
  const { store, folder } = await withAda();
  const asked: Event = {
    type: 'askingOpened',
    asking: asking(5),
    activity,
    ask: 'live',
    round: 1,
    subjects: [
      { id: 'i1', text: 'A ferry at dawn', by: ada, backers: [ben] },
      { id: 'i2', text: 'A bridge at dusk', by: ben, backers: [ada] },
      { id: 'line', text: 'We keep the towpath open' },
    ],
    names: {},
    eligible: [ada, ben],
    openedWith: null,
  };
  await write(store.journal, series, { rows: [row(5, [asked])] });
  await store.people.erasePerson(series, ada, 9);
  expect((await allRows(store.journal, series, 4)).map((r) => r.events)).toEqual([
    [{ ...asked, subjects: [{ ...asked.subjects[0], text: '' }, ...asked.subjects.slice(1)] }],
  ]);
  expect(filesWith(folder, ['A ferry at dawn'])).toEqual([]);
});

test('[STORE-22] words that were voted on, or stand in the ledger, stay in every place', async () => {
  const { store } = await withAda();
  const opened = (n: number, ask: string, subjects: Asked['subjects']): Asked => ({
    ...{ type: 'askingOpened', asking: asking(n), activity, ask, round: 1, subjects },
    ...{ names: {}, eligible: [ada, ben], openedWith: null },
  });
  const written = (item: string, text: string): Event => ({
    ...{ type: 'answered', asking: asking(5), seat: ada, subject: 'all' },
    ...{ id: item, values: { line: text } },
  });
  const line = { id: 'line', text: 'We keep the towpath open' };
  const old = { id: 'old', text: 'We share the lock keys' };
  const own = { id: 'own', text: 'A ferry at dawn', by: ada };
  const entered: Event = {
    type: 'remembered',
    activity,
    events: [
      {
        ...{ type: 'lineEntered', line: id<LineId>('old'), text: old.text, status: 'unsure' },
        ...{ session, activity, from: null },
      },
    ],
  };
  const given = [
    ...[written('line', line.text), written('old', old.text), written('own', own.text)],
    ...[opened(6, 'vote', [line]), entered],
    opened(7, 'rate', [{ ...line, by: ada }, { ...old, by: ada }, own]),
  ];
  await write(store.journal, series, { rows: [row(5, given)] });
  await store.people.erasePerson(series, ada, 9);
  const [{ events } = { events: [] }] = await allRows(store.journal, series, 4);
  expect(events).toEqual([
    ...given.slice(0, 2),
    written('own', ''),
    ...given.slice(3, 5),
    opened(7, 'rate', [
      { ...line, by: ada },
      { ...old, by: ada },
      { ...own, text: '' },
    ]),
  ]);
});

test('[STORE-27] their name goes from what others wrote, with a name or without; no choice, id or other word goes', async () => {
  const { store, folder } = await withAda();
  const said = 'ADA QUILL and Ada knew; Adapt, quill, Ben stay';
  const left = '[name] and [name] knew; Adapt, quill, Ben stay';
  const texts = (text: string): Event[] => [
    answered(ben, { text, tags: [text] }),
    shown(cell(2), [ballot(1, text), ballot(2), ballot(3)]),
    made(ben, theirs, text, text),
    reported(theirs, text, text),
    { type: 'noteWritten', session, text },
    { type: 'seriesNoteWritten', text },
    {
      ...{ type: 'mirrorEdited', session, undoes: false },
      ...{ edit: { do: 'word', what: 'title', text }, inverse: { do: 'word', what: 'title', text: null } },
    },
    { type: 'did', activity, event: { type: 'Ada', id: 'line', text } },
  ];
  await write(store.journal, series, { rows: [row(5, texts(said))] });
  await store.people.erasePerson(series, ada, 9);
  const [changed] = await allRows(store.journal, series, 4);
  expect(changed?.events).toEqual(texts(left));
  expect(changed?.digest).toBe('');
  expect(filesWith(folder, [said])).toEqual([]);
});

test('[STORE-27] a part of the name that another person has too stays', async () => {
  const { store } = await withAda();
  await store.people.putPerson(series, {
    id: id<SeatId>('seat-cy'),
    name: 'Ada Cole',
    role: '',
    contact: null,
  });
  await write(store.journal, series, {
    rows: [row(5, [answered(ben, { text: 'Ada, Quill, Ada Quill and Ada Cole' })])],
  });
  await store.people.erasePerson(series, ada, 9);
  const [changed] = await allRows(store.journal, series, 4);
  expect(changed?.events).toEqual([answered(ben, { text: 'Ada, [name], [name] and Ada Cole' })]);
});

test('[STORE-22] nobody signs in as an erased person', async () => {
  const { store } = await withAda();
  await store.people.erasePerson(series, ada, 9);
  expect(await store.people.token('hash-ada')).toBeNull();
  expect(await store.people.personalLink('link-ada')).toBeNull();
  expect(await store.people.claim('claim-ada')).toBeNull();
  expect(await store.people.token('hash-ben')).toMatchObject({ of: { seat: ben } });
});

test('[STORE-23] no byte of an erased person is left in any file of the folder, running or stopped', async () => {
  const { store, folder } = await withAda();
  writeFileSync(join(folder, 'moot.before-0002.db'), 'a copy from before an update: Ada Quill');
  expect(filesWith(folder, adasWords)).toContain('moot.before-0002.db');
  for (const word of adasWords) expect([word, filesWith(folder, [word])]).not.toEqual([word, []]);
  await store.people.erasePerson(series, ada, 9);
  const traces = [...adasWords, 'hash-ada', 'link-ada', 'claim-ada', 'digest-1'];
  expect(filesWith(folder, traces)).toEqual([]);
  await store.close();
  expect(filesWith(folder, traces)).toEqual([]);
  expect(filesWith(folder, ['Ben Ash', 'nobody knows who'])).toEqual(['moot.db']);
});

test('[STORE-23] erasing in a long journal leaves no byte in freed pages either', async () => {
  const { store, folder } = await withAda();
  const long = Array.from({ length: 300 }, (_, at) =>
    row(at + 5, [
      at % 3 === 0
        ? answered(ada, { text: `herons return ${'and again '.repeat(at * 3)}` })
        : note('other '.repeat(at)),
    ]),
  );
  for (const one of long) await write(store.journal, series, { rows: [one] });
  await store.people.erasePerson(series, ada, 9);
  expect(filesWith(folder, ['herons return', 'and again'])).toEqual([]);
  expect(await allRows(store.journal, series)).toHaveLength(304);
});

test('[STORE-8] the words of a post taken back are in no file any more', async () => {
  const { store, folder } = await withAda();
  expect(filesWith(folder, ['nobody knows who'])).not.toEqual([]);
  await write(store.journal, series, {
    rows: [row(5, [{ type: 'postBlanked', asking: asking(2), item: slot(1) }])],
  });
  expect(filesWith(folder, ['nobody knows who'])).toEqual([]);
  await write(store.journal, series, {
    rows: [row(6, [{ type: 'postBlanked', asking: asking(1), item: `post-${ada}` }])],
  });
  expect(filesWith(folder, ['herons return', 'oars in store'])).toEqual([]);
  expect((await allRows(store.journal, series)).map((r) => r.digest).slice(0, 4)).toEqual([
    '',
    'digest-2',
    'digest-3',
    'digest-4',
  ]);
});

test('[STORE-22] a seat or an item of the same name in another series is not touched', async () => {
  const { store } = await withAda();
  const other = [row(1, [answered(ada, { text: 'another Ada' })])];
  await write(store.journal, otherSeries, { rows: other });
  await store.people.putPerson(otherSeries, { id: ada, name: 'Other Ada', role: '', contact: null });
  await store.people.erasePerson(series, ada, 9);
  expect(await allRows(store.journal, otherSeries)).toEqual(other);
  expect((await store.people.roster(otherSeries)).people[0]?.name).toBe('Other Ada');
});

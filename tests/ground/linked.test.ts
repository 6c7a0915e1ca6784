// Votes without names that hang together as rows: announced, from twelve people on, and never with a seat.
import { namesSentence } from '@moot/shared/language/en/stage.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cast, close, current, given, play, printed, show, slotOf, type World } from '../series/given.ts';
import { faces, seen, told } from '../views/looking.ts';
import { inCamps, linkedShort, names, shown, unnamed, type Vote, voting } from './bigRoom.ts';

const big: Vote = { peers: 14, statements: 8 };
const small: Vote = { peers: 14, statements: 8, here: 11 };
const camps = inCamps(14, 8);
const plain = { names: 'none' } as const;
const asking = (world: World, face: (typeof faces)[number]) =>
  (seen(world, face).stage as { asking: { linked: readonly string[] } }).asking;
const sentence = (world: World) => (seen(world, 'peers').stage as { namesSentence: string }).namesSentence;

describe('linked votes', () => {
  it('[LINKED-1] from twelve eligible a linked vote opens as linked, for its votes and not for its reasons', () => {
    for (const here of [12, 14])
      expect(asking(voting({ ...big, here }, linkedShort), 'peers').linked).toEqual(['vote']);
    expect(asking(voting(big, plain), 'peers').linked).toEqual([]);
  });

  it('[LINKED-2] it is announced before anybody answers, and before it is opened', () => {
    const said = namesSentence({ vote: 'none', reason: 'none' }, {}, ['vote']);
    expect(said).toContain('stay together in one row without a name');
    expect(said).not.toBe(namesSentence({ vote: 'none', reason: 'none' }));
    expect(sentence(voting(big, linkedShort))).toBe(said);
    expect(sentence(voting(big, plain))).toBe(namesSentence({ vote: 'none', reason: 'none' }));
  });

  it('[LINKED-3] with eleven eligible it falls back: not one byte more than a vote that is not linked', () => {
    const [linked, not] = [voting(small, linkedShort), voting(small, plain)];
    for (const world of [linked, not])
      given(world, ...unnamed({ ...small, peers: 11 }, camps, false), ...shown);
    for (const face of ['screen', 'peers'] as const)
      expect(JSON.stringify(seen(linked, face))).toBe(JSON.stringify(seen(not, face)));
    const since = (world: World) =>
      JSON.stringify(
        world.journal.filter(
          ({ event }) => event.type !== 'sessionPlanned' && event.type !== 'seriesCreated',
        ),
      );
    expect(since(linked)).toBe(since(not));
    const form = (seen(linked, 'desk').stage as { form: { linkedNote: string } }).form;
    expect(form.linkedNote).toContain('Fewer than twelve');
    expect((seen(not, 'desk').stage as { form: { linkedNote: null } }).form.linkedNote).toBeNull();
  });

  it('[LINKED-4] where a vote is not linked, one mark at two lines is refused', () => {
    const one = (subject: string) =>
      cast('p01', { field: 'vote', subject, key: 'same', rev: 1, value: 'agree' });
    const world = given(voting(small, linkedShort), one('st1')).world;
    expect(play(world, one('st2'))).toEqual({ ok: false, refusal: 'malformed' });
    expect(play(world, one('st1'))).toMatchObject({ ok: true });
    const linked = given(voting(big, linkedShort), one('st1')).world;
    expect(play(linked, one('st2'))).toMatchObject({ ok: true });
  });

  it('[LINKED-5] no byte that is kept or sent joins a row to a seat: whoever gave which row, all is the same', () => {
    const observe = (by: readonly string[]) => {
      const world = voting(big, linkedShort);
      given(world, ...by.flatMap((name, row) => rowOf(name, row)));
      world.now = 1_800_000_000_000;
      const from = world.journal.length;
      given(world, close, show());
      const views = faces.map((face) => ({ ...seen(world, face), room: 0 }));
      return JSON.stringify([world.journal.slice(from), views, printed(world)]);
    };
    const first = observe(names(14));
    expect(first).toContain(slotOf('row 3'));
    const anybody = fc.shuffledSubarray([...names(14)], { minLength: 14 });
    fc.assert(
      fc.property(anybody, (by) => observe(by) === first),
      { numRuns: 8 },
    );
  });

  it('[LINKED-6] what stays together is what was announced: votes, not reasons, and nothing that is sent', () => {
    const world = given(voting(big, linkedShort), ...unnamed(big, camps, true)).world;
    const because = (subject: string, key: string) =>
      cast('p01', { field: 'reason', subject, key, rev: 1, value: 'Because.' });
    given(world, because('st1', 'key of p01'));
    expect(play(world, because('st2', 'key of p01'))).toEqual({ ok: false, refusal: 'malformed' });
    given(world, ...shown);
    const everySeen = JSON.stringify(faces.map((face) => seen(world, face)));
    for (const name of names(14)) expect(everySeen).not.toContain(slotOf(`key of ${name}`));
    const marks = [...(current(world).shown.get('vote')?.values() ?? [])].map((cell) =>
      cell.tooFew ? [] : cell.ballots.map((ballot) => ballot.slot),
    );
    expect(marks).toHaveLength(8);
    for (const each of marks)
      expect(each).toEqual(
        names(14)
          .map((name) => slotOf(`key of ${name}`))
          .sort(),
      );
  });

  it('[LINKED-8] a seat has one row: another key of the same seat is refused, whatever the line', () => {
    const by = (key: string, subject: string, rev = 1) =>
      cast('p01', { field: 'vote', subject, key, rev, value: 'agree' });
    const world = given(voting(big, linkedShort), by('one', 'st1'), by('one', 'st2')).world;
    for (const line of ['st1', 'st3'])
      expect(play(world, by('two', line))).toEqual({ ok: false, refusal: 'already_answered' });
    expect(play(world, by('one', 'st2', 2))).toMatchObject({ ok: true });
    expect(told(world, 'p01')?.spent).toEqual({ 'v:1': { vote: { all: 1 } } });
  });

  it('[LINKED-9] lines left out say nothing: neither the box nor what is half shown joins a seat to its row', () => {
    const gaps = (row: number, line: number) => (row * 5 + line) % 4 === 0;
    const observe = (by: readonly string[]) => {
      const world = voting(big, linkedShort);
      const steps = by.flatMap((name, row) => rowOf(name, row).filter((_, at) => !gaps(row, at + 1)));
      given(world, ...steps);
      const open = boxed(world);
      given(world, close, show(['reasons:st1', 'subject:st1']));
      return JSON.stringify([open, boxed(world)]);
    };
    const first = observe(names(14));
    expect(first).toContain(slotOf('row 3'));
    const anybody = fc.shuffledSubarray([...names(14)], { minLength: 14 });
    fc.assert(
      fc.property(anybody, (by) => observe(by) === first),
      { numRuns: 8 },
    );
  });

  it('[LINKED-9] once anything is shown nobody is counted in the box any more, and too few at a line burn it', () => {
    const world = voting(big, linkedShort);
    given(world, ...names(14).flatMap((name, row) => rowOf(name, row).slice(0, row < 2 ? 8 : 7)), close);
    given(world, show(['reasons:st1', 'subject:st1']));
    expect(boxed(world).flatMap(([, , spent]) => spent)).toEqual([]);
    given(world, show());
    expect(world.boxes.size).toBe(0);
    const cells = current(world).shown.get('vote');
    expect(cells?.get('st1')).toMatchObject({ tooFew: false, answerers: 14 });
    expect(cells?.get('st8')).toEqual({ tooFew: true });
  });
});

/** Every cell of the box, its ballots and its seats each in an order that says nothing. */
const boxed = ({ boxes }: World) =>
  [...boxes.values()]
    .flatMap((fields) =>
      [...fields].flatMap(([field, cells]) => [...cells].map((cell) => [field, ...cell] as const)),
    )
    .map(([field, subject, cell]) => {
      const ballots = [...cell.ballots.values()].sort((a, b) => (a.slot < b.slot ? -1 : 1));
      return [`${field} ${subject}`, ballots, [...cell.spent].sort()] as const;
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));

const rowOf = (name: string, row: number) =>
  Array.from({ length: 8 }, (_, at) =>
    cast(name, {
      field: 'vote',
      subject: `st${at + 1}`,
      key: `row ${row}`,
      rev: 1,
      value: camps(row, at + 1),
    }),
  );

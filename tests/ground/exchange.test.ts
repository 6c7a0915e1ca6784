import type { ClearedAsking } from '@moot/shared/asking/cleared.ts';
import { type Exported, exportVote, importStatements } from '@moot/shared/ground/exchange.ts';
import { readParticipants, readStatements, readVotes } from '@moot/shared/ground/polisFiles.ts';
import { grouped, groupsOf, tableOf } from '@moot/shared/ground/report.ts';
import { importedWords, noExport } from '@moot/shared/language/en/ground.ts';
import { itemSchema } from '@moot/shared/model/definition.ts';
import { id, type SeatId } from '@moot/shared/model/ids.ts';
import { toldOf } from '@moot/shared/series/told.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vote } from '../series/definitions.ts';
import {
  activityIn,
  all,
  ask,
  close,
  given,
  hides,
  open,
  own,
  room,
  seat,
  show,
  six,
  type World,
} from '../series/given.ts';
import { rowsOf } from './published.ts';

const csv =
  'statement,moderated,is_meta,text\n' +
  '0,1,0,One shared set of numbers.\n' +
  '1,0,0,"Two\nlines, =and more"\n' +
  '2,-1,0,Moderated out.\n' +
  '3,1,1,I am over thirty.\n' +
  '4,1,0,\n' +
  `5,1,0,${'x'.repeat(121)}\n`;

describe('[GROUND-39] a Polis conversation comes in as statements of a vote', () => {
  const taken = importStatements(rowsOf(readStatements(csv)));

  it('[GROUND-39] on one line each, with what was moderated out, meta, empty or too long left behind', () => {
    expect(taken).toEqual({
      statements: [
        { id: 'polis-0', text: 'One shared set of numbers.' },
        { id: 'polis-1', text: 'Two lines, =and more' },
      ],
      left: { kept: 3, long: 1 },
    });
    expect(importedWords(2, taken.left)).toBe(
      '2 statements taken. Left out: 3 moderated out, about people themselves, without words, or twice in the file and 1 longer than 120 characters.',
    );
    expect(importedWords(1, { kept: 0, long: 0 })).toBe('1 statement taken.');
  });

  it('[GROUND-39] a number that stands twice is taken once, and control characters go', () => {
    const twice = `statement,text\n7,"First\u0007 words\u202e"\n7,Second words\n`;
    expect(importStatements(rowsOf(readStatements(twice)))).toEqual({
      statements: [{ id: 'polis-7', text: 'First words' }],
      left: { kept: 1, long: 0 },
    });
  });

  it('[GROUND-39] each is good for a workshop definition and for the vote itself', () => {
    for (const statement of taken.statements) expect(itemSchema.parse(statement)).toEqual(statement);
    const { world } = given(
      room({ activities: [vote('v', { names: 'named' })] }),
      open('v'),
      ...taken.statements.map((each) => own('v', 'addStatement', { ...each, from: null, as: null })),
      ask(),
    );
    const asked = clearedVote(world).subjects.map((subject) => subject.text);
    expect(asked).toEqual(expect.arrayContaining(taken.statements.map(({ text }) => text)));
  });

  it('[GROUND-39] whatever Polis used as an id becomes one of ours', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60 }), (statement) => {
        const rows = [{ ...rowsOf(readStatements(csv))[0], statement }] as Parameters<
          typeof importStatements
        >[0];
        const [only] = importStatements(rows).statements;
        expect(itemSchema.safeParse(only).success).toBe(true);
      }),
    );
  });
});

function clearedVote(world: World): ClearedAsking {
  const told = toldOf(world.series, activityIn(world, 'v'), 'record');
  const asking = told?.askings.at(-1);
  if (asking === undefined) throw new Error('nothing was asked');
  return asking;
}

const organisationOf = (who: SeatId) => new Map(Object.entries(six)).get(who) ?? '';
type More = Partial<Exported> & { readonly linked?: boolean };
const exported = (asking: ClearedAsking, { linked = false, ...more }: More = {}) =>
  exportVote({
    asking: { ...asking, linked: linked ? ['vote'] : [] },
    asked: linked,
    hidden: new Set(),
    groupOf: organisationOf,
    ...more,
  });

function readBack(asking: ClearedAsking, more: More = {}) {
  const files = exported(asking, more);
  if (!files.ok) throw new Error(files.reason);
  const talk = {
    votes: rowsOf(readVotes(files.votes)),
    participants: rowsOf(readParticipants(files.participants)),
    statements: rowsOf(readStatements(files.statements)),
  };
  return { ...talk, files, tallies: grouped(tableOf(talk), groupsOf(talk.participants)) };
}

const first = { asha: 'agree', ben: 'agree', cleo: 'disagree', dev: 'pass', eve: 'agree' };
const voted = (names: 'named' | 'none') =>
  given(
    room({ activities: [vote('v', { names })] }),
    open('v'),
    ask(),
    ...all(Object.fromEntries(Object.entries(first).map(([name, side]) => [name, { vote: side }])), {
      subject: 'st1',
    }),
    ...all({ finn: { vote: 'disagree' } }, { subject: 'st2' }),
    close,
  ).world;

describe('[GROUND-40] a vote of ours goes out as Polis writes it, and reads back as it was', () => {
  const world = given(voted('named'), show(), hides('v', 'st2')).world;
  const asking = clearedVote(world);
  const back = readBack(asking, { hidden: activityIn(world, 'v').hidden });

  it('[GROUND-40] the same counts, of everybody and of each organisation', () => {
    expect(back.tallies.map(({ everybody }) => everybody)).toEqual([
      { agree: 3, disagree: 1, pass: 1 },
      { agree: 0, disagree: 1, pass: 0 },
    ]);
    expect([...groupsOf(back.participants).keys()]).toEqual(['east', 'north', 'south']);
    expect(back.tallies[0]?.groups).toEqual([
      { agree: 0, disagree: 1, pass: 1 },
      { agree: 2, disagree: 0, pass: 0 },
      { agree: 1, disagree: 0, pass: 0 },
    ]);
    expect(back.statements).toMatchObject([
      { statement: '0', text: 'Statement 1', moderated: 'in', agrees: '3', disagrees: '1' },
      { statement: '1', text: 'Statement 2', moderated: 'out', agrees: '0', disagrees: '1' },
    ]);
  });

  it('[GROUND-40] people are numbered, never named, and no time is told', () => {
    expect(back.participants.map(({ participant }) => participant)).toEqual(['0', '1', '2', '3', '4', '5']);
    expect(back.votes.every(({ timestamp }) => timestamp === '')).toBe(true);
    const text = Object.values(back.files).join('\n');
    for (const name of Object.keys(six)) expect(text).not.toContain(seat(name));
  });

  it('[GROUND-40] without names and not linked it is refused, and the reason said', () => {
    const secret = clearedVote(given(voted('none'), show()).world);
    expect(exported(secret)).toEqual({ ok: false, reason: 'no_names' });
    expect(noExport.no_names).toContain('held without names');
  });

  it('[GROUND-40] what was not shown does not go out', () => {
    expect(exported(clearedVote(voted('named')))).toEqual({ ok: false, reason: 'not_shown' });
  });

  it('[GROUND-40] statements that came from Polis keep their numbers', () => {
    const renamed = cleared('named', { 'polis-7': { s1: 'agree' }, 'polis-12': { s1: 'pass' } });
    expect(readBack(renamed).tallies.map((each) => each.id)).toEqual(['7', '12']);
    const mixed = cleared('named', { 'polis-7': { s1: 'agree' }, other: { s1: 'pass' } });
    expect(readBack(mixed).tallies.map((each) => each.id)).toEqual(['0', '1']);
  });

  const side = fc.constantFrom('agree', 'disagree', 'pass');
  const answers = fc.dictionary(fc.stringMatching(/^[0-9a-f]{4}$/), side, { maxKeys: 20 });
  const boards = fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), answers, { minKeys: 1, maxKeys: 6 });

  it('[GROUND-40] any linked vote of twelve or more reads back with the same tallies, and without groups', () => {
    fc.assert(
      fc.property(boards, (board) => {
        const read = readBack(cleared('none', board), { linked: true });
        const count = (given: object, of: string) =>
          Object.values(given).filter((each) => each === of).length;
        expect(read.tallies.map(({ everybody }) => everybody)).toEqual(
          Object.values(board).map((each) => ({
            agree: count(each, 'agree'),
            disagree: count(each, 'disagree'),
            pass: count(each, 'pass'),
          })),
        );
        expect(read.participants.every(({ group }) => group === '')).toBe(true);
        for (const slot of new Set(Object.values(board).flatMap(Object.keys)))
          expect(read.files.votes.split(/[\n,]/)).not.toContain(`slot-${slot}`);
      }),
    );
  });

  it('[GROUND-40] set to be linked, but fewer than twelve could answer: refused', () => {
    const fell = cleared('none', { a: { s: 'agree' } });
    expect(exported(fell, { asked: true })).toEqual({ ok: false, reason: 'too_few' });
    expect(noExport.too_few).toContain('twelve');
  });

  it('[GROUND-44] no number follows from a seat or a mark, and two askings do not line up', () => {
    const board = {
      a: Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`s${n}`, n % 2 ? 'agree' : 'pass'])),
    };
    const rows = (asking: string) =>
      readBack({ ...cleared('none', board), id: asking as ClearedAsking['id'] }, { linked: true }).votes.map(
        (v) => v.vote,
      );
    expect(rows('v:1')).toEqual(rows('v:1'));
    expect(rows('v:1')).not.toEqual(rows('v:2'));
    expect(rows('v:1')).not.toEqual(Array.from({ length: 20 }, (_, n) => (n % 2 ? 1 : 0)));
  });
});

const eligible = new Set(Array.from({ length: 30 }, (_, n) => id<SeatId>(`s${n}`)));

/** A vote as it is cleared, from who gave what to each statement. */
function cleared(
  names: 'named' | 'none',
  board: Readonly<Record<string, Readonly<Record<string, string>>>>,
): ClearedAsking {
  const cells = new Map(Object.entries(board));
  return {
    ...clearedVote(voted(names)),
    names: { vote: names },
    eligible,
    subjects: Object.keys(board).map((subject) => ({ id: subject, text: `Text of ${subject}` })),
    sees: () => true,
    cell: (_field, subject = '') => {
      const given = Object.entries(cells.get(subject) ?? {});
      const answers = given.map(([who, value]) => ({
        id: `slot-${who}`,
        seat: names === 'named' ? id<SeatId>(who) : null,
        value,
        mayQuote: false,
        blanked: false,
      }));
      return { tooFew: false, answerers: answers.length, answers };
    },
  };
}

// P8: who of the peers wrote what, and in which order it arrived, changes nothing that anybody can see.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gather, pulse, sort, statements, vote } from '../series/definitions.ts';
import {
  ask,
  cast,
  close,
  given,
  keyed,
  open,
  own,
  play,
  printed,
  printedSeries,
  room,
  type Step,
  settle,
  show,
  showNext,
  six,
  type World,
} from '../series/given.ts';
import { faces, ledgerOf, seen, told } from './looking.ts';

const everybody = Object.keys(six);
const quiet = 'gus';
const peers = { ...six, [quiet]: 'north' };

/** One ballot of a cell: written by whoever the history says, perhaps in several revisions, perhaps taken back. */
type Ballot = {
  readonly field: string;
  readonly subject: string;
  readonly key: string;
  readonly revisions: readonly unknown[];
};

/** A no-names activity: what is put into its box, and every step from the show on. */
type Play = { readonly name: string; readonly ballots: readonly Ballot[]; readonly from: readonly Step[] };

const ballot = (field: string, subject: string, n: number, ...revisions: unknown[]): Ballot => ({
  field,
  subject,
  key: `${field}/${subject}/${n}`,
  revisions,
});

const answers = ['agree', 'disagree', 'agree', 'pass', 'agree', 'disagree'];
const plays: readonly Play[] = [
  {
    name: 'votes',
    ballots: [
      ...answers.map((value, n) => ballot('vote', 'st1', n, ...(n % 2 === 0 ? ['pass', value] : [value]))),
      ...answers.map((value, n) => ballot('vote', 'st2', n, value)),
      ...[0, 1].map((n) => ballot('vote', 'st3', n, 'agree')),
      ...[0, 1, 2].map((n) => ballot('reason', 'st1', n, `Draft ${n}`, `Reason ${n}`)),
      ...[0, 1, 2, 3].map((n) => ballot('reason', 'st3', n, `Burnt ${n}`)),
    ],
    from: [showNext, showNext, showNext, show(), settle()],
  },
  {
    name: 'posts',
    ballots: [0, 1, 2, 3, 4, 5].map((n) =>
      ballot('post', 'all', n, [`Post ${n}`], ...(n === 3 ? [null] : n === 4 ? [null, ['Again']] : [])),
    ),
    from: [
      showNext,
      showNext,
      show(),
      own('posts', 'group', { id: 'g', heading: 'Heading', items: [] }),
      keyed('post/all/1', { type: 'takeBack' }),
      settle(),
    ],
  },
  {
    name: 'scale',
    ballots: [
      ...[1, 2, 5, 4, 4].map((value, n) => ballot('scale', 'all', n, value)),
      ...[0, 1, 2, 3].map((n) =>
        ballot('text', 'all', n, { text: n < 2 ? 'Same words' : `Word ${n}`, mayQuote: n % 2 === 0 }),
      ),
    ],
    from: [show(), settle()],
  },
  { name: 'votes', ballots: answers.map((value, n) => ballot('vote', 'st2', n, value)), from: [settle()] },
  {
    name: 'posts',
    ballots: [0, 1].map((n) => ballot('post', 'all', n, [`Post ${n}`])),
    from: [show(), ask(), close, show(), settle()],
  },
];

const definitions = [
  vote('votes', { params: { statements: statements(3) } }),
  gather('posts', { names: 'none', params: { maxPosts: 2 } }),
  pulse('scale', { names: 'none' }),
  sort('sort'),
];

type History = {
  readonly authors: readonly string[];
  readonly turns: readonly number[];
  readonly order: readonly number[];
};

/** Authors are turned differently for every cell: nothing but chance joins the answers of one peer. */
const history: fc.Arbitrary<History> = fc.record({
  authors: fc.shuffledSubarray(everybody, { minLength: 6 }),
  turns: fc.array(fc.nat({ max: 5 }), { minLength: 8, maxLength: 8 }),
  order: fc.array(fc.nat({ max: 1000 }), { minLength: 80, maxLength: 80 }),
});

/** In some order; the revisions of one ballot stay in theirs. */
function casts(play: Play, { authors, turns, order }: History): Step[] {
  const cells = [...new Set(play.ballots.map((b) => `${b.field}/${b.subject}`))];
  const queues = play.ballots.map((b) => {
    const cell = cells.indexOf(`${b.field}/${b.subject}`);
    const n = play.ballots.filter((o) => `${o.field}/${o.subject}` === `${b.field}/${b.subject}`).indexOf(b);
    const by = authors[(n + (turns[cell] ?? 0)) % authors.length] ?? '';
    const { field, subject, key } = b;
    return b.revisions.map((value, rev) =>
      cast(by, { field, subject, key, rev: rev + 1, value: value as never }),
    );
  });
  const total = queues.reduce((sum, q) => sum + q.length, 0);
  return Array.from({ length: total }, (_, i) => {
    const left = queues.filter((q) => q.length > 0);
    return left[(order[i % order.length] ?? 0) % left.length]?.shift() as Step;
  });
}

type Observed = { readonly seen: string[]; readonly journal: string; readonly end: string };

function observe(play_: Play, lived: History): Observed {
  const world = room({ peers, activities: definitions });
  given(world, open(play_.name), ask());
  const before = JSON.stringify(told(world, quiet));
  for (const step of casts(play_, lived)) {
    expect(play(world, step)).toMatchObject({ ok: true });
    expect(JSON.stringify(told(world, quiet))).toBe(before);
  }
  given(world, close);
  // The clock stands where every history left it: time itself tells nothing here.
  world.now = 1_800_000_000_000;
  const start = world.journal.length;
  const all: string[] = [];
  const look = () => all.push(JSON.stringify([...facesOf(world), told(world, quiet)]));
  look();
  for (const step of play_.from) {
    given(world, step);
    look();
  }
  all.push(JSON.stringify([everybody.map((name) => told(world, name)), ledgerOf(world)]));
  return { seen: all, journal: JSON.stringify(world.journal.slice(start)), end: printed(world) };
}

/** How many answered is told to the desk, and is the same for the same number of answers of each peer. */
const facesOf = (world: World) =>
  faces.map((face) => ({
    ...seen(world, face),
    room: face === 'desk' ? { answered: 'some' } : seen(world, face).room,
  }));

for (const one of plays.keys()) {
  const play_ = plays[one] as Play;
  test(`[NONAMES-1] ${play_.name}, ${play_.from.length} steps from the show on: no byte of any view, of the journal, of the state or of the boxes tells who wrote what or when`, () => {
    fc.assert(
      fc.property(history, history, (a, b) => {
        const [first, second] = [observe(play_, a), observe(play_, b)];
        expect(second.seen).toEqual(first.seen);
        expect(second.journal).toBe(first.journal);
        expect(second.end).toBe(first.end);
      }),
      { numRuns: 12 },
    );
  });
}

test('[NONAMES-2] nothing in a box says which slot is whose: the same spent, whoever gave which of the ballots', () => {
  fc.assert(
    fc.property(history, history, (a, b) => {
      const spentAfter = (lived: History) => {
        const world = room({ peers, activities: definitions });
        given(world, open('votes'), ask(), ...casts(plays[0] as Play, lived));
        const cell = world.boxes
          .get('votes:1' as never)
          ?.get('vote')
          ?.get('st1');
        return [
          [...(cell?.spent ?? [])].sort(),
          [...(cell?.ballots ?? [])].sort(([x], [y]) => (x < y ? -1 : 1)),
          printedSeries(world.series),
        ];
      };
      expect(spentAfter(b)).toEqual(spentAfter(a));
    }),
    { numRuns: 20 },
  );
});

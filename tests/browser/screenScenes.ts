// What a projector can be given: invented people, the words of the scripted series.

import type { CommitOutcome } from '@moot/shared/activities/commit/picture.ts';
import type { ConsentForm, ConsentOutcome } from '@moot/shared/activities/consent/picture.ts';
import {
  type GatherForm,
  type GatherItem,
  type GatherOutcome,
  theFinding,
} from '@moot/shared/activities/gather/picture.ts';
import type { PulseForm, PulseItem, PulseOutcome } from '@moot/shared/activities/pulse/picture.ts';
import type { SortOutcome } from '@moot/shared/activities/sort/picture.ts';
import type { TalkOutcome } from '@moot/shared/activities/talk/picture.ts';
import type { RoundCount, VoteForm, VoteOutcome, VoteSubject } from '@moot/shared/activities/vote/picture.ts';
import type { Movement } from '@moot/shared/ground/movement.ts';
import { pattern } from '@moot/shared/ground/pattern.ts';
import { countOfWords } from '@moot/shared/language/en/counts.ts';
import type { KindName } from '@moot/shared/model/definition.ts';
import { id, type LineId } from '@moot/shared/model/ids.ts';
import type { FieldNames, Json, Step } from '@moot/shared/model/series.ts';
import type { PersonView, RoomPart, SessionPart, StagePart } from '@moot/shared/views/parts.ts';
import type { Parts } from './screenServer.ts';
import { threads } from './threadScenes.ts';

/** Parts are Json by construction; their types are readonly records. */
const json = (value: unknown) => value as Json;
const noNames = 'No name goes with this: not on any screen, not in the notes, not on the server.';

const session: SessionPart = {
  series: 'Pell Valley',
  session: { id: 's1', n: 1, title: 'Who are we to each other?', theme: 'Identity', status: 'running' },
  language: 'en',
  facilitator: 'Nell Garrow',
  startedAt: 0,
  nextSession: null,
  plannedMinutes: 102,
  agenda: [],
};
const room: RoomPart = { here: 6, expected: 6 };

type Stage = {
  readonly kind: KindName;
  readonly title: string;
  readonly prompt: string;
  readonly step?: Step | null;
  readonly round?: number;
  readonly form?: unknown;
  readonly more?: Partial<StagePart>;
  readonly ask?: string;
  readonly names?: Readonly<Record<string, FieldNames>>;
};

function stageOf(s: Stage): StagePart {
  const step = s.step === undefined ? 'shown' : s.step;
  return {
    mode: 'activity',
    activity: { id: s.title, n: 4, of: 10, title: s.title, kind: s.kind, available: true, settled: false },
    asking:
      step === null
        ? null
        : {
            id: `a-${s.round ?? 1}`,
            ask: s.ask ?? s.kind,
            round: s.round ?? 1,
            step,
            names: s.names ?? { post: 'none' },
            linked: [],
            live: false,
            subjects: 7,
            eligible: 6,
          },
    prompt: s.prompt,
    help: '',
    namesSentence: '',
    rounds: 1,
    covered: false,
    focus: null,
    up: null,
    endsAt: null,
    lastCallEndsAt: null,
    talkStartedAt: null,
    talkEndsAt: null,
    revealed: null,
    form: json(s.form ?? {}),
    notices: [],
    title: null,
    next: null,
    ...s.more,
  };
}

function pages(name: string, items: readonly unknown[]): Parts {
  const parts: Record<string, Json> = {};
  for (let i = 0; i < items.length; i += 20) parts[`${name}/${i / 20}`] = json(items.slice(i, i + 20));
  return parts;
}

const base = (stage: StagePart): Parts => ({ session: json(session), room: json(room), stage: json(stage) });

// ---- gather
const worst = [
  'Smaller organisations are asked to the table to be counted, not heard.',
  'Being invited after it was decided, so we could be called partners.',
  'Everyone protects their own bottom line and calls it realism.',
  'Meetings about meetings. Nobody says the hard thing.',
  'Costs pushed over the wall to whoever is weakest that month.',
  'Saying partnership when we mean: do what I fund you to do.',
  'Nodding in the room, then briefing against it on the way to the car park.',
  'Being consulted at five to midnight.',
  'I have done this: agreed, knowing my board would stop it.',
];
const post = (text: string, i: number, more: Partial<GatherItem> = {}): GatherItem => ({
  id: `w${i + 1}`,
  texts: [text],
  by: null,
  organisation: null,
  group: null,
  merged: [],
  tags: [],
  hidden: false,
  takenBack: false,
  ...more,
});
const gatherForm: GatherForm = {
  labels: [''],
  maxPosts: 3,
  maxChars: 140,
  names: 'none',
  quoteChoice: true,
  roundRobin: false,
  cluster: true,
  merge: true,
  tags: [],
  statementsGoTo: null,
};
const gather: Stage = {
  kind: 'gather',
  title: 'Peer working at its worst',
  prompt: 'Peer working at its worst: what have you seen people do? (Us included.)',
  form: gatherForm,
};
const gatherAt = (step: Step | null, more: Partial<StagePart> = {}) =>
  base(
    stageOf({
      ...gather,
      step,
      more: { help: 'Say what people did, not who.', namesSentence: noNames, ...more },
    }),
  );
const shownGather = (
  outcome: readonly GatherOutcome[],
  more: Partial<StagePart> = {},
  items = worst.map((t, i) => post(t, i)),
): Parts => ({
  ...base(stageOf({ ...gather, more: { help: 'What people did, not who', ...more } })),
  ...pages('items', items),
  ...pages('outcome', outcome),
});
const groups: readonly GatherOutcome[] = [
  { type: 'group', id: 'g1', heading: 'Decided before we came', items: ['w2', 'w8', 'w6'] },
  { type: 'group', id: 'g2', heading: 'Said here, undone there', items: ['w7', 'w9', 'w4'] },
  { type: 'group', id: 'g3', heading: 'Whoever is weakest', items: ['w1', 'w5'] },
];
const finding: GatherOutcome = {
  type: 'finding',
  text: 'Research with senior managers in northern England found peer working was often a polite name for working with someone you look down on but need.',
  credit: "After research by Leeds University's Centre for Innovation in Health Management",
};
const people = ['Asha Venn', 'Tom Okell', 'Marian Seld', 'Idris Calloway', 'Ruth Amberley', 'Jo Farrant'];
const organisations = [
  'Lowmere',
  'Pell Valley Commissioners',
  'St Brannoc',
  'Lowmere',
  'Care at Home',
  'Pell Valley Commissioners',
];
const roles = people.map((by, i) =>
  post('', i, {
    texts: [
      [
        'Balance the books and keep the doors open through winter.',
        'Deliver the plan the board signed, on the date it signed.',
        'Keep beds moving and the regulator content.',
      ][i % 3] ?? '',
      [
        'To say early when we cannot, and not be punished for it.',
        'To back an idea that is not ours without asking what we get.',
        'To ask for help before it is an emergency, and to be rung first.',
      ][i % 3] ?? '',
    ],
    by,
    organisation: organisations[i] ?? '',
  }),
);

// ---- vote
type Count = readonly [number, number, number];
function count(round: number, [agree, disagree, pass]: Count, present = 6): RoundCount {
  const tally = { agree, disagree, pass };
  const read = pattern(tally, present, 'none');
  if (read === 'too_few') return { round, present, shown: false, words: 'Too few to show.' };
  return {
    round,
    present,
    shown: true,
    ...tally,
    noAnswer: present - agree - disagree - pass,
    pattern: read,
    words: countOfWords(tally, present),
    everyone: agree === present,
    everyOrganisation: false,
    organisationsNotAgreeing: [],
  };
}
const line = (
  i: number,
  text: string,
  counts: readonly Count[],
  changed: number | null,
  movement: Movement | null,
  present = 6,
): VoteOutcome => ({
  subject: `h${i}`,
  text,
  earlier: [],
  rounds: counts.map((c, r) => count(r + 1, c, present)),
  reasons: [],
  changed,
  movement,
  beside: null,
  certain: null,
  carries: null,
});
const held = 'We hold out together for';
const holdout: readonly VoteOutcome[] = [
  line(
    1,
    `${held} no one being sent home to nothing.`,
    [
      [6, 0, 0],
      [6, 0, 0],
    ],
    0,
    'held',
  ),
  line(
    5,
    `${held} spending the public’s pound once across the area.`,
    [
      [3, 3, 0],
      [3, 3, 0],
    ],
    0,
    'still_apart',
  ),
  line(
    2,
    `${held} one shared set of numbers before anyone publishes.`,
    [
      [4, 1, 1],
      [6, 0, 0],
    ],
    2,
    'came_together',
  ),
  line(
    3,
    `${held} telling each other bad news first.`,
    [
      [5, 1, 0],
      [6, 0, 0],
    ],
    1,
    'came_together',
  ),
  line(
    4,
    `${held} a hospital bed not being the default answer.`,
    [
      [5, 0, 1],
      [6, 0, 0],
    ],
    1,
    'held',
  ),
  line(
    6,
    `${held} local people shaping services before we do.`,
    [
      [5, 0, 1],
      [5, 0, 1],
    ],
    1,
    'held',
  ),
  {
    ...line(
      7,
      `${held} mental health money staying in mental health.`,
      [
        [1, 4, 1],
        [2, 4, 0],
      ],
      1,
      'came_apart',
    ),
    reasons: [
      { round: 2, text: 'In a real emergency nothing can be fenced off.', by: null },
      { round: 2, text: 'I’ve seen what happens when it goes.', by: null },
      { round: 2, text: 'It is always the first pot raided.', by: null },
    ],
  },
];
/** Eight lines, asked twice: of half of them what happened since takes a second row. */
const eightTwice: readonly VoteOutcome[] = [
  ...holdout,
  line(
    8,
    `${held} evening staff before more beds.`,
    [
      [2, 3, 1],
      [3, 2, 1],
    ],
    2,
    'still_apart',
  ),
].map((l, n) =>
  n % 2 === 0
    ? l
    : { ...l, rounds: [count(1, [3, 3, 0]), count(2, [3, 2, 1])], changed: 1, movement: 'still_apart' },
);
const voteForm: VoteForm = {
  ask: 'vote',
  stem: `${held}…`,
  maxPosts: 2,
  maxChars: 120,
  reasonMax: 140,
  names: 'none',
  live: false,
  answered: '6 of 6 answered.',
  linkedNote: null,
  hasRows: false,
  canAdd: false,
  canReword: false,
  from: [],
};
const manyReasons = Array.from({ length: 11 }, (_, i) => ({
  round: 2,
  text: `Reason ${i + 1}: in a real emergency nothing can be fenced off, and whoever says so is called disloyal.`,
  by: null,
}));
const subjectsOf = (lines: readonly VoteOutcome[]): readonly VoteSubject[] =>
  lines.map((l) => ({ id: l.subject, text: l.text, by: null, was: null, hidden: false, wording: 'none' }));
const vote: Stage = {
  kind: 'vote',
  title: 'What we hold out for together',
  prompt: 'What should we hold out for together, even when it costs one of us?',
  form: voteForm,
  round: 2,
};
const answered = ([one]: readonly VoteOutcome[]) => {
  const present = one?.rounds.at(-1)?.present ?? 6;
  return `${present} of ${present} answered.`;
};
const shownVote = (lines: readonly VoteOutcome[], more: Partial<StagePart> = {}, round = 2): Parts => ({
  ...base(
    stageOf({
      ...vote,
      round,
      form: { ...voteForm, answered: answered(lines) },
      more: { rounds: 2, ...more },
    }),
  ),
  ...pages('subjects', subjectsOf(lines)),
  ...pages('outcome', lines),
});
const large = (
  [
    ['Nobody should be sent home to nothing.', [164, 5, 11]],
    ['Tell the next team bad news the same day.', [151, 14, 15]],
    ['One number to ring on leaving hospital.', [139, 22, 19]],
    ['Publish one set of figures, together.', [118, 41, 21]],
    ['Evening staff matter more than more beds.', [112, 47, 21]],
    ['Each service should keep its own budget.', [66, 93, 21]],
    ['Mental health money stays in mental health.', [84, 78, 18]],
    ['When we can’t agree, the commissioner decides.', [71, 88, 21]],
  ] as const
).map(([text, counts], i) => line(i, text, [counts], null, null, 180));
const mirror: readonly VoteOutcome[] = (
  [
    [
      'Peer working here is often a polite name for dealing with people we look down on but can’t do without.',
      [3, 2, 1],
      [1, 4, 1],
    ],
    ['Given the choice, most of us would go it alone.', [4, 1, 1], [1, 5, 0]],
    ['When we work as peers here, everyone settles for less.', [3, 2, 1], [2, 3, 1]],
    ['We agree in the room and undo it in the car park.', [5, 0, 1], [2, 3, 1]],
  ] as const
).map(([text, then, now], i) => ({
  ...line(i, text, [now], null, null),
  earlier: [{ label: 'Session 1', count: count(1, then) }],
}));
const counts: readonly Count[] = [
  [6, 0, 0],
  [4, 1, 1],
  [3, 3, 0],
  [1, 1, 4],
];
const many = Array.from({ length: 14 }, (_, i) =>
  line(20 + i, holdout[i % holdout.length]?.text ?? '', [counts[i % 4] ?? [0, 0, 0]], null, null),
);

const ofSixty = Array.from({ length: 60 }, (_, i) => ({
  ...(many[i % many.length] ?? line(0, '', [[6, 0, 0]], null, null)),
  subject: `q${i}`,
}));
const manyTimes = (n: number, more: number) =>
  large.map((of) => ({
    ...of,
    rounds: of.rounds.map((r) =>
      r.shown ? count(1, [r.agree * n + more, r.disagree * n, r.pass * n], 180 * n + more) : r,
    ),
  }));
const thousands = manyTimes(11, 19);
const manyThousands = Array.from({ length: 12 }, (_, i) => ({
  ...(thousands[i % thousands.length] ?? line(0, '', [[6, 0, 0]], null, null)),
  subject: `t${i}`,
}));
/** A named vote that is seen as it is given: all that is said of a line takes two rows. */
const soFar = Array.from(
  { length: 8 },
  (_, i): VoteOutcome => ({
    ...line(40 + i, holdout[i % holdout.length]?.text ?? '', [[4, 2, 1]], null, null, 15),
    certain: 'Likely: leaning towards it. Answers are still missing.',
  }),
);

// ---- the rest
const columns = ['Common ground', 'Just words', 'A real difference', 'Unsure'];
const sorted = (
  [
    ['We hold out together for one shared set of numbers before anyone publishes.', [6, 0, 0, 0]],
    ['We hold out together for telling each other bad news first.', [5, 0, 0, 1]],
    ['We hold out together for mental health money staying in mental health.', [0, 0, 5, 1]],
    ['We hold out together for spending the public’s pound once across the area.', [0, 3, 2, 1]],
  ] as const
).map(
  ([text, counts], i): SortOutcome => ({
    subject: `h${i}`,
    text,
    shown: true,
    placed: 6,
    eligible: 6,
    columns: columns.map((label, c) => ({ id: label, label, count: counts[c] ?? 0, people: [] })),
    settles: i === 0 ? 'Common ground' : 'unsure',
    settled: i === 0 ? 'Common ground' : null,
  }),
);
const sortStage = (more: Partial<StagePart> = {}): Parts => ({
  ...base(stageOf({ kind: 'sort', title: 'Where are we?', prompt: 'Where does this sit for you?', more })),
  ...pages(
    'subjects',
    sorted.map((s) => ({ id: s.subject, text: s.text, note: null })),
  ),
  ...pages('outcome', sorted),
});
const pulseForm: PulseForm = {
  points: [1, 2, 3, 4, 5],
  low: 'I was careful',
  high: 'I said it',
  textLabel: 'One thing I take away',
  textMax: 140,
  quoteChoice: true,
  when: 'leaving',
  scaleNames: 'none',
  textNames: 'named',
};
const pulse: readonly PulseOutcome[] = [
  {
    label: 'Session 1, arriving',
    when: 'arriving',
    now: false,
    shown: true,
    answered: 6,
    counts: [0, 2, 3, 1, 0],
  },
  {
    label: 'This session, leaving',
    when: 'leaving',
    now: true,
    shown: true,
    answered: 6,
    counts: [0, 0, 1, 3, 2],
  },
];
const takeaways: readonly PulseItem[] = [
  'I am not the only one who nods and then goes home to undo it.',
  'Ring before the statement, not after.',
  'We said the money thing out loud and nobody left.',
  'Mental health money: that one is real.',
  'I want to know what “once” means before I agree to spend it once.',
  'Small promise, big relief.',
].map((text, i) => ({ id: `t${i}`, text, by: people[i] ?? '', mayQuote: i % 2 === 0 }));
const proposal =
  'What we learn here may be used. Who said it may not, unless they say yes. Anonymous posts stay anonymous, in the download too.';
const reworded =
  'What we learn here may be used. Who said it may not, unless they say yes. Posts without names stay so, in the download and in our own notes too.';
const levelLabels = [
  ['5', "I'll back it", ['Asha Venn', 'Ruth Amberley', 'Idris Calloway']],
  ['4', 'Fine by me', ['Tom Okell']],
  ['3', 'A reservation, but go ahead', ['Marian Seld']],
  ['2', 'Not yet: something must change', ['Jo Farrant']],
  ['1', "I can't go along with it", []],
  ['aside', 'Not mine to decide', []],
] as const;
const consentOutcome: ConsentOutcome = {
  round: 1,
  text: proposal,
  was: null,
  shown: true,
  eligible: 6,
  levels: levelLabels.map(([id, label, names]) => ({ id, label, people: names })),
  noAnswer: [],
  concerns: [
    { by: 'Marian Seld', level: '3', text: 'My board will ask me, and I will not lie to it.' },
    { by: 'Jo Farrant', level: '2', text: 'Our own notebooks are not in it.' },
  ],
  result: 'not_adopted',
  words: 'Not adopted.',
  toConfirm: [],
};
const consentStage = (
  form: Partial<ConsentForm>,
  step: Step,
  outcome: readonly ConsentOutcome[],
  round = 1,
): Parts => ({
  ...base(
    stageOf({
      kind: 'consent',
      title: 'What happens to what we say',
      prompt: 'Can you work with this agreement about what leaves the room?',
      step,
      round,
      names: { level: 'named' },
      form: {
        proposal,
        was: null,
        hint: '',
        levels: [],
        concernMax: 140,
        proposalMax: 400,
        canWord: false,
        carry: null,
        carried: [],
        toLedger: [],
        ...form,
      } satisfies ConsentForm,
      more: { rounds: 2, namesSentence: 'Your name goes with this.' },
    }),
  ),
  ...pages('outcome', outcome),
});
const promises = (
  [
    ['Ring Marian before our winter statement goes out', 'before 2 February', 'Marian', 'yes'],
    ['Share the care home watch list with Idris’s team, every Friday', 'from this Friday', 'Idris', 'yes'],
    ['Tell this group our true waiting number first', 'at our next session', 'Ruth', 'asked'],
    ['Sit in on one hospital discharge meeting', 'this month', 'Marian', 'yes'],
    ['Show providers the draft spending plan a week early', 'by 20 January', 'Idris', 'yes'],
    ['Open the gap workbook to all four finance leads', 'by Monday', 'Asha', 'no'],
  ] as const
).map(
  ([what, when, asker, accepted], i): CommitOutcome => ({
    type: 'promise',
    card: {
      id: `p${i}`,
      seat: `seat${i}`,
      by: people[i] ?? '',
      organisation: '',
      what,
      when,
      asker,
      askerSeat: '',
      accepted,
      state: 'open',
      last: null,
      backs: null,
      report: null,
    },
  }),
);
const commitStage = (more: Partial<StagePart> = {}): Parts => ({
  ...base(
    stageOf({
      kind: 'commit',
      title: 'One thing before we next meet',
      prompt: 'Before we next meet I will… when… and who will ask me about it?',
      ask: 'make',
      more,
    }),
  ),
  ...pages('outcome', promises),
});
const pairs: readonly TalkOutcome[] = [
  { type: 'pair', people: ['Asha Venn', 'Idris Calloway'], seats: ['1', '2'] },
  { type: 'pair', people: ['Tom Okell', 'Ruth Amberley'], seats: ['3', '4'] },
  { type: 'pair', people: ['Marian Seld', 'Jo Farrant'], seats: ['5', '6'] },
];
const talkStage = (now: number): Parts => ({
  ...base(
    stageOf({
      kind: 'talk',
      title: 'What it took',
      prompt:
        'In pairs: what was hard about backing something that isn’t yours? Listener asks only ‘What else?’',
      step: null,
      more: { mode: 'talk', talkEndsAt: now + 221_000 },
    }),
  ),
  ...pages('outcome', pairs),
});
const arriving: readonly PersonView[] = people.map((name, i) => ({
  seat: `seat${i}`,
  name,
  organisation: organisations[i] ?? '',
  inRoom: i !== 2 && i !== 5,
  connected: true,
  quietSince: null,
  handUpSince: null,
  late: false,
}));
const mode = (m: StagePart['mode'], more: Partial<StagePart> = {}) =>
  base(stageOf({ ...gather, step: null, more: { mode: m, ...more } }));

/** Every view by name. `now` is the clock that timers run against. */
export function scenes(now: number): Readonly<Record<string, Parts>> {
  return {
    '1-join': { ...mode('waiting', { activity: null }), ...pages('people', arriving) },
    '2-gather-ready': gatherAt('ready'),
    '2-gather-open': gatherAt('open', { endsAt: now + 160_000 }),
    '2-gather-last-call': gatherAt('open', { endsAt: now - 1000, lastCallEndsAt: now + 18_000 }),
    '2-gather-closed': gatherAt('closed'),
    '2-gather-one': shownGather([], { focus: 'w6' }),
    '2-gather-overview': shownGather([]),
    '2-gather-groups': shownGather(groups),
    '2-gather-finding': shownGather([...groups, finding], { focus: theFinding }),
    '2-gather-rows': {
      ...base(
        stageOf({
          ...gather,
          title: 'My role, and me as a peer',
          form: {
            ...gatherForm,
            names: 'named',
            roundRobin: true,
            labels: ['My organisation needs me to…', 'As a peer, I want to be able to…'],
          },
          more: { focus: 'w4' },
        }),
      ),
      ...pages('items', roles),
    },
    '3-vote-line': shownVote(holdout, { focus: 'h7' }),
    '3-vote-talk': shownVote(holdout, { focus: 'h7', mode: 'talk', talkEndsAt: now + 150_000 }),
    '3-vote-reasons': shownVote(
      holdout.map((l) =>
        l.subject === 'h7' ? { ...l, rounds: l.rounds.slice(0, 1), changed: null, movement: null } : l,
      ),
      { focus: 'h7' },
    ),
    '3-vote-one-round': shownVote(
      mirror.map((l, i) => ({
        ...l,
        earlier: [],
        reasons:
          i === 0
            ? [
                { round: 1, text: 'Look at how we fund each other.', by: null },
                { round: 1, text: 'Not in this room. In the corridor, yes.', by: null },
              ]
            : [],
      })),
      { focus: 'h0' },
      1,
    ),
    '3-vote-many-reasons': shownVote(
      holdout.map((l) => (l.subject === 'h7' ? { ...l, reasons: manyReasons } : l)),
      { focus: 'h7' },
    ),
    '3-vote-six-reasons': shownVote(
      holdout.map((l) => (l.subject === 'h7' ? { ...l, reasons: manyReasons.slice(0, 6) } : l)),
      { focus: 'h7' },
    ),
    '3-vote-too-few': shownVote(
      [line(1, 'Given the choice, most of us would go it alone.', [[1, 1, 0]], null, null)],
      { focus: 'h1' },
      1,
    ),
    '4-ground-6': shownVote(holdout),
    '4-ground-8': shownVote(eightTwice),
    '4-ground-still': shownVote(holdout.filter((l) => l.movement === 'still_apart')),
    '4-strips-14': shownVote(many, {}, 1),
    '4-strips-60': shownVote(ofSixty, {}, 1),
    '4-so-far': {
      ...shownVote(soFar, {}, 1),
      ...base(stageOf({ ...vote, step: 'open', round: 1, form: { ...voteForm, live: true } })),
    },
    '5-ground-180': shownVote(large, {}, 1),
    '5-ground-360': shownVote(manyTimes(2, 0), {}, 1),
    '5-ground-2000': shownVote(thousands, {}, 1),
    '5-strips-2000': shownVote(manyThousands, {}, 1),
    '5-line-2000': shownVote(thousands, { focus: thousands[6]?.subject ?? null }, 1),
    '6-sort': sortStage(),
    '6-sort-line': sortStage({ focus: 'h3' }),
    '7-mirror': shownVote(mirror, {}, 1),
    '7-mirror-line': shownVote(mirror, { focus: 'h0' }, 1),
    '8-pause': mode('paused'),
    '8-next': mode('between', { next: 'Is that us?' }),
    '8-ended': mode('ended'),
    '9-pulse': {
      ...base(
        stageOf({
          kind: 'pulse',
          title: 'Leaving',
          prompt: 'How free did you feel to speak plainly here today?',
          form: pulseForm,
        }),
      ),
      ...pages('items', takeaways),
      ...pages('outcome', pulse),
    },
    '9-consent-open': consentStage({}, 'open', []),
    '9-consent-levels': consentStage({}, 'shown', [consentOutcome]),
    '9-consent-reworded': consentStage({ proposal: reworded, was: proposal }, 'shown', [consentOutcome]),
    '9-consent-second': consentStage({ proposal: reworded, was: proposal }, 'open', [consentOutcome], 2),
    '9-commit': commitStage(),
    '9-commit-one': commitStage({ focus: 'p1' }),
    '9-talk': talkStage(now),
    '9-covered': shownVote(holdout, { covered: true }),
    ...Object.fromEntries(
      Object.entries(threads).map(([name, thread]) => [
        name,
        {
          ...shownVote(holdout, { up: { what: 'thread', line: id<LineId>(thread.line) } }),
          thread: json(thread),
        },
      ]),
    ),
    '9-not-yet': base(
      stageOf({
        ...gather,
        more: {
          activity: {
            id: 'x',
            n: 5,
            of: 10,
            title: 'First follower',
            kind: 'amplify',
            available: false,
            settled: false,
          },
        },
      }),
    ),
  };
}

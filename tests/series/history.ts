// Any history that desk and phones could make: sensible more often than not, wrong every now and then.
import type { ActivityDefinition } from '@moot/shared/model/definition.ts';
import { type ActivityId, type AskingId, id, type SessionId } from '@moot/shared/model/ids.ts';
import type { Asking, Json, PutUp } from '@moot/shared/model/series.ts';
import type { Command } from '@moot/shared/series/commands.ts';
import { decide } from '@moot/shared/series/decide.ts';
import { activityOnStage, currentAsking, runningSession } from '@moot/shared/series/find.ts';
import { answersInOrder } from '@moot/shared/series/told.ts';
import type { DeskStagePart } from '@moot/shared/views/parts.ts';
import fc from 'fast-check';
import { seen } from '../views/looking.ts';
import { commit, consent, gather, pulse, session, sort, statements, talk, vote } from './definitions.ts';
import { by, cast, gives, keyed, keyFor, nell, peer, room, type Step, six, type World } from './given.ts';

const collect = { statements: [], collect: { stem: 'We…', maxPosts: 2 } };

/** Every kind that runs, with names and without. */
const everyKind: readonly ActivityDefinition[] = [
  pulse('pulse'),
  consent('consent'),
  gather('posts', { params: { maxPosts: 2 } }),
  gather('secret', { names: 'none', params: { maxPosts: 2 } }),
  vote('lines', { names: { line: 'named', vote: 'none', reason: 'none' }, rounds: 2, params: collect }),
  vote('named', { names: 'named', rounds: 2, params: { statements: statements(2), reveal: 'counts' } }),
  vote('live', { names: 'named', params: { sight: 'live', statements: [{ id: 'sl', text: 'Live' }] } }),
  vote('ballots', {
    rounds: 2,
    params: {
      statements: [
        { id: 'b1', text: 'One' },
        { id: 'b2', text: 'Two' },
      ],
    },
  }),
  sort('sort'),
  commit('commit'),
  talk('talk'),
];

export const anyRoom = (): World =>
  room({
    here: Object.keys(six).slice(0, 5),
    activities: everyKind,
    later: [session('two', [pulse('last')])],
  });

/** What happens, who does it, and the details. */
export type Choice = readonly [what: number, who: number, which: number];
export const choices = (maxLength: number): fc.Arbitrary<Choice[]> =>
  fc.array(fc.tuple(fc.nat(99), fc.nat(99), fc.nat(9999)), {
    minLength: 5,
    maxLength,
    size: 'max',
  });

/** Something written: where, by whom, and whether a name goes with it. */
export type Written = {
  readonly words: string;
  readonly seat: string;
  readonly asking: string;
  readonly field: string;
  readonly subject: string;
  /** The post it stands in, or '' where a seat gives one answer. */
  readonly item: string;
  readonly named: boolean;
};
export type Move = { readonly says: string; readonly step: Step; readonly written: readonly Written[] };

const names = Object.keys(six);
const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];

/** What follows from one choice, to be played in turn. `words` makes a text that never was before. */
export function movesOf(world: World, choice: Choice, words: () => string): readonly Move[] {
  const [what, , which] = choice;
  const { activity, asking } = stageOf(world);
  const open = asking?.step === 'open';
  if (what < 16 && asking !== undefined && open) return everybody(world, asking, which, words);
  if (what < 32 && (activity === undefined || activity.status !== 'on')) return [opening(which)];
  const move = what < 32 && !open ? primaryOf(world) : moveOf(world, choice, words);
  return move === null ? [] : [move];
}

/** Everybody says something about every subject. */
function everybody(world: World, asking: Asking, which: number, words: () => string): readonly Move[] {
  const rounds = Array.from({ length: Math.max(2, 2 * asking.subjects.length) }, (_, n) => n);
  return names.flatMap((name, i) =>
    rounds.flatMap((n) => answerOf(world, name, 12 * which + 5 * i + n, words) ?? []),
  );
}

const opening = (which: number): Move =>
  plain('openActivity', by({ type: 'openActivity', activity: pick(everyKind, which)?.id as ActivityId }));

function moveOf(world: World, [what, who, which]: Choice, words: () => string): Move | null {
  const name = pick(names, who) ?? '';
  if (what < 45) return answerOf(world, name, which, words);
  if (what < 72) return primaryOf(world);
  if (what < 76) return plain('back', by({ type: 'stepBack' }));
  if (what < 80) return takingBack(world, name, which);
  if (what < 84)
    return plain(`${name} comes or goes`, peer(name, { type: which % 2 === 0 ? 'arrive' : 'leave' }));
  return facilitatorMove(world, what, name, which);
}

const plain = (says: string, step: Step): Move => ({ says, step, written: [] });

function stageOf(world: World) {
  const running = runningSession(world.series);
  const activity = running === undefined ? undefined : activityOnStage(running);
  return { activity, asking: activity === undefined ? undefined : currentAsking(activity) };
}

function answerOf(world: World, name: string, which: number, words: () => string): Move | null {
  const { activity, asking } = stageOf(world);
  if (activity === undefined || asking === undefined) return null;
  const accept = activity.askings.find((a) => a.ask === 'accept');
  if (accept !== undefined && which % 3 === 0) return acceptance(accept, asking, which);
  const item = ['write', 'line', 'make'].includes(asking.ask) ? `${name}-${activity.id}-${which % 3}` : '';
  const subject =
    item === '' && asking.subjects.length > 0 && asking.ask !== 'level'
      ? pick(asking.subjects, which)?.id
      : 'all';
  const text = words();
  const values = valuesFor(asking, name, which, text);
  const written = Object.entries(values)
    .filter(([, value]) => JSON.stringify(value).includes(text))
    .map(([field]) => {
      const about = {
        asking: asking.id,
        field,
        subject: subject ?? 'all',
        item,
        named: asking.names[field] !== 'none',
      };
      return { words: text, seat: name, ...about };
    });
  return {
    says: `${name} answers`,
    step: gives(name, values, { subject: subject ?? 'all', id: item }),
    written,
  };
}

function valuesFor(asking: Asking, name: string, n: number, words: string): Record<string, Json> {
  switch (asking.ask) {
    case 'write':
      return { post: [words] };
    case 'line':
      return { line: words };
    case 'vote':
      return n % 4 === 0
        ? { reason: words }
        : { vote: pick(['agree', 'agree', 'disagree', 'pass'], n) ?? 'pass' };
    case 'pulse':
      return n % 2 === 0 ? { scale: 1 + (n % 5) } : { text: { text: words, mayQuote: n % 3 === 0 } };
    case 'place':
      return { column: pick(['common', 'common', 'words', 'real', 'unsure'], n) ?? 'unsure' };
    case 'level':
      return {
        level: pick(['5', '4', '3', '2', 'aside'], n) ?? '5',
        [n % 2 === 0 ? 'concern' : 'whose']: words,
      };
    default:
      return {
        promise: {
          what: words,
          when: 'Friday',
          asker:
            pick(
              names.filter((o) => o !== name),
              n,
            ) ?? '',
        },
      };
  }
}

function acceptance(accept: Asking, make: Asking, which: number): Move | null {
  const given = [...(make.given.get('all')?.values() ?? [])].flat();
  const promise = pick(given, which);
  if (promise === undefined) return null;
  const { asker } = promise.values.promise as { asker: string };
  const answer = {
    type: 'answer',
    asking: accept.id,
    subject: promise.id,
    id: '',
    values: { yes: which % 2 === 0 },
  } as const;
  return plain(`${asker} says yes or no`, peer(asker, answer));
}

function takingBack(world: World, name: string, which: number): Move | null {
  const { activity, asking } = stageOf(world);
  if (activity === undefined || asking === undefined) return null;
  const item = `${name}-${activity.id}-${which % 3}`;
  const [field = ''] = Object.keys(asking.names);
  const key = keyFor(name, field, item);
  if (asking.names[field] === 'named')
    return plain(
      `${name} takes back`,
      peer(name, { type: 'takeBack', asking: asking.id, subject: 'all', id: item }),
    );
  return asking.step === 'shown'
    ? plain(`${name} takes back by key`, keyed(key, { type: 'takeBack' }))
    : plain(`${name} takes back unseen`, cast(name, { field, key, rev: 99, value: null }));
}

/** What Enter does on the desk. */
function primaryOf(world: World): Move | null {
  const command = primaryCommand(world);
  return command === null ? null : plain(`the desk: ${command.type}`, by(command));
}

export function primaryCommand(world: World): Command | null {
  const { primary, asking, activity } = seen(world, 'desk').stage as unknown as DeskStagePart;
  if (primary === null) return null;
  const target = primary.target ?? '';
  const on = id<AskingId>(asking?.id ?? '');
  switch (primary.do) {
    case 'startSession':
    case 'endSession':
      return { type: primary.do, session: id<SessionId>(target) };
    case 'nextActivity':
      return { type: 'openActivity', activity: id<ActivityId>(target) };
    case 'open':
      return { type: 'openAsking', activity: id<ActivityId>(activity?.id ?? ''), opening: target };
    case 'reopen':
      return { type: 'reopenAsking', asking: on };
    case 'close':
      return { type: 'closeAsking', asking: on };
    case 'show':
    case 'showAll':
      return { type: 'show', asking: on, parts: primary.do === 'show' ? ['next'] : 'all' };
    case 'talk':
      return { type: 'talk', minutes: null };
    case 'endTalk':
    case 'resume':
      return { type: primary.do };
    case 'settle':
      return { type: 'settleActivity', activity: id<ActivityId>(target) };
    case 'skip':
      return { type: 'skipActivity', activity: id<ActivityId>(target) };
  }
}

function facilitatorMove(world: World, what: number, name: string, which: number): Move | null {
  const { activity, asking } = stageOf(world);
  const some = pick(everyKind, which)?.id ?? '';
  const shown = asking === undefined ? [] : answersInOrder(asking).map((a) => a.id);
  const item = pick(shown, which) ?? 'none';
  const on = activity?.id ?? id<ActivityId>('none');
  const commands: readonly Command[] = [
    { type: 'openActivity', activity: id<ActivityId>(some) },
    { type: 'openActivity', activity: id<ActivityId>(some) },
    { type: 'skipActivity', activity: on },
    { type: 'settleActivity', activity: on },
    { type: 'unsettleActivity', activity: id<ActivityId>(which % 2 === 0 ? some : on) },
    { type: 'reopenAsking', asking: asking?.id ?? id<AskingId>('none') },
    { type: 'show', asking: asking?.id ?? id<AskingId>('none'), parts: 'all' },
    { type: 'hide', activity: on, item, hidden: which % 3 !== 0 },
    { type: 'uncover' },
    { type: 'pause' },
    { type: 'talk', minutes: 1 },
    { type: 'lastCall' },
    which % 2 === 0 ? { type: 'focus', item } : { type: 'putUp', up: putUp(world, which) },
    ownCommand(on, item, pick(shown, which + 1) ?? 'none', which),
    { type: 'letIn', asking: asking?.id ?? id<AskingId>('none'), seat: name as never },
    ownCommand(on, item, pick(shown, which + 2) ?? 'none', which),
  ];
  const command = commands[what - 84];
  return command === undefined ? null : plain(command.type, by(command));
}

/** Any line of the ledger; the mirror; nothing. */
function putUp({ series }: World, which: number): PutUp | null {
  const line = pick([...series.memory.ledger.keys()], which);
  if (which % 5 === 0) return null;
  return line === undefined ? { what: 'mirror' } : { what: 'thread', line };
}

function ownCommand(activity: ActivityId, item: string, other: string, which: number): Command {
  const own = (what: string, body: Record<string, Json>) =>
    ({ type: 'own', activity, do: what, with: body }) as const;
  const statement: Command = {
    ...own('addStatement', { id: `made-${which % 3}`, text: 'Made of a post', from: item, as: null }),
    activity: id<ActivityId>('ballots'),
  };
  const group = own('group', { id: 'group', heading: 'Heading', items: [item] });
  const hands: Readonly<Record<string, readonly Command[]>> = {
    posts: [group, own('merge', { item, into: other }), statement],
    secret: [group, own('merge', { item, into: other }), statement],
    consent: [
      own('word', { text: 'Other words' }),
      own('ledgerAdd', { id: 'from-consent', text: 'Not adopted' }),
    ],
    lines: [own('reword', { id: item, text: 'Better words' })],
    sort: [own('settle', { item: pick(['b1', 'b2', 'st1'], which) ?? '' })],
    talk: [own('note', { text: 'Noted' })],
  };
  return pick(hands[activity] ?? [statement], which) ?? statement;
}

/** Whether `command` of the facilitator would be taken now. */
export const isTaken = (world: World, command: Command): boolean =>
  decide(world.series, world.boxes, command, nell, world.now).ok;

// given(world, …steps).when(step).then(…events) or .thenRefused(reason): the real rules, no mocks.
//
// A world is a series with its boxes and its journal. A refused step must change nothing: that is checked each time.
// Events are frozen before they are folded, so that folding can never change what is in the journal.
import { createHash } from 'node:crypto';
import { type BoxChange, type Boxes, emptyCellOf, putIntoBox } from '@moot/shared/asking/box.ts';
import type { ActivityDefinition, SessionDefinition } from '@moot/shared/model/definition.ts';
import {
  type ActivityId,
  type AskingId,
  id,
  type LineId,
  type OrganisationId,
  type SeatId,
  type SeriesId,
  type SessionId,
  type Slot,
} from '@moot/shared/model/ids.ts';
import type { Refusal } from '@moot/shared/model/refusals.ts';
import type { Activity, Asking, Json, Series } from '@moot/shared/model/series.ts';
import type { Command, KeyedMessage } from '@moot/shared/series/commands.ts';
import { createSeries } from '@moot/shared/series/create.ts';
import { type Actor, decide } from '@moot/shared/series/decide.ts';
import { decideCastOn, decideKeyed } from '@moot/shared/series/decideAnswer.ts';
import { openingsOf } from '@moot/shared/series/decideAsking.ts';
import { emptiedBy } from '@moot/shared/series/emptied.ts';
import type { Event } from '@moot/shared/series/events.ts';
import { evolve } from '@moot/shared/series/evolve.ts';
import { activityOf, activityOnStage, currentAsking, runningSession } from '@moot/shared/series/find.ts';
import { outcomeOf } from '@moot/shared/series/told.ts';
import { expect } from 'vitest';
import { session } from './definitions.ts';

export type World = {
  series: Series;
  readonly boxes: Boxes;
  readonly journal: { readonly at: number; readonly event: Event }[];
  now: number;
};

export type Result =
  | {
      readonly ok: true;
      readonly events: readonly Event[];
      readonly change: BoxChange | null;
      readonly made: readonly string[];
    }
  | { readonly ok: false; readonly refusal: Refusal };

export type Step = (world: World) => Result;

export const seat = (name: string) => id<SeatId>(name);
export const organisation = (name: string) => id<OrganisationId>(name);
export const start = 1_700_000_000_000;

/** Two from each of three organisations. */
export const six = { asha: 'north', ben: 'north', cleo: 'east', dev: 'east', eve: 'south', finn: 'south' };

export type Setting = {
  /** Peer → organisation. */
  readonly peers?: Readonly<Record<string, string>>;
  /** Who is in the room; everybody unless said. */
  readonly here?: readonly string[];
  readonly activities: readonly ActivityDefinition[];
  readonly later?: readonly SessionDefinition[];
};

/** A series whose first session is running, with its peers in the room and nothing opened. */
export function room({ peers = six, here = Object.keys(peers), activities, later = [] }: Setting): World {
  const world = planned({ peers, activities, later });
  play(world, by({ type: 'startSession', session: id<SessionId>('one') }));
  for (const name of here) play(world, peer(name, { type: 'arrive' }));
  return world;
}

export function planned({ peers = six, activities, later = [] }: Setting): World {
  const events = createSeries({
    id: id<SeriesId>('series'),
    title: 'A series',
    language: 'en',
    timeZone: 'Europe/London',
    settings: { rosterShown: true, selfJoin: false },
    organisations: [...new Set(Object.values(peers))].map(organisation),
    seats: Object.entries(peers).map(([name, from]) => ({
      id: seat(name),
      organisation: organisation(from),
    })),
    sessions: [session('one', activities), ...later],
  });
  const [first, ...rest] = events;
  if (first === undefined) throw new Error('a series begins with an event');
  const world: World = { series: evolve(null, first, start), boxes: new Map(), journal: [], now: start };
  world.journal.push({ at: start, event: frozen(first) });
  apply(world, rest);
  return world;
}

/** As the room does it: fold, then empty what was shown or burnt. */
function apply(world: World, events: readonly Event[]): void {
  for (const event of events) {
    world.journal.push({ at: world.now, event: frozen(event) });
    world.series = evolve(world.series, event, world.now);
  }
  for (const cell of emptiedBy(events)) emptyCellOf(world.boxes, cell);
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}

/** Takes one step; a second passes. */
export function play(world: World, step: Step): Result {
  world.now += 1000;
  return step(world);
}

export const nell: Actor = { role: 'facilitator', id: 'nell' };
/** The server, for her. */
export const server: Actor = { role: 'server', id: 'nell' };

export function as(actor: Actor, command: Command): Step {
  return (world) => {
    const decision = decide(world.series, world.boxes, command, actor, world.now);
    if (!decision.ok) return decision;
    apply(world, decision.events);
    return { ...decision, change: null };
  };
}

/** By the facilitator. */
export const by = (command: Command): Step => as(nell, command);
export const peer = (name: string, command: Command): Step => as({ role: 'peer', seat: seat(name) }, command);

/** The mark the server makes from a key. */
export const slotOf = (key: string) => id<Slot>(createHash('sha256').update(key).digest('hex').slice(0, 32));

export type CastBy = {
  readonly asking?: string;
  readonly field: string;
  readonly subject?: string;
  readonly key: string;
  readonly rev?: number;
  readonly value: Json;
  readonly mayQuote?: boolean;
};

/** A no-names answer over the socket of `name`, with a key that the test chooses. */
export function cast(name: string, message: CastBy): Step {
  return (world) => {
    const { key, subject = 'all', rev = 1, field, value, mayQuote = false } = message;
    const asking = message.asking === undefined ? current(world).id : id<AskingId>(message.asking);
    const whole = { asking, field, subject, slot: slotOf(key), rev, value, mayQuote };
    const decision = decideCastOn(world.series, world.boxes, seat(name), whole);
    if (!decision.ok) return decision;
    if (decision.change !== null) putIntoBox(world.boxes, decision.change);
    return { ok: true, events: [], change: decision.change, made: [] };
  };
}

export function keyed(key: string, act: KeyedMessage['act'], asking?: string): Step {
  return (world) => {
    const of = asking === undefined ? current(world).id : id<AskingId>(asking);
    const decision = decideKeyed(world.series, { asking: of, slot: slotOf(key), act });
    if (!decision.ok) return decision;
    apply(world, decision.events);
    return { ...decision, change: null };
  };
}

/** What happened some other way: told to the state, not decided. */
export const happened =
  (...events: readonly Event[]): Step =>
  (world) => {
    apply(world, events);
    return { ok: true, events, change: null, made: [] };
  };

export const outcome = (world: World, name: string): Json => outcomeOf(world.series, activityIn(world, name));
export const lines = (world: World) => [...world.series.memory.ledger.values()];
export const lineIn = (world: World, name: string) => world.series.memory.ledger.get(id<LineId>(name));

export const onStage = (world: World): Activity => {
  const running = runningSession(world.series);
  const activity = running === undefined ? undefined : activityOnStage(running);
  if (activity === undefined) throw new Error('nothing is on the stage');
  return activity;
};

export function current(world: World): Asking {
  const asking = currentAsking(onStage(world));
  if (asking === undefined) throw new Error('nothing was asked');
  return asking;
}

export const activityIn = (world: World, name: string): Activity => {
  const found = activityOf(world.series, id<ActivityId>(name));
  if (found === undefined) throw new Error(`no activity ${name}`);
  return found;
};

/** The key with which the phone of `name` answers `field` about `subject`: the same in every round. */
export const keyFor = (name: string, field: string, about: string) => `${name}/${field}/${about}`;

export type GivenAs = { readonly subject?: string; readonly id?: string; readonly mayQuote?: boolean };

/**
 * What `name` taps, as their phone sends it: named fields as one command, each field without names as a cast of its
 * own. `rev` grows with every change.
 */
export function gives(name: string, values: Readonly<Record<string, Json>>, how: GivenAs = {}): Step {
  return (world) => {
    const asking = current(world);
    const named = Object.entries(values).filter(([field]) => asking.names[field] !== 'none');
    const secret = Object.entries(values).filter(([field]) => asking.names[field] === 'none');
    const { subject = 'all', id: item = '', mayQuote = false } = how;
    const steps = secret.map(([field, value]) => {
      const key = keyFor(name, field, item === '' ? subject : item);
      const before = world.boxes.get(asking.id)?.get(field)?.get(subject)?.ballots.get(slotOf(key));
      return cast(name, { field, subject, key, rev: (before?.rev ?? 0) + 1, value, mayQuote });
    });
    const answer = { type: 'answer', asking: asking.id, subject, id: item } as const;
    if (named.length > 0) steps.push(peer(name, { ...answer, values: Object.fromEntries(named) }));
    return inTurn(world, steps);
  };
}

/** All of them, or the first refusal. */
function inTurn(world: World, steps: readonly Step[]): Result {
  const events: Event[] = [];
  let change: BoxChange | null = null;
  for (const step of steps) {
    const result = step(world);
    if (!result.ok) return result;
    events.push(...result.events);
    change = result.change ?? change;
  }
  return { ok: true, events, change, made: [] };
}

/** Everybody gives the same sort of thing: name → values. */
export const all = (
  given: Readonly<Record<string, Readonly<Record<string, Json>>>>,
  how: GivenAs = {},
): Step[] => Object.entries(given).map(([name, values]) => gives(name, values, how));

const activityId = (name: string) => id<ActivityId>(name);

export const open = (name: string): Step => by({ type: 'openActivity', activity: activityId(name) });
/** Opens the asking that the stage offers first, or the one named. */
export const ask =
  (opening?: string): Step =>
  (world) => {
    const activity = onStage(world);
    const first = opening ?? openingsOf(world.series, activity)[0]?.id ?? 'none';
    return by({ type: 'openAsking', activity: activity.id, opening: first })(world);
  };
const onCurrent =
  (command: (asking: AskingId) => Command): Step =>
  (world) =>
    by(command(current(world).id))(world);
export const close: Step = onCurrent((asking) => ({ type: 'closeAsking', asking }));
export const reopen: Step = onCurrent((asking) => ({ type: 'reopenAsking', asking }));
export const show = (parts: 'all' | string[] = 'all'): Step =>
  onCurrent((asking) => ({ type: 'show', asking, parts }));
export const showNext = show(['next']);
const onActivity =
  (type: 'settleActivity' | 'skipActivity' | 'unsettleActivity') =>
  (name?: string): Step =>
  (world) =>
    by({ type, activity: name === undefined ? onStage(world).id : activityId(name) })(world);
export const settle = onActivity('settleActivity');
export const skip = onActivity('skipActivity');
export const unsettle = onActivity('unsettleActivity');
export const back: Step = by({ type: 'stepBack' });
export const leaves = (name: string): Step => peer(name, { type: 'leave' });
export const arrives = (name: string): Step => peer(name, { type: 'arrive' });
export const hides = (activity: string, item: string, hidden = true): Step =>
  by({ type: 'hide', activity: activityId(activity), item, hidden });
export const takesBack =
  (name: string, item: string): Step =>
  (world) =>
    peer(name, { type: 'takeBack', asking: current(world).id, subject: 'all', id: item })(world);
export const own = (activity: string, what: string, body: Record<string, Json>): Step =>
  by({ type: 'own', activity: activityId(activity), do: what, with: body });
export const endSession = by({ type: 'endSession', session: id<SessionId>('one') });

type When = {
  /** The accepted step gave exactly these events, each at least as told. */
  readonly then: (...events: readonly object[]) => World;
  readonly thenRefused: (refusal: Refusal) => World;
  /** It went into the box: nothing in the journal. */
  readonly thenInBox: (change?: object) => World;
  /** It was accepted and changed nothing. */
  readonly thenNothing: () => World;
  readonly thenAccepted: () => World;
};

/** Plays `steps`, each of which must be accepted. */
export function given(world: World, ...steps: readonly Step[]) {
  for (const step of steps) {
    const result = play(world, step);
    if (!result.ok) throw new Error(`given step ${steps.indexOf(step) + 1} was refused: ${result.refusal}`);
  }
  return { world, when: (step: Step): When => whenIn(world, step) };
}

function whenIn(world: World, step: Step): When {
  const before = printed(world);
  const result = play(world, step);
  const events = result.ok ? result.events : [];
  const unchanged = () => expect(printed(world)).toEqual(before);
  return {
    // biome-ignore lint/suspicious/noThenProperty: given, when, then; nobody awaits it
    then(...expected) {
      expect(result).toMatchObject({ ok: true });
      expect(events).toMatchObject(expected);
      return world;
    },
    thenRefused(refusal) {
      expect(result).toEqual({ ok: false, refusal });
      unchanged();
      return world;
    },
    thenInBox(change = {}) {
      expect(result).toMatchObject({ ok: true, events: [], change });
      return world;
    },
    thenNothing() {
      expect(result).toMatchObject({ ok: true, events: [], change: null });
      unchanged();
      return world;
    },
    thenAccepted() {
      expect(result).toMatchObject({ ok: true });
      return world;
    },
  };
}

/** Everything a world holds, in its order, as text. */
export function printed(world: Pick<World, 'series' | 'boxes'>): string {
  return JSON.stringify([world.series, world.boxes], spread, 1);
}

export const printedSeries = (series: Series): string => JSON.stringify(series, spread, 1);

function spread(_key: string, value: unknown): unknown {
  if (value instanceof Map) return { map: [...value] };
  if (value instanceof Set) return { set: [...value] };
  return value;
}

/** The journal folded anew. */
export function replayed(world: World): Series {
  return (
    world.journal.reduce<Series | null>((s, { event, at }) => evolve(s, event, at), null) ?? world.series
  );
}

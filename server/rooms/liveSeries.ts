// One series while somebody is looking at it: its room, who is connected, and what goes out to whom.
import { type CommandId, id, type SeatId, type SeriesId } from '@moot/shared/model/ids.ts';
import type { PartMessage, Reply } from '@moot/shared/protocol.ts';
import type { Command } from '@moot/shared/series/commands.ts';
import type { Actor } from '@moot/shared/series/decide.ts';
import type { Event } from '@moot/shared/series/events.ts';
import { mapPart } from '@moot/shared/views/map.ts';
import { mine } from '@moot/shared/views/mine.ts';
import type { MinePart } from '@moot/shared/views/parts.ts';
import { project, type Roster } from '@moot/shared/views/project.ts';
import type { Analyst } from '../ground/analyst.ts';
import { mapKeeperOf } from '../ground/mapKeeper.ts';
import { digestOf } from '../people/tokens.ts';
import type { Journal } from '../store/journal.ts';
import type { PeopleStore } from '../store/peopleStore.ts';
import type { Held, Touched } from './batch.ts';
import { emptyPresence, type SeatPresence } from './presence.ts';
import { type Audience, type Pacer, publisherOf, type View } from './publish.ts';
import { openRoom, type Room, type RoomNote } from './room.ts';

/** Where views leave the server; the sockets implement it. */
export type Outlet = {
  listening(series: SeriesId, audience: Audience): boolean;
  parts(series: SeriesId, audience: Audience, parts: readonly PartMessage[]): void;
  mine(series: SeriesId, seat: SeatId, mine: MinePart): void;
};

export type LiveParts = {
  readonly journal: Journal;
  readonly people: PeopleStore;
  readonly clock: () => number;
  readonly pacer: Pacer;
  readonly newId: () => string;
  readonly note: (series: SeriesId, line: RoomNote) => void;
  readonly analyst: Pick<Analyst, 'analyse'>;
};

export type LiveSeries = {
  readonly room: Room;
  readonly presence: SeatPresence;
  /** Who connected, left or raised a hand: the desk's hints may have changed. */
  presenceChanged(): void;
  /** All current parts, for somebody who comes just now. Call it while looking. */
  partsFor(held: Held, audience: Audience): PartMessage[];
  /** What a seat is told about itself, for a socket that comes just now; null: there is no such seat. */
  mineFor(held: Held, seat: SeatId): MinePart | null;
  rosterOf(held: Held): Roster;
  /** After any change of names. */
  readRoster(): Promise<void>;
  /** A command that did not come over a socket. */
  ask(actor: Actor, command: Command): Promise<Reply>;
  found(actor: Actor, events: readonly Event[]): Promise<Reply>;
  stop(): void;
};

/** Least milliseconds between two looks at what everybody is told about themselves. */
const mineGap = 1000;

export async function openLive(series: SeriesId, outlet: Outlet, parts: LiveParts): Promise<LiveSeries> {
  const presence = emptyPresence(parts.clock);
  const told = new Map<SeatId, string>();
  let names = await namesIn(parts.people, series);
  let later: (() => void) | null = null;

  const room = openRoom({
    series,
    journal: parts.journal,
    clock: parts.clock,
    wait: (ms) => new Promise((resolve) => void parts.pacer.after(ms, resolve)),
    tellTouched,
    changed: () => {
      publisher.changed();
      maps.changed();
    },
    note: (line) => parts.note(series, line),
  });
  const publisher = publisherOf({
    listening: (audience) => outlet.listening(series, audience),
    send: (audience, messages) => outlet.parts(series, audience, messages),
    whenSettled: (act) => room.look((held) => act(viewOf(held))),
    pacer: parts.pacer,
  });

  const maps = mapKeeperOf({
    key: series,
    analyst: parts.analyst,
    look: (see) => room.look((held) => see(held.state)),
    after: parts.pacer.after,
    wanted: () => outlet.listening(series, 'desk') || outlet.listening(series, 'screen'),
    found: () => publisher.changed(),
    failed: (error) => parts.note(series, { event: 'analysis_failed', error }),
  });

  /** Whose name stands for the facilitator is the one thing in a roster that depends on the journal. */
  function rosterOf(held: Held): Roster {
    const { people, organisations, facilitators } = names;
    return { people, organisations, facilitator: facilitators.get(held.facilitator ?? '') ?? '' };
  }

  function viewOf(held: Held): View {
    return (audience) =>
      held.state === null
        ? null
        : {
            ...project(held.state, held.boxes, rosterOf(held), presence, audience),
            ...mapPart(held.state, maps.current(), audience),
          };
  }

  function mineOf(held: Held, seat: SeatId): MinePart | null {
    if (!held.state?.seats.has(seat)) return null;
    return mine(held.state, held.boxes, rosterOf(held), seat);
  }

  function tell(held: Held, seats: Iterable<SeatId>): void {
    for (const seat of seats) if (presence.connected.has(seat)) tellOne(held, seat);
  }

  function tellOne(held: Held, seat: SeatId): void {
    const part = mineOf(held, seat);
    const json = JSON.stringify(part);
    if (part === null || told.get(seat) === json) return;
    told.set(seat, json);
    outlet.mine(series, seat, part);
  }

  function tellTouched(held: Held, { touched, everyone }: Touched): void {
    tell(held, everyone ? presence.connected : touched);
    if (!everyone && touched.size > 0) tellOthersLater();
  }

  /** Those mentioned in no event can be concerned too, such as the maker of a promise whose asker said yes. */
  function tellOthersLater(): void {
    later ??= parts.pacer.after(mineGap, () => {
      later = null;
      room.look((held) => tell(held, presence.connected)).catch(() => undefined);
    });
  }

  function submit(actor: Actor, what: { command: Command } | { events: readonly Event[] }): Promise<Reply> {
    const common = { standing: () => actor, commandId: id<CommandId>(parts.newId()), digest: digestOf(what) };
    return new Promise((answer) => {
      if ('command' in what) room.submit({ kind: 'command', ...common, ...what, answer });
      else room.submit({ kind: 'founding', ...common, ...what, answer });
    });
  }

  return {
    room,
    presence,
    presenceChanged: () => publisher.changed(),
    partsFor(held, audience) {
      maps.comes();
      return publisher.current(audience, viewOf(held));
    },
    mineFor(held, seat) {
      const part = mineOf(held, seat);
      told.set(seat, JSON.stringify(part));
      return part;
    },
    rosterOf,
    async readRoster() {
      names = await namesIn(parts.people, series);
      await room.look((held) => tell(held, presence.connected));
      publisher.changed();
    },
    ask: (actor, command) => submit(actor, { command }),
    found: (actor, events) => submit(actor, { events }),
    stop() {
      publisher.stop();
      maps.stop();
      later?.();
    },
  };
}

async function namesIn(people: PeopleStore, series: SeriesId) {
  const [roster, facilitators] = await Promise.all([people.roster(series), people.facilitators()]);
  return {
    // Whoever was erased has no entry: views say who that is.
    people: new Map(
      roster.people.flatMap(({ id: seat, name, role }) =>
        name === '' ? [] : [[seat, { name, role }] as const],
      ),
    ),
    organisations: new Map(
      roster.organisations.map(({ id: organisation, name }) => [organisation, { name }]),
    ),
    facilitators: new Map(facilitators.map((f) => [f.id, f.name])),
  };
}

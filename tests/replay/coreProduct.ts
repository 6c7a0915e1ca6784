// The core alone, played against as if it were a whole Moot: boxes in memory, no server, no disk.
import { slotOf } from '@moot/server/people/tokens.ts';
import type { Answered, Message, Product, Sender } from '@moot/server/replay/product.ts';
import type { Script } from '@moot/server/replay/script.ts';
import { snapshotOf } from '@moot/server/replay/snapshot.ts';
import { type Boxes, emptyCellOf, putIntoBox } from '@moot/shared/asking/box.ts';
import type { SessionDefinition } from '@moot/shared/model/definition.ts';
import { id, type OrganisationId, type SeatId, type SeriesId } from '@moot/shared/model/ids.ts';
import type { Series } from '@moot/shared/model/series.ts';
import { castSchema, commandSchema, keyedSchema } from '@moot/shared/series/commands.ts';
import { createSeries } from '@moot/shared/series/create.ts';
import { type Actor, decide } from '@moot/shared/series/decide.ts';
import { decideCastOn, decideKeyed } from '@moot/shared/series/decideAnswer.ts';
import type { Decision } from '@moot/shared/series/decision.ts';
import { emptiedBy } from '@moot/shared/series/emptied.ts';
import type { Event } from '@moot/shared/series/events.ts';
import { evolve } from '@moot/shared/series/evolve.ts';
import { deskStagePart } from '@moot/shared/views/deskStage.ts';
import type { Roster } from '@moot/shared/views/project.ts';

const nobody: Roster = { people: new Map(), organisations: new Map(), facilitator: '' };
const seatOf = (peer: string) => `seat-${peer}`;

function founded(script: Script, sessions: readonly SessionDefinition[]): Series {
  const events = createSeries({
    id: id<SeriesId>('series'),
    title: script.series.title,
    language: 'en',
    timeZone: 'Europe/London',
    settings: { rosterShown: true, selfJoin: false },
    organisations: script.organisations.map((o) => id<OrganisationId>(o.id)),
    seats: script.peers.map((p) => ({
      id: id<SeatId>(seatOf(p.id)),
      organisation: id<OrganisationId>(p.org),
    })),
    sessions,
  });
  const state = events.reduce<Series | null>((series, event) => evolve(series, event, 0), null);
  if (state === null) throw new Error('a series begins with events');
  return state;
}

export function coreProduct(script: Script, sessions: readonly SessionDefinition[]): Product {
  let state = founded(script, sessions);
  let now = 0;
  let seq = 1;
  const boxes: Boxes = new Map();

  function apply(decision: Decision): Answered {
    if (!decision.ok) return decision;
    seq += 1;
    for (const event of decision.events) state = evolve(state, event, now);
    for (const cell of emptiedBy(decision.events)) emptyCellOf(boxes, cell);
    return { ok: true, made: madeBy(decision.events), slot: null };
  }

  function cast(seat: SeatId, message: Extract<Message, { what: 'cast' }>['message']): Answered {
    const { key, ...rest } = castSchema.parse(message);
    const slot = slotOf(key);
    const decision = decideCastOn(state, boxes, seat, { ...rest, slot });
    if (!decision.ok) return decision;
    if (decision.change !== null) putIntoBox(boxes, decision.change);
    return { ok: true, made: [], slot };
  }

  function sent(from: Sender, message: Message): Answered {
    const actor = actorOf(from);
    switch (message.what) {
      case 'command':
        return apply(decide(state, boxes, commandSchema.parse(message.message.command), actor, now));
      case 'cast':
        return actor.role === 'peer'
          ? cast(actor.seat, message.message)
          : { ok: false, refusal: 'not_allowed' };
      case 'keyed': {
        const { key, ...rest } = keyedSchema.parse(message.message);
        return apply(decideKeyed(state, { ...rest, slot: slotOf(key) }));
      }
    }
  }

  return {
    setClock: async (to) => {
      now = to;
    },
    bring: async () => undefined,
    send: async (from, message) => sent(from, message),
    desk: async (wanted) => {
      const sight = deskStagePart(state, nobody, null);
      return wanted(sight) ? sight : null;
    },
    seatOf,
    organisationOf: (organisation) => organisation,
    snapshot: async () => snapshotOf(state, boxes, seq),
  };
}

const actorOf = (from: Sender): Actor =>
  from.at === 'desk'
    ? { role: 'facilitator', id: 'f1' }
    : { role: 'peer', seat: id<SeatId>(seatOf(from.peer)) };

const madeBy = (events: readonly Event[]): string[] =>
  events.flatMap((event) => (event.type === 'askingOpened' ? [event.asking] : []));

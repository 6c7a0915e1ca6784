// A scripted session folded by the core alone, with its journal: what documents are made from in these tests.
import { slotOf } from '@moot/server/people/tokens.ts';
import { playScript } from '@moot/server/replay/player.ts';
import type { Answered, Message, Product, Sender } from '@moot/server/replay/product.ts';
import type { Script } from '@moot/server/replay/script.ts';
import { snapshotOf } from '@moot/server/replay/snapshot.ts';
import { type Boxes, emptyCellOf, putIntoBox } from '@moot/shared/asking/box.ts';
import {
  id,
  type OrganisationId,
  type SeatId,
  type SeriesId,
  type SessionId,
} from '@moot/shared/model/ids.ts';
import type { Series } from '@moot/shared/model/series.ts';
import { type Command, castSchema, commandSchema, keyedSchema } from '@moot/shared/series/commands.ts';
import { createSeries } from '@moot/shared/series/create.ts';
import { type Actor, decide } from '@moot/shared/series/decide.ts';
import { decideCastOn, decideKeyed } from '@moot/shared/series/decideAnswer.ts';
import type { Decision } from '@moot/shared/series/decision.ts';
import { emptiedBy } from '@moot/shared/series/emptied.ts';
import type { Event } from '@moot/shared/series/events.ts';
import { evolve } from '@moot/shared/series/evolve.ts';
import { deskStagePart } from '@moot/shared/views/deskStage.ts';
import type { Roster } from '@moot/shared/views/project.ts';
import { atOnce, builtIn, scriptNamed } from '../replay/scripts.ts';

const { sessions } = await builtIn();

export type Row = { readonly at: number; readonly events: readonly Event[] };
export type Played = {
  readonly state: () => Series;
  readonly journal: readonly Row[];
  readonly roster: Roster;
  readonly script: Script;
  readonly give: (command: Command) => void;
};

export const s1 = id<SessionId>('s1');
const seatOf = (peer: string) => `seat-${peer}`;

export const folded = (journal: readonly Row[]): Series => {
  const state = journal
    .flatMap((row) => row.events.map((event) => ({ event, at: row.at })))
    .reduce<Series | null>((series, { event, at }) => evolve(series, structuredClone(event), at), null);
  if (state === null) throw new Error('a series begins with events');
  return state;
};

function rosterOf(script: Script): Roster {
  return {
    people: new Map(script.peers.map((p) => [id<SeatId>(seatOf(p.id)), { name: p.name, role: p.role }])),
    organisations: new Map(script.organisations.map((o) => [id<OrganisationId>(o.id), { name: o.name }])),
    facilitator: script.series.facilitator.name,
  };
}

function founding(script: Script): Row {
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
  return { at: 0, events };
}

/** A core that keeps its journal. */
function core(script: Script) {
  const journal: Row[] = [founding(script)];
  let state = folded(journal);
  let now = 0;
  const boxes: Boxes = new Map();

  function apply(decision: Decision): Answered {
    if (!decision.ok) return decision;
    journal.push({ at: now, events: decision.events });
    for (const event of structuredClone(decision.events)) state = evolve(state, event, now);
    for (const cell of emptiedBy(decision.events)) emptyCellOf(boxes, cell);
    const made = decision.events.flatMap((e) => (e.type === 'askingOpened' ? [e.asking] : []));
    return { ok: true, made, slot: null };
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
    const actor: Actor =
      from.at === 'desk'
        ? { role: 'facilitator', id: 'f1' }
        : { role: 'peer', seat: id<SeatId>(seatOf(from.peer)) };
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

  const nobody: Roster = { people: new Map(), organisations: new Map(), facilitator: '' };
  const product: Product = {
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
    snapshot: async () => snapshotOf(state, boxes, journal.length),
  };
  const give = (command: Command) => {
    now += 1000;
    const answer = apply(decide(state, boxes, command, { role: 'facilitator', id: 'f1' }, now));
    if (!answer.ok) throw new Error(answer.refusal);
  };
  return { product, journal, state: () => state, give };
}

/** Session 1 of a script (null: every session), to its last event; `change` may put other words into it. */
export async function played(
  name: 'demo' | 'edge',
  change: (script: Script) => Script = (script) => script,
  session: string | null = 's1',
): Promise<Played> {
  const script = change(await scriptNamed(name));
  const { product, ...rest } = core(script);
  let keys = 0;
  const draw = () => String(keys++).padStart(32, '0');
  await playScript(script, product, { ...atOnce, session, draw });
  return { ...rest, roster: rosterOf(script), script };
}

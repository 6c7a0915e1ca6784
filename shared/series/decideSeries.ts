// No IO. Decides what belongs to the series as a whole: people, settings, plans, promises, and a kind's own commands.

import { activityOfKindSchema } from '../activities/params.ts';
import { limits } from '../model/definition.ts';
import { type ActivityId, id, type SeatId, type SessionId } from '../model/ids.ts';
import type { PeerPromise, Series } from '../model/series.ts';
import { characters } from '../model/text.ts';
import type { FacilitatorCommand, PeerCommand } from './commands.ts';
import { accepted, type Decision, refused } from './decision.ts';
import { activityOf, kindOf, runningSession, sessionOf } from './find.ts';
import { seatsOf, toldOf } from './told.ts';

type Of<T extends FacilitatorCommand['type']> = Extract<FacilitatorCommand, { type: T }>;

export function decidePlan(
  series: Series,
  command: Of<'addOrganisation' | 'addSeat' | 'removeSeat' | 'changeSettings' | 'planSession'>,
): Decision {
  switch (command.type) {
    case 'addOrganisation':
      if (series.organisations.has(command.organisation)) return accepted([]);
      return accepted(
        [{ type: 'organisationAdded', organisation: command.organisation }],
        [command.organisation],
      );
    case 'addSeat':
      return addSeat(series, command);
    case 'removeSeat':
      return removeSeat(series, command.seat);
    case 'changeSettings':
      return accepted([
        {
          type: 'settingsChanged',
          settings: { rosterShown: command.rosterShown, selfJoin: command.selfJoin },
        },
      ]);
    case 'planSession':
      return planSession(series, command);
  }
}

/** Its ids must be new: everything else finds sessions and activities by them. */
function planSession(series: Series, { session, plannedFor }: Of<'planSession'>): Decision {
  const parsed = session.activities.map((a) => activityOfKindSchema.safeParse(a));
  if (!parsed.every((p) => p.success)) return refused('malformed');
  const ids = session.activities.map((a) => id<ActivityId>(a.id));
  if (new Set(ids).size < ids.length) return refused('malformed');
  const known = sessionOf(series, id<SessionId>(session.id)) !== undefined;
  if (known || ids.some((a) => activityOf(series, a) !== undefined)) return refused('not_now');
  return accepted([{ type: 'sessionPlanned', session, plannedFor }]);
}

function addSeat(series: Series, { seat, organisation }: Of<'addSeat'>): Decision {
  if (!series.organisations.has(organisation)) return refused('unknown');
  if (series.seats.has(seat)) return refused('not_now');
  return accepted([{ type: 'seatAdded', seat, organisation }], [seat]);
}

/** A seat that is removed leaves the room; what it gave stays. */
function removeSeat(series: Series, seat: SeatId): Decision {
  if (!seatsOf(series).has(seat)) return refused('unknown');
  const session = runningSession(series);
  const leaving =
    session?.room.has(seat) === true ? [{ type: 'left', session: session.id, seat } as const] : [];
  return accepted([...leaving, { type: 'seatRemoved', seat }]);
}

/** In the room is a recorded fact: a peer has arrived, and has left. Said twice it changes nothing. */
export function decidePeople(series: Series, type: 'arrived' | 'left', seat: SeatId): Decision {
  if (!seatsOf(series).has(seat)) return refused('unknown');
  const session = runningSession(series);
  if (session === undefined) return refused('session_not_running');
  if (session.room.has(seat) === (type === 'arrived'))
    return type === 'left' ? refused('not_in_room') : accepted([]);
  return accepted([{ type, session: session.id, seat }]);
}

/** A kind's own command: the engine only asks whether the activity is there and its session is not over. */
export function decideOwn(series: Series, command: Of<'own'>): Decision {
  const activity = activityOf(series, command.activity);
  if (activity === undefined) return refused('unknown');
  const commands = kindOf(activity)?.commands ?? {};
  const own = Object.hasOwn(commands, command.do) ? commands[command.do] : undefined;
  const told = toldOf(series, activity, 'record');
  if (own === undefined || told === undefined) return refused('not_available_yet');
  const over = sessionOf(series, activity.session)?.status === 'ended';
  if (over || activity.status === 'settled' || activity.status === 'skipped') return refused('not_now');
  const decision = own(told, command.with);
  return decision.ok
    ? accepted([{ type: 'did', activity: activity.id, event: decision.event }])
    : refused(decision.refusal);
}

/** Its maker has left for good, and nobody took it on: let go with the room, never inherited. */
function letGo(series: Series, promise: PeerPromise): Decision {
  if (series.seats.get(promise.seat)?.removed !== true) return refused('not_allowed');
  const session = runningSession(series)?.id ?? null;
  const said = { status: 'no_report', note: '', after: 'let_go', what: null } as const;
  return accepted([
    {
      type: 'remembered',
      activity: null,
      events: [{ type: 'promiseReported', promise: promise.id, session, ...said }],
    },
  ]);
}

type Report = Of<'reportPromise'> | Extract<PeerCommand, { type: 'reportPromise' }>;

/** Reporting belongs to the promise: its maker may do it at any time, in the room or not. */
export function reportPromise(series: Series, command: Report, seat: SeatId | null): Decision {
  const promise = series.memory.promises.get(command.promise);
  if (promise === undefined) return refused('unknown');
  if (seat === null && command.status !== 'no_report') return refused('not_allowed');
  if (seat !== null && promise.seat !== seat) return refused('not_yours');
  if (promise.state !== 'open') return refused('not_now');
  if (seat === null && command.after === 'let_go') return letGo(series, promise);
  if (characters(command.note) > limits.note) return refused('too_long');
  const quiet = command.status === 'no_report';
  const after = quiet || command.status === 'kept' ? null : command.after;
  const what = after === 'change' ? command.what : null;
  if (what !== null && characters(what) > limits.note) return refused('too_long');
  if (after === 'change' && (what ?? '').trim() === '') return refused('empty');
  const { promise: id, status } = command;
  return accepted([
    {
      type: 'remembered',
      activity: null,
      events: [
        {
          type: 'promiseReported',
          promise: id,
          session: runningSession(series)?.id ?? null,
          status,
          note: quiet ? '' : command.note,
          after,
          what,
        },
      ],
    },
  ]);
}

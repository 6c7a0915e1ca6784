// No IO. Decides answers: named ones become events, no-names ones go to the box, and keys speak for nobody.
import { givenBy, judgeAnswer, judgeTakeBack, type Room } from '../asking/answer.ts';
import type { Ask } from '../asking/ask.ts';
import type { Boxes } from '../asking/box.ts';
import { type CastDecision, decideCast } from '../asking/cast.ts';
import { isOut } from '../asking/step.ts';
import {
  type ActivityId,
  type AskingId,
  type ItemId,
  id,
  type LineId,
  type PromiseId,
  type SeatId,
  type Slot,
} from '../model/ids.ts';
import type { Json, Series } from '../model/series.ts';
import { cleaned } from './clean.ts';
import type { CastMessage, KeyedMessage, PeerCommand } from './commands.ts';
import { accepted, type Decision, refused } from './decision.ts';
import { activityOf, kindOf, type Place, placeOf } from './find.ts';
import { paramsOf, toldOf } from './told.ts';

type Answering = Place & { readonly ask: Ask<unknown>; readonly params: unknown; readonly room: Room };

/** The asking with its rules; undefined where there is no such asking. */
function answering(series: Series, asking: AskingId): Answering | undefined {
  const place = placeOf(series, asking);
  const kind = place === undefined ? undefined : kindOf(place.activity);
  const ask = place === undefined ? undefined : kind?.asks[place.asking.ask];
  if (place === undefined || kind === undefined || ask === undefined) return undefined;
  return { ...place, ask, params: paramsOf(kind, place.activity), room: { inRoom: place.session.room } };
}

const earlierIn = (a: Answering) => a.activity.askings.filter((other) => other !== a.asking);

export function decideAnswer(
  series: Series,
  seat: SeatId,
  command: Extract<PeerCommand, { type: 'answer' }>,
): Decision {
  const a = answering(series, command.asking);
  if (a === undefined) return refused('unknown');
  const { subject, id, values } = command;
  const verdict = judgeAnswer(
    a.ask,
    { ...a, earlier: earlierIn(a), seat, taken: (item) => isRemembered(series, item) },
    { subject, id: a.ask.many ? id : '', values },
  );
  if (verdict !== 'ok') return refused(verdict);
  if (a.ask.many && id === '') return refused('malformed');
  if (alreadyOver(a, seat, command)) return accepted([]);
  const event = {
    type: 'answered',
    asking: a.asking.id,
    seat,
    subject,
    id: a.ask.many ? id : '',
    values,
  } as const;
  return accepted([event]);
}

function isRemembered({ memory }: Series, item: ItemId): boolean {
  return memory.ledger.has(id<LineId>(item)) || memory.promises.has(id<PromiseId>(item));
}

/** The same answer once more changes nothing. */
function alreadyOver(a: Answering, seat: SeatId, command: Extract<PeerCommand, { type: 'answer' }>): boolean {
  const before = givenBy(a.asking, command.subject, seat).find(
    (g) => g.id === (a.ask.many ? command.id : ''),
  );
  if (before === undefined) return false;
  return Object.entries(command.values).every(
    ([f, v]) => JSON.stringify(before.values[f]) === JSON.stringify(v),
  );
}

/** While open: as if never written. After the show: the words go, “taken back by its writer” stays. */
export function decideTakeBack(
  series: Series,
  seat: SeatId,
  command: Extract<PeerCommand, { type: 'takeBack' }>,
): Decision {
  const a = answering(series, command.asking);
  if (a === undefined) return refused('unknown');
  const { subject, id } = command;
  if (isOut(a.asking)) {
    const mine = givenBy(a.asking, subject, seat).some((g) => g.id === id);
    if (!mine || !a.ask.many) return refused('not_yours');
    if (a.ask.sight(a.params) === 'addressee') return refused('round_closed');
    return accepted([{ type: 'postBlanked', asking: a.asking.id, item: id }]);
  }
  const verdict = judgeTakeBack(a.asking, seat, a.room, { subject, id });
  return verdict === 'ok'
    ? accepted([{ type: 'takenBack', asking: a.asking.id, seat, subject, id }])
    : refused(verdict);
}

/** Whether a no-names answer enters the box. `slot` is the mark the server made from the key. */
export function decideCastOn(
  series: Series,
  boxes: Boxes,
  seat: SeatId,
  message: Omit<CastMessage, 'key'> & { readonly slot: Slot },
): CastDecision {
  const a = answering(series, message.asking);
  if (a === undefined) return { ok: false, refusal: 'unknown' };
  if (!series.seats.has(seat) || series.seats.get(seat)?.removed === true)
    return { ok: false, refusal: 'not_signed_in' };
  const cast = { ...message, value: cleaned<Json>(message.value) };
  return decideCast(a.ask, { ...a, earlier: earlierIn(a), seat, boxes }, cast);
}

/** What whoever holds the key of a shown post may do, as nobody. */
export function decideKeyed(
  series: Series,
  message: { readonly asking: AskingId; readonly slot: Slot; readonly act: KeyedMessage['act'] },
): Decision {
  const a = answering(series, message.asking);
  if (a === undefined) return refused('unknown');
  if (a.asking.step === 'open' || a.asking.step === 'ready' || a.asking.step === 'closed')
    return refused('round_closed');
  if (!a.ask.many || !isShownPost(a, message.slot)) return refused('not_yours');
  const { act } = message;
  if (act.type === 'takeBack')
    return accepted([{ type: 'postBlanked', asking: a.asking.id, item: message.slot }]);
  return decideByKey(series, act.activity, act.type, { ...act, slot: message.slot });
}

/** The kind of the other activity says whether this key has a say in it. */
function decideByKey(
  series: Series,
  id: ActivityId,
  name: string,
  body: Readonly<Record<string, Json>>,
): Decision {
  const activity = activityOf(series, id);
  const told = activity === undefined ? undefined : toldOf(series, activity, 'record');
  const command = activity === undefined ? undefined : kindOf(activity)?.byKey[name];
  if (told === undefined || command === undefined) return refused('unknown');
  const decision = command(told, body);
  return decision.ok ? accepted([{ type: 'did', activity: id, event: decision.event }]) : decision;
}

function isShownPost(a: Answering, slot: Slot): boolean {
  const cells = [...a.asking.shown.values()].flatMap((bySubject) => [...bySubject.values()]);
  return cells.some((cell) => !cell.tooFew && cell.ballots.some((b) => b.slot === slot && b.value !== null));
}

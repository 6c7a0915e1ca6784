// No IO. Decides what each command means for a series: events, or a refusal from the closed list.
import type { Boxes } from '../asking/box.ts';
import type { SeatId } from '../model/ids.ts';
import type { Series } from '../model/series.ts';
import { cleaned } from './clean.ts';
import type { Command } from './commands.ts';
import { decideAgenda } from './decideAgenda.ts';
import { decideAnswer, decideTakeBack } from './decideAnswer.ts';
import { closeAsking, letIn, openAsking, reopenAsking, show } from './decideAsking.ts';
import { decideEnd, isClosedTo } from './decideEnd.ts';
import { decideLine, decideSaid } from './decideMemory.ts';
import { decideMirror } from './decideMirror.ts';
import { decideDocuments, decideLooking } from './decideReview.ts';
import { decideOwn, decidePeople, decidePlan, reportPromise } from './decideSeries.ts';
import { decideActivity, decideSession } from './decideSession.ts';
import { decideStage } from './decideStage.ts';
import { replaceSeat, sendApology, takeOnPromise } from './decideSuccessor.ts';
import { type Decision, refused } from './decision.ts';
import { mayGive } from './permissions.ts';
import { seatsOf } from './told.ts';

export type Actor =
  | { readonly role: 'facilitator'; readonly id: string }
  /** The server, for the facilitator of this id. */
  | { readonly role: 'server'; readonly id: string }
  | { readonly role: 'peer'; readonly seat: SeatId };

/**
 * What `command` of `actor` does at `now` (milliseconds since 1970). `boxes` is read only when something is shown.
 * Never throws; changes nothing.
 */
export function decide(series: Series, boxes: Boxes, command: Command, actor: Actor, now: number): Decision {
  if (!mayGive(actor.role, command.type)) return refused('not_allowed');
  if (isClosedTo(series, command.type)) return refused('series_closed');
  if (actor.role === 'peer') {
    if (!seatsOf(series).has(actor.seat)) return refused('not_signed_in');
    return decidePeer(series, cleaned(command), actor.seat, now);
  }
  return decideFacilitator(series, boxes, cleaned(command), actor.id, now);
}

function decidePeer(series: Series, command: Command, seat: SeatId, now: number): Decision {
  switch (command.type) {
    case 'arrive':
    case 'leave':
      return decidePeople(series, command.type === 'arrive' ? 'arrived' : 'left', seat);
    case 'answer':
      return decideAnswer(series, seat, command);
    case 'takeBack':
      return decideTakeBack(series, seat, command);
    case 'reportPromise':
      return reportPromise(series, command, seat);
    case 'confirmLine':
    case 'wishToTalk':
    case 'takeBackWish':
      return decideSaid(series, command, seat);
    case 'sendApology':
      return sendApology(series, command.session, seat, command.away);
    case 'takeOnPromise':
      return takeOnPromise(series, command.promise, seat);
    case 'judgePiece':
    case 'finishReview':
      return decideLooking(series, command, seat, now);
    default:
      return refused('not_allowed');
  }
}

function decideFacilitator(
  series: Series,
  boxes: Boxes,
  command: Command,
  by: string,
  now: number,
): Decision {
  switch (command.type) {
    case 'addOrganisation':
    case 'addSeat':
    case 'removeSeat':
    case 'changeSettings':
    case 'planSession':
      return decidePlan(series, command);
    case 'keepUntil':
    case 'closeSeries':
      return decideEnd(series, command, now);
    case 'dateSession':
    case 'editAgenda':
    case 'undoEdit':
      return decideAgenda(series, command);
    case 'replaceSeat':
      return replaceSeat(series, command);
    case 'editMirror':
    case 'undoMirror':
      return decideMirror(series, command);
    case 'noteApology':
      return sendApology(series, command.session, command.seat, command.away);
    case 'talkedThrough':
    case 'setAside':
    case 'clearOfWords':
    case 'compareExamples':
      return decideLine(series, command);
    case 'markArrived':
    case 'markLeft':
      return decidePeople(series, command.type === 'markArrived' ? 'arrived' : 'left', command.seat);
    case 'startSession':
    case 'endSession':
    case 'writeNote':
      return decideSession(series, command, now);
    case 'openActivity':
    case 'settleActivity':
    case 'unsettleActivity':
    case 'skipActivity':
      return decideActivity(series, command);
    case 'openAsking':
      return openAsking(series, command);
    case 'closeAsking':
      return closeAsking(series, command);
    case 'reopenAsking':
      return reopenAsking(series, command);
    case 'show':
      return show(series, boxes, command);
    case 'letIn':
      return letIn(series, command);
    case 'openReview':
    case 'chooseSections':
    case 'writeSeriesNote':
    case 'release':
      return decideDocuments(series, command, by, now);
    case 'own':
      return decideOwn(series, command);
    case 'reportPromise':
      return reportPromise(series, command, null);
    case 'stepBack':
    case 'uncover':
    case 'talk':
    case 'endTalk':
    case 'pause':
    case 'resume':
    case 'setTimer':
    case 'lastCall':
    case 'focus':
    case 'putUp':
    case 'hide':
      return decideStage(series, command, now);
    case 'arrive':
    case 'leave':
    case 'answer':
    case 'takeBack':
    case 'confirmLine':
    case 'wishToTalk':
    case 'takeBackWish':
    case 'sendApology':
    case 'takeOnPromise':
    case 'judgePiece':
    case 'finishReview':
      return refused('not_allowed');
  }
}

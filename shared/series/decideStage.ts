// No IO. Decides the modes of the stage: talk, pause, timer, last call, back a step, what is covered or hidden.
import type { Activity, Asking, PutUp, Series, Session } from '../model/series.ts';
import type { FacilitatorCommand } from './commands.ts';
import { canReopen } from './decideAsking.ts';
import { accepted, type Decision, refused } from './decision.ts';
import type { Event } from './events.ts';
import { activityOf, activityOnStage, currentAsking, runningSession, withCompanions } from './find.ts';

type StageCommand = Extract<
  FacilitatorCommand,
  {
    type:
      | 'stepBack'
      | 'uncover'
      | 'talk'
      | 'endTalk'
      | 'pause'
      | 'resume'
      | 'setTimer'
      | 'lastCall'
      | 'focus'
      | 'putUp'
      | 'hide';
  }
>;

const minute = 60_000;
/** How long phones count down once the last call was made. */
const lastCallMs = 20_000;

export function decideStage(series: Series, command: StageCommand, now: number): Decision {
  if (command.type === 'hide') return hide(series, command);
  const session = runningSession(series);
  if (session === undefined) return refused('session_not_running');
  const { stage, id } = session;
  switch (command.type) {
    case 'stepBack':
      return stepBack(series, session);
    case 'uncover':
      return stage.covered
        ? accepted([{ type: 'screenCovered', session: id, covered: false }])
        : refused('not_now');
    case 'talk':
      return talk(session, command.minutes, now);
    case 'endTalk':
      return stage.talk === null ? refused('not_now') : accepted([{ type: 'talkEnded', session: id }]);
    case 'pause':
      return stage.pausedAt === null ? accepted([{ type: 'paused', session: id }]) : refused('not_now');
    case 'resume':
      return stage.pausedAt === null ? refused('not_now') : accepted([{ type: 'resumed', session: id }]);
    case 'setTimer':
      return accepted([{ type: 'timerSet', session: id, endsAt: endOf(command.minutes, now) }]);
    case 'lastCall':
      return lastCall(session, now);
    case 'focus':
      return accepted([{ type: 'focused', session: id, item: command.item }]);
    case 'putUp':
      return putUp(series, session, command.up);
  }
}

const endOf = (minutes: number | null, now: number) => (minutes === null ? null : now + minutes * minute);

function talk(session: Session, minutes: number | null, now: number): Decision {
  const activity = activityOnStage(session);
  if (activity?.status !== 'on') return refused('not_now');
  return accepted([{ type: 'talkStarted', session: session.id, endsAt: endOf(minutes, now) }]);
}

function lastCall(session: Session, now: number): Decision {
  const activity = activityOnStage(session);
  const asking = activity === undefined ? undefined : currentAsking(activity);
  if (asking?.step !== 'open') return refused('not_now');
  return accepted([{ type: 'lastCalled', session: session.id, endsAt: now + lastCallMs }]);
}

/** Taken down by null, or by itself as soon as the stage moves on. */
function putUp(series: Series, { id, stage }: Session, up: PutUp | null): Decision {
  if (up?.what === 'thread' && !series.memory.ledger.has(up.line)) return refused('unknown');
  return isSame(stage.up, up) ? accepted([]) : accepted([{ type: 'wasPutUp', session: id, up }]);
}

function isSame(a: PutUp | null, b: PutUp | null): boolean {
  if (a?.what === 'thread' && b?.what === 'thread') return a.line === b.line;
  return a?.what === b?.what;
}

function hide(series: Series, command: Extract<StageCommand, { type: 'hide' }>): Decision {
  const activity = activityOf(series, command.activity);
  if (activity === undefined) return refused('unknown');
  const { item, hidden } = command;
  if (activity.hidden.has(item) === hidden) return accepted([]);
  return accepted([{ type: 'itemHidden', activity: activity.id, item, hidden }]);
}

/**
 * Back one step: what was put up → taken down, talk → shown, shown → covered (or closed, where every field carries a name), closed → open,
 * open → ready, settled → as before the settling. No named answer is lost, and what was shown without names
 * is never opened again.
 */
function stepBack(series: Series, session: Session): Decision {
  const { stage, id } = session;
  if (stage.pausedAt !== null) return accepted([{ type: 'resumed', session: id }]);
  if (stage.up !== null) return accepted([{ type: 'wasPutUp', session: id, up: null }]);
  if (stage.talk !== null) return accepted([{ type: 'talkEnded', session: id }]);
  const activity = activityOnStage(session);
  if (activity === undefined) return refused('not_now');
  if (activity.status === 'settled' || activity.status === 'skipped') return unsettled(series, activity);
  const asking = currentAsking(activity);
  return asking === undefined ? refused('not_now') : backFrom(session, activity, asking);
}

export function canUnsettle(series: Series, activity: Activity): boolean {
  if (activity.status === 'skipped') return true;
  return (
    activity.status === 'settled' &&
    (activity.undo === null || activity.undo.version === series.memory.version)
  );
}

function unsettled(series: Series, activity: Activity): Decision {
  return canUnsettle(series, activity)
    ? accepted([{ type: 'activityUnsettled', activity: activity.id }])
    : refused('not_now');
}

function backFrom(session: Session, activity: Activity, asking: Asking): Decision {
  const to = (step: 'ready' | 'open' | 'closed'): Event[] =>
    withCompanions(activity, asking).map((a) => ({ type: 'askingStepped', asking: a.id, step }));
  switch (asking.step) {
    case 'open':
      return accepted(to('ready'));
    case 'closed':
      return canReopen(asking) ? accepted(to('open')) : refused('not_now');
    case 'shown':
      return allNamed(activity, asking)
        ? accepted(to('closed'))
        : accepted([{ type: 'screenCovered', session: session.id, covered: true }]);
    case 'ready':
    case 'settled':
      return refused('not_now');
  }
}

export function allNamed(activity: Activity, asking: Asking): boolean {
  return withCompanions(activity, asking).every((a) => Object.values(a.names).every((n) => n === 'named'));
}

// No IO. Folds what happened on the stage: activities, talk, pause, timers. Total; holds no rule.
import { unremember } from '../memory/evolve.ts';
import type { ActivityId, SessionId } from '../model/ids.ts';
import type { Activity, Series, Stage } from '../model/series.ts';
import type { StageEvent } from './events.ts';
import { activityOf, runningSession, sessionOf } from './find.ts';

export const emptyStage = (): Stage => ({
  activity: null,
  talk: null,
  pausedAt: null,
  endsAt: null,
  lastCallEndsAt: null,
  covered: false,
  focus: null,
  up: null,
});

export function withActivity(state: Series, activity: ActivityId, change: (a: Activity) => void): void {
  const found = activityOf(state, activity);
  if (found !== undefined) change(found);
}

/** Timers, cover, focus and what was put up belong to one step; the next starts without them. */
export function resetTimers(state: Series): void {
  const stage = runningSession(state)?.stage;
  if (stage !== undefined)
    Object.assign(stage, { ...emptyStage(), activity: stage.activity, pausedAt: stage.pausedAt });
}

/** Nothing stands in front of what is being shown. */
export function takeDown(state: Series): void {
  const stage = runningSession(state)?.stage;
  if (stage !== undefined) stage.up = null;
}

function stageOf(state: Series, session: SessionId): Stage | undefined {
  return sessionOf(state, session)?.stage;
}

export function evolveStage(state: Series, event: StageEvent, at: number): void {
  switch (event.type) {
    case 'activityOpened':
    case 'activitySettled':
    case 'activityUnsettled':
    case 'activitySkipped':
      withActivity(state, event.activity, (a) => evolveActivity(state, a, event, at));
      return;
    case 'itemHidden':
      withActivity(
        state,
        event.activity,
        (a) => void (event.hidden ? a.hidden.add(event.item) : a.hidden.delete(event.item)),
      );
      return;
    default: {
      const stage = stageOf(state, event.session);
      if (stage !== undefined) evolveModes(stage, event, at);
      if (event.type === 'talkStarted' && stage?.activity != null)
        withActivity(state, stage.activity, (a) => {
          a.talkedAfter = a.askings.length;
        });
    }
  }
}

type ModeEvent = Exclude<StageEvent, { readonly activity: ActivityId }>;

function evolveModes(stage: Stage, event: ModeEvent, at: number): void {
  switch (event.type) {
    case 'talkStarted':
      stage.talk = { startedAt: at, endsAt: event.endsAt };
      return;
    case 'talkEnded':
      stage.talk = null;
      return;
    case 'paused':
      stage.pausedAt = at;
      return;
    case 'resumed':
      stage.pausedAt = null;
      return;
    case 'timerSet':
      stage.endsAt = event.endsAt;
      return;
    case 'lastCalled':
      stage.lastCallEndsAt = event.endsAt;
      return;
    case 'screenCovered':
      stage.covered = event.covered;
      return;
    case 'focused':
      stage.focus = event.item;
      return;
    case 'wasPutUp':
      stage.up = event.up;
  }
}

type ActivityEvent = Extract<
  StageEvent,
  { type: 'activityOpened' | 'activitySettled' | 'activityUnsettled' | 'activitySkipped' }
>;

function evolveActivity(state: Series, activity: Activity, event: ActivityEvent, at: number): void {
  const stage = stageOf(state, activity.session);
  switch (event.type) {
    case 'activityOpened':
      activity.status = 'on';
      activity.openedAt = activity.openedAt ?? at;
      activity.endedAt = null;
      if (stage !== undefined) Object.assign(stage, { ...emptyStage(), activity: activity.id });
      return;
    case 'activitySettled':
      activity.status = 'settled';
      activity.endedAt = at;
      clearModes(stage, activity);
      return;
    case 'activitySkipped':
      activity.status = 'skipped';
      activity.endedAt = at;
      clearModes(stage, activity);
      return;
    case 'activityUnsettled':
      activity.status = 'on';
      activity.openedAt = activity.openedAt ?? at;
      activity.endedAt = null;
      if (activity.undo !== null) unremember(state.memory, activity.undo);
      activity.undo = null;
      for (const asking of activity.askings)
        if (asking.step === 'settled') asking.step = asking.revealed.size > 0 ? 'shown' : 'closed';
      if (stage !== undefined) Object.assign(stage, { ...emptyStage(), activity: activity.id });
  }
}

/** An activity that is skipped ahead of its time leaves the stage as it is. */
function clearModes(stage: Stage | undefined, over: Activity): void {
  if (stage?.activity === over.id) Object.assign(stage, { ...emptyStage(), activity: stage.activity });
}

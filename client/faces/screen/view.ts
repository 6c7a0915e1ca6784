// Pure. What the projector shows, from the stage alone.
import type { StagePart } from '@moot/shared/views/parts.ts';

export type Activity = NonNullable<StagePart['activity']>;
export type ActivityShowing = 'question' | 'result';
/** What each kind's Screen is given; it reads the pages it needs by hooks. */
export type ScreenProps = {
  readonly stage: StagePart;
  readonly activity: Activity;
  readonly showing: ActivityShowing;
};
export type Showing =
  | { readonly view: 'join' | 'paused' | 'ended' | 'next' }
  | { readonly view: 'notYet'; readonly activity: Activity }
  | { readonly view: 'activity'; readonly activity: Activity; readonly showing: ActivityShowing };

export function showingOf(stage: StagePart): Showing {
  switch (stage.mode) {
    case 'waiting':
      return { view: 'join' };
    case 'paused':
      return { view: 'paused' };
    case 'ended':
      return { view: 'ended' };
    case 'between':
      return { view: 'next' };
    case 'talk':
    case 'activity':
      return activityOf(stage);
  }
}

function activityOf(stage: StagePart): Showing {
  const { activity } = stage;
  if (activity === null || activity.settled) return { view: 'next' };
  if (!activity.available) return { view: 'notYet', activity };
  return { view: 'activity', activity, showing: stage.covered ? 'question' : stepShows(stage) };
}

/** Talk leaves on show what was on show: it is a mode of the stage, not a step. */
function stepShows({ asking }: StagePart): ActivityShowing {
  if (asking === null) return 'question';
  switch (asking.step) {
    case 'ready':
    case 'open':
    case 'closed':
      return 'question';
    case 'shown':
    case 'settled':
      return 'result';
  }
}

export type Clock = {
  readonly words: 'left' | 'lastCall' | 'lastCallOver' | 'timeOver' | 'talkOver';
  readonly ms: number;
};

/** The one time that matters now; null where nothing runs. Time ends in words and closes nothing. */
export function clockOf(stage: StagePart, now: number): Clock | null {
  if (stage.mode === 'talk') return running(stage.talkEndsAt, now, 'left', 'talkOver');
  if (stage.mode !== 'activity' || stage.asking?.step !== 'open') return null;
  return (
    running(stage.lastCallEndsAt, now, 'lastCall', 'lastCallOver') ??
    running(stage.endsAt, now, 'left', 'timeOver')
  );
}

function running(
  endsAt: number | null,
  now: number,
  before: Clock['words'],
  after: Clock['words'],
): Clock | null {
  if (endsAt === null) return null;
  return endsAt > now ? { words: before, ms: endsAt - now } : { words: after, ms: 0 };
}

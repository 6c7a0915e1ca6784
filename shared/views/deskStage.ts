// No IO. What the desk may do now: the one primary action, what comes after it, and everything else within reach.
import type { Picture } from '../activities/kind.ts';
import { isOut } from '../asking/step.ts';
import { openingLabel, primaryWords, stepWords, talkWord, thenWords } from '../language/en/stage.ts';
import type { Activity, Asking, Series, Session } from '../model/series.ts';
import { canReopen, openingsOf } from '../series/decideAsking.ts';
import { isAvailable } from '../series/decideSession.ts';
import { allNamed, canUnsettle } from '../series/decideStage.ts';
import { activityOnStage, currentAsking, kindOf, runningSession } from '../series/find.ts';
import { allShown } from '../series/told.ts';
import { namesIn, type Roster } from './audience.ts';
import { nextPlanned } from './next.ts';
import type { DeskStagePart } from './parts.ts';
import { revealsOf } from './reveals.ts';
import { sessionToShow } from './session.ts';
import { stagePart } from './stage.ts';

type Primary = NonNullable<DeskStagePart['primary']>;

/** Where the room stands, as far as the desk's actions depend on it. */
type Here = {
  readonly series: Series;
  readonly session: Session;
  readonly activity: Activity;
  readonly asking: Asking | undefined;
  readonly openings: ReturnType<typeof openingsOf>;
  readonly talking: boolean;
};

export function deskStagePart(series: Series, roster: Roster, picture: Picture | null): DeskStagePart {
  const session = runningSession(series);
  const activity = session === undefined ? undefined : activityOnStage(session);
  const base = stagePart(series, picture, 'desk');
  if (session === undefined || activity === undefined) return { ...base, ...nothingOn(series, session) };
  const here: Here = {
    series,
    session,
    activity,
    asking: currentAsking(activity),
    openings: openingsOf(series, activity),
    talking: session.stage.talk !== null,
  };
  const primary = primaryOf(here);
  return {
    ...base,
    openings: here.openings.map((o) => ({
      id: o.id,
      ask: o.ask,
      round: o.round,
      label: labelOf(o),
      subjects: o.subjects.length,
    })),
    reveals: here.asking === undefined ? [] : revealsOf(series, roster, activity, here.asking),
    primary,
    comesNext: comesNext(here, primary),
    can: canOf(here),
    tooFew: isTooFew(here.asking),
    steps: stepsOf(here),
    latecomers: latecomersOf(here, roster),
  };
}

const labelOf = ({ ask, round, about = '' }: Here['openings'][number]) => openingLabel(ask, round, about);

const nothing: DeskStagePart['can'] = {
  back: false,
  pause: false,
  skip: false,
  lastCall: false,
  reopen: false,
  showAll: false,
  askAgain: null,
  talk: false,
  settle: false,
  unsettle: null,
  uncover: false,
  putUp: false,
};

function nothingOn(
  series: Series,
  session: Session | undefined,
): Omit<DeskStagePart, keyof ReturnType<typeof stagePart>> {
  const rest = { openings: [], reveals: [], tooFew: false, steps: [], latecomers: [], comesNext: '' };
  if (session === undefined) return { ...rest, primary: startOf(series), can: nothing };
  if (session.stage.pausedAt !== null) return { ...rest, primary: resuming, can: { ...nothing, back: true } };
  const first = nextPlanned(session);
  const primary: Primary | null =
    first === undefined ? null : { do: 'nextActivity', label: primaryWords.nextActivity, target: first.id };
  return {
    ...rest,
    primary,
    comesNext: first === undefined ? '' : first.definition.title,
    can: { ...nothing, pause: true, back: session.stage.up !== null, putUp: true },
  };
}

const resuming: Primary = { do: 'resume', label: primaryWords.resume, target: null };

function startOf(series: Series): Primary | null {
  const shown = sessionToShow(series);
  const next = shown?.status === 'planned' ? shown : series.sessions.find((s) => s.status === 'planned');
  return next === undefined ? null : { do: 'startSession', label: startLabel(series, next), target: next.id };
}

/** After a session it is said which one would start. */
function startLabel(series: Series, next: Session): string {
  const n = series.sessions.indexOf(next) + 1;
  return series.sessions.some((s) => s.status === 'ended')
    ? primaryWords.startSessionN(n)
    : primaryWords.startSession;
}

function primaryOf(here: Here): Primary | null {
  const { session, activity, asking, talking } = here;
  if (session.stage.pausedAt !== null) return resuming;
  if (activity.status !== 'on') return onward(session);
  if (!isAvailable(activity)) return { do: 'skip', label: primaryWords.skip, target: activity.id };
  if (talking) return { do: 'endTalk', label: primaryWords.endTalk, target: null };
  if (asking === undefined || asking.step === 'settled') return beginning(here);
  return stepOn(here, asking);
}

/** After an activity: the next on the run sheet, or the end. */
function onward(session: Session): Primary {
  const next = nextPlanned(session);
  return next === undefined
    ? { do: 'endSession', label: primaryWords.endSession, target: session.id }
    : { do: 'nextActivity', label: primaryWords.nextActivity, target: next.id };
}

function beginning({ activity, openings }: Here): Primary {
  const [opening] = openings;
  if (opening !== undefined) return { do: 'open', label: primaryWords.open, target: opening.id };
  const untalked = activity.talkedAfter === null && Object.keys(kindOf(activity)?.asks ?? {}).length === 0;
  return untalked
    ? { do: 'talk', label: primaryWords.talk, target: null }
    : { do: 'settle', label: primaryWords.settle, target: activity.id };
}

function stepOn(here: Here, asking: Asking): Primary {
  switch (asking.step) {
    case 'ready':
      return { do: 'reopen', label: primaryWords.open, target: asking.id };
    case 'open':
      return { do: 'close', label: primaryWords.close, target: asking.id };
    case 'closed':
      return { do: 'show', label: primaryWords.show, target: 'next' };
    case 'shown':
    case 'settled':
      return allShown(here.activity)
        ? afterShow(here, asking)
        : { do: 'show', label: primaryWords.showNext, target: 'next' };
  }
}

/** Judging is talked about before it is asked again or settled; writing is not. */
function afterShow({ activity, openings }: Here, asking: Asking): Primary {
  const ask = kindOf(activity)?.asks[asking.ask];
  const judging = ask?.talkedAbout === true || (ask?.about === 'each subject' && ask.writes !== true);
  const talked = activity.talkedAfter === activity.askings.length;
  const [opening] = openings;
  const isWanted = opening?.wanted === true;
  if (judging && !talked && !isWanted) return { do: 'talk', label: primaryWords.talk, target: null };
  if (opening !== undefined && (opening.ask !== asking.ask || judging || isWanted))
    return {
      do: 'open',
      label: isAgain(opening, asking) ? primaryWords.askAgain : primaryWords.open,
      target: opening.id,
    };
  return { do: 'settle', label: primaryWords.settle, target: activity.id };
}

/** The same question once more, and not the same about something else. */
const isAgain = (opening: Here['openings'][number], asking: Asking) =>
  opening.ask === asking.ask && opening.round > 1;

/** Which of several things it is about. */
function aboutOf({ openings }: Here, { target }: Primary): string {
  const opening = openings.find((o) => o.id === target);
  return opening?.about === undefined ? '' : labelOf(opening);
}

function comesNext(here: Here, primary: Primary | null): string {
  switch (primary?.do) {
    case 'close':
      return thenWords.show;
    case 'show':
      return '';
    case 'open':
      return aboutOf(here, primary);
    case 'talk':
    case 'endTalk':
      return thenWords.settle;
    case 'settle': {
      const next = nextPlanned(here.session);
      return next === undefined ? thenWords.endOfSession : thenWords.nextCalled(next.definition.title);
    }
    case 'nextActivity':
      return nextPlanned(here.session)?.definition.title ?? '';
    default:
      return '';
  }
}

function canOf(here: Here): DeskStagePart['can'] {
  const { series, session, activity, asking, openings, talking } = here;
  const on = activity.status === 'on';
  const step = asking?.step;
  const over = asking === undefined || isOut(asking);
  const moreToShow = (step === 'closed' || step === 'shown') && !allShown(activity);
  return {
    back:
      session.stage.pausedAt !== null ||
      session.stage.up !== null ||
      talking ||
      (on ? asking !== undefined && canStepBack(asking) : canUnsettle(series, activity)),
    pause: session.stage.pausedAt === null,
    skip: on,
    lastCall: step === 'open' && session.stage.pausedAt === null,
    reopen: asking !== undefined && canReopen(asking),
    showAll: moreToShow,
    askAgain:
      on && step === 'shown'
        ? (openings.find((o) => asking !== undefined && isAgain(o, asking))?.id ?? null)
        : null,
    talk: on && over && !talking,
    settle: on && isAvailable(activity) && step !== 'open' && step !== 'ready',
    unsettle: !on && canUnsettle(series, activity) ? activity.id : null,
    uncover: session.stage.covered,
    putUp: true,
  };
}

const canStepBack = (asking: Asking) =>
  asking.step === 'open' || asking.step === 'shown' || (asking.step === 'closed' && canReopen(asking));

/** Nothing of it could be shown: what was asked without names had fewer than three answers, all of it. */
function isTooFew(asking: Asking | undefined): boolean {
  const cells = [...(asking?.shown.values() ?? [])].flatMap((bySubject) => [...bySubject.values()]);
  return cells.length > 0 && cells.every((cell) => cell.tooFew);
}

/** An activity can ask a dozen times; the rail holds where it is. */
const mostOnRail = 2;

/** The rail: what this activity has gone through, where it is, and what is still to come. */
function stepsOf({ activity, asking, openings, talking }: Here): DeskStagePart['steps'] {
  const askings = activity.askings.filter((a) => a.openedWith === null).slice(-mostOnRail);
  const settled = activity.status === 'settled';
  const over = activity.status !== 'on' || talking;
  const atReady = !over && (asking === undefined || asking.step === 'ready');
  const rail = [
    { label: stepWords.ready, done: askings.length > 0, now: atReady },
    ...askings.flatMap((a, n) => railOf(a, n, a === asking && !over)),
    ...(openings.length > 0 && askings.length > 0
      ? [{ label: primaryWords.openAgain, done: false, now: false }]
      : []),
    ...(talking ? [{ label: talkWord, done: false, now: true }] : []),
    { label: stepWords.settled, done: settled, now: settled },
  ];
  return askings.length > 0 || openings.length === 0
    ? rail
    : [...rail.slice(0, 1), ...unopened, ...rail.slice(1)];
}

const unopened = [stepWords.open, stepWords.closed, stepWords.shown].map((label) => ({
  label,
  done: false,
  now: false,
}));

function railOf(asking: Asking, n: number, current: boolean): DeskStagePart['steps'] {
  const order = ['open', 'closed', 'shown'] as const;
  const at = asking.step === 'settled' ? 3 : asking.step === 'ready' ? -1 : order.indexOf(asking.step);
  return order.map((step, i) => ({
    label: step === 'open' && n > 0 ? primaryWords.openAgain : stepWords[step],
    done: i < at || (i === at && !current),
    now: current && i === at,
  }));
}

function latecomersOf(
  { series, session, activity, asking }: Here,
  roster: Roster,
): DeskStagePart['latecomers'] {
  const { eligible } = asking ?? {};
  if (asking === undefined || asking.step !== 'open' || eligible == null || !allNamed(activity, asking))
    return [];
  const names = namesIn(series, roster);
  return [...session.room]
    .filter((seat) => !eligible.has(seat))
    .map((seat) => ({ seat, name: names.person(seat) }));
}

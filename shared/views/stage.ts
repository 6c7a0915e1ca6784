// No IO. The part `stage`: what the room is doing now, the same for everybody but for what a desk may do.
import type { Picture } from '../activities/kind.ts';
import { partOfAnswer } from '../asking/parts.ts';
import { isOut } from '../asking/step.ts';
import { namesSentence } from '../language/en/stage.ts';
import type { Activity, Asking, Mirror, PutUp, Series, Session, Stage } from '../model/series.ts';
import { linkedNow, namesFor, openingsOf } from '../series/decideAsking.ts';
import { isAvailable } from '../series/decideSession.ts';
import { activityOnStage, currentAsking, kindOf, runningSession } from '../series/find.ts';
import { allShown, answersInOrder, paramsOf, toldOf } from '../series/told.ts';
import type { ViewAudience } from './audience.ts';
import { nextPlanned } from './next.ts';
import type { AskingView, StagePart } from './parts.ts';
import { sessionToShow } from './session.ts';

export function stagePart(series: Series, picture: Picture | null, audience: ViewAudience): StagePart {
  const session = runningSession(series);
  if (session === undefined) return restingStage(series);
  const activity = activityOnStage(session);
  const asking = activity === undefined ? undefined : currentAsking(activity);
  const { stage } = session;
  const holdBack = stage.covered && audience !== 'desk';
  return {
    mode: modeOf(session, activity),
    activity: activity === undefined ? null : activityView(session, activity),
    asking: activity === undefined || asking === undefined ? null : askingView(activity, asking),
    prompt: activity?.definition.prompt ?? '',
    help: activity?.definition.help ?? '',
    namesSentence: activity === undefined ? '' : namesSentenceNow(series, activity, asking),
    rounds: activity?.definition.rounds ?? 1,
    covered: stage.covered,
    focus: holdBack ? null : stage.focus,
    up: upNow(series, stage, session.mirror),
    endsAt: stage.endsAt,
    lastCallEndsAt: stage.lastCallEndsAt,
    talkStartedAt: stage.talk?.startedAt ?? null,
    talkEndsAt: stage.talk?.endsAt ?? null,
    revealed: activity === undefined || asking === undefined ? null : revealedOf(activity, asking),
    form: picture?.form ?? null,
    notices: audience === 'peers' ? noticesOf(series, session) : [],
    title: activity?.definition.title ?? null,
    next: nextPlanned(session)?.definition.title ?? null,
  };
}

/** A line that a settling brought and whose settling was taken back is not there any more. */
function upNow(series: Series, { up }: Stage, mirror: Mirror): PutUp | null {
  if (up?.what === 'mirror' && mirror.out) return null;
  return up?.what === 'thread' && !series.memory.ledger.has(up.line) ? null : up;
}

function restingStage(series: Series): StagePart {
  const session = sessionToShow(series);
  return {
    mode: session?.status === 'ended' ? 'ended' : 'waiting',
    activity: null,
    asking: null,
    prompt: '',
    help: '',
    namesSentence: '',
    rounds: 1,
    covered: false,
    focus: null,
    up: null,
    endsAt: null,
    lastCallEndsAt: null,
    talkStartedAt: null,
    talkEndsAt: null,
    revealed: null,
    form: null,
    notices: [],
    title: session?.definition.title ?? null,
    next: null,
  };
}

function modeOf(session: Session, activity: Activity | undefined): StagePart['mode'] {
  if (session.stage.pausedAt !== null) return 'paused';
  if (activity === undefined) return 'waiting';
  if (activity.status !== 'on') return 'between';
  return session.stage.talk === null ? 'activity' : 'talk';
}

function activityView(session: Session, activity: Activity): StagePart['activity'] {
  return {
    id: activity.id,
    n: session.activities.indexOf(activity) + 1,
    of: session.activities.length,
    title: activity.definition.title,
    kind: activity.definition.kind,
    available: isAvailable(activity),
    settled: activity.status === 'settled',
  };
}

function askingView(activity: Activity, asking: Asking): AskingView {
  const { id, ask, round, step, names, linked, subjects, eligible } = asking;
  const kind = kindOf(activity);
  const live = kind?.asks[ask]?.sight(paramsOf(kind, activity)) === 'live';
  return {
    id,
    ask,
    round,
    step,
    names,
    linked,
    live,
    subjects: subjects.length,
    eligible: eligible?.size ?? null,
  };
}

/** Of the asking that is on, or else of the one that would open next: said before anyone types. */
function namesSentenceNow(series: Series, activity: Activity, asking: Asking | undefined): string {
  const under = asking !== undefined && !isOut(asking);
  const next = under ? undefined : openingsOf(series, activity)[0];
  const labels = labelsOf(activity);
  if (next === undefined) return namesSentence(asking?.names ?? {}, labels, asking?.linked);
  return namesSentence(namesFor(activity, next.ask), labels, linkedNow(series, activity, next.ask));
}

/** Fields that are questions of their own, by their words. */
function labelsOf(activity: Activity): Readonly<Record<string, string>> {
  const kind = kindOf(activity);
  if (kind === undefined) return {};
  const fields = Object.values(kind.asks).flatMap((ask) => ask.fields(paramsOf(kind, activity)));
  return Object.fromEntries(fields.flatMap((f) => (f.label === undefined ? [] : [[f.name, f.label]])));
}

/** By slot, without the post's words: only the phone that holds the key knows its own. */
function noticesOf(series: Series, session: Session): StagePart['notices'] {
  const slots = session.activities.flatMap((activity) =>
    activity.askings.flatMap((asking) =>
      answersInOrder(asking)
        .filter((a) => a.seat === null)
        .map((a) => ({ slot: a.id, asking: asking.id, activity })),
    ),
  );
  const asked = session.activities.flatMap((a) => askedOfWriters(series, a));
  return slots.flatMap(({ slot, asking, activity }) => [
    ...(activity.hidden.has(slot)
      ? [{ slot, asking, about: 'hidden' as const, statement: null, activity: activity.id, text: null }]
      : []),
    ...asked.filter((w) => w.slot === slot).map((w) => ({ ...w, asking, about: 'wording' as const })),
  ]);
}

function askedOfWriters(series: Series, activity: Activity) {
  const told = toldOf(series, activity, 'record');
  const kind = kindOf(activity);
  if (told === undefined || kind?.asksWriters === undefined) return [];
  return kind.asksWriters(told).map((w) => ({ ...w, activity: activity.id }));
}

/** Only once the show has begun: before, the number of posts is nobody's business. */
function revealedOf(activity: Activity, asking: Asking): StagePart['revealed'] {
  const kind = kindOf(activity);
  const ask = kind?.asks[asking.ask];
  if (kind === undefined || ask === undefined || asking.step !== 'shown') return null;
  if (ask.revealBy(paramsOf(kind, activity)) !== 'answer') return null;
  const all = answersInOrder(asking);
  const shown = allShown(activity)
    ? all.length
    : all.filter((a) => asking.revealed.has(partOfAnswer(a.id))).length;
  return { shown, of: all.length };
}

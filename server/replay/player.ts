// Plays a script, event by event, and compares what came out with what the script says must come out.
import { id, type SessionId } from '@moot/shared/model/ids.ts';
import { act, prepare } from './acts.ts';
import { type Compared, compare, compareEntries, type Difference } from './compare.ts';
import { criteriaOf, figuresOf, ledgerOf, promisesOf } from './figures.ts';
import { emptyIds, emptyKeyring } from './ids.ts';
import { atDesk, type Play, type Verdict } from './play.ts';
import type { Product } from './product.ts';
import type { Json, Script, ScriptEvent, ScriptSession } from './script.ts';
import type { Snapshot } from './snapshot.ts';
import { startOf } from './time.ts';

export type SessionReport = {
  readonly session: string;
  played: number;
  /** Of acts or activities that the product cannot do yet. */
  notPlayed: number;
  refusals: number;
  values: number;
  readonly differences: Difference[];
};

export type Report = {
  readonly sessions: SessionReport[];
  readonly expected: Record<string, Record<string, Json>>;
  readonly expected_ledger: Record<string, Json>;
  readonly expected_promises: Record<string, Json>;
  expected_criteria_set: Json;
  readonly refused: { readonly n: number; readonly why: string }[];
};

export type PlayOptions = {
  /** Only this session; null: all. */
  readonly session: string | null;
  readonly twice: boolean;
  /** Called before each event with the seconds since the one before in its session. */
  readonly pace: (seconds: number) => Promise<void>;
  readonly timeZone: string;
  /** How phones draw their keys; left out: by chance. The same keys give the same order of what has no name. */
  readonly draw?: () => string;
};

const notYet = 'not available yet';

export async function playScript(script: Script, product: Product, options: PlayOptions): Promise<Report> {
  const play = startPlay(script, product, options);
  const report: Report = {
    sessions: [],
    expected: {},
    expected_ledger: {},
    expected_promises: {},
    expected_criteria_set: [],
    refused: [],
  };
  for (const session of script.sessions) {
    if (options.session !== null && options.session !== session.id) continue;
    await playSession({ play, session, report, options });
  }
  const snapshot = await product.snapshot();
  report.expected_criteria_set = criteriaOf(snapshot, play.ids);
  if (options.session === null) compareCriteria(script, report);
  return report;
}

function startPlay(script: Script, product: Product, { twice, draw }: PlayOptions): Play {
  const ids = emptyIds();
  for (const peer of script.peers) ids.link(peer.id, product.seatOf(peer.id));
  for (const { id } of script.organisations) ids.link(id, product.organisationOf(id));
  return {
    script,
    product,
    ids,
    keys: emptyKeyring(draw),
    asked: new Map(),
    promised: new Map(),
    said: new Map(),
    twice,
    faults: [],
  };
}

type Here = {
  readonly play: Play;
  readonly session: ScriptSession;
  readonly report: Report;
  readonly options: PlayOptions;
};
type HereIn = Here & { readonly told: SessionReport; readonly unavailable: ReadonlySet<string> };

async function playSession(here: Here): Promise<void> {
  const { play, session, report, options } = here;
  const told: SessionReport = {
    session: session.id,
    played: 0,
    notPlayed: 0,
    refusals: 0,
    values: 0,
    differences: [],
  };
  report.sessions.push(told);
  report.expected[session.id] = {};
  const { activities } = await play.product.snapshot();
  const unavailable = new Set(activities.filter((a) => !a.available).map((a) => a.id));
  const inside: HereIn = { ...here, told, unavailable };
  const events = play.script.events.filter((e) => e.session === session.id);
  const begin = startOf(session, options.timeZone);
  await play.product.setClock(begin + (events[0]?.t ?? 0) * 1000);
  const started = await atDesk(play, { type: 'startSession', session: id<SessionId>(session.id) });
  if (!started.ok) differ(inside, '', 'startSession', 'accepted', started.refusal);
  let before = events[0]?.t ?? 0;
  for (const event of events) {
    await options.pace(event.t - before);
    before = event.t;
    await play.product.setClock(begin + event.t * 1000);
    await playEvent(inside, event);
  }
  await compareEnd(inside);
}

function differ(here: HereIn, activity: string, path: string, expected: Json, got: Json): void {
  here.told.differences.push({ session: here.session.id, activity, path, expected, got });
}

async function playEvent(here: HereIn, head: ScriptEvent): Promise<void> {
  const { play, told } = here;
  const { event } = head;
  const available = !here.unavailable.has(head.activity);
  const stepping =
    head.type === 'activity.open' || head.type === 'activity.settle' || head.type === 'commit.review';
  if (event.type === 'other' || (!available && !stepping)) {
    told.notPlayed += 1;
    if (available) differ(here, head.activity, `events.${head.n}`, head.type, notYet);
    return;
  }
  await prepare({ play, head, available }, event);
  const before = head.why === null ? null : await play.product.snapshot();
  const verdict = await act({ play, head, available }, event);
  told.played += 1;
  for (const fault of play.faults.splice(0))
    differ(here, head.activity, `events.${head.n}`, 'the same answer', fault);
  await judge(here, { head, verdict, before });
  if (head.type === 'activity.settle') await compareActivity(here, head.activity);
}

/** Refused with exactly the reason that the script gives, and with nothing changed; or accepted. */
async function judge(
  here: HereIn,
  c: { readonly head: ScriptEvent; readonly verdict: Verdict; readonly before: Snapshot | null },
): Promise<void> {
  const { head, verdict, before } = c;
  const path = `events.${head.n}`;
  if (!verdict.ok) {
    here.told.refusals += 1;
    here.report.refused.push({ n: head.n, why: verdict.refusal });
  }
  const expected = head.why ?? 'accepted';
  const got = verdict.ok ? 'accepted' : verdict.refusal;
  here.told.values += 1;
  if (expected !== got) differ(here, head.activity, path, expected, got);
  if (before === null || verdict.ok) return;
  const after = await here.play.product.snapshot();
  here.told.values += 1;
  if (after.mark !== before.mark)
    differ(here, head.activity, path, 'nothing changed', 'something was recorded');
}

const isReview = (here: HereIn, activity: string) =>
  here.session.activities.find((a) => a.id === activity)?.mode === 'review';

async function compareActivity(here: HereIn, activity: string): Promise<void> {
  if (!isReview(here, activity)) compareFigures(here, activity, await here.play.product.snapshot());
}

function compareFigures(here: HereIn, activity: string, snapshot: Snapshot): void {
  const { play, session, report } = here;
  const expected = session.activities.find((a) => a.id === activity)?.expected;
  const seen = snapshot.activities.find((a) => a.id === activity);
  const figures = seen?.available === true ? figuresOf(seen, play.ids) : null;
  if (figures !== null) report.expected[session.id] = { ...report.expected[session.id], [activity]: figures };
  if (expected === undefined) return;
  if (figures === null) differ(here, activity, '', expected, notYet);
  else take(here, activity, compare(expected, figures));
}

function take(here: HereIn, activity: string, { values, differences }: Compared): void {
  here.told.values += values;
  for (const one of differences) differ(here, activity, one.path, one.expected, one.got);
}

async function compareEnd(here: HereIn): Promise<void> {
  const { play, session, report } = here;
  const snapshot = await play.product.snapshot();
  for (const activity of session.activities)
    if (activity.mode === 'review') compareFigures(here, activity.id, snapshot);
  const ledger = ledgerOf(snapshot, play.ids);
  const promises = promisesOf(snapshot, play.ids);
  report.expected_ledger[session.id] = ledger;
  report.expected_promises[session.id] = promises;
  take(here, 'ledger', compareEntries(play.script.expected_ledger[session.id] ?? {}, ledger));
  take(here, 'promises', compareEntries(play.script.expected_promises[session.id] ?? {}, promises));
}

function compareCriteria(script: Script, report: Report): void {
  const last = report.sessions.at(-1);
  if (last === undefined) return;
  const { values, differences } = compare(
    script.expected_criteria_set,
    report.expected_criteria_set,
    'criteria',
  );
  last.values += values;
  last.differences.push(...differences.map((d) => ({ session: last.session, activity: '', ...d })));
}

export const differencesIn = (report: Report): readonly Difference[] =>
  report.sessions.flatMap((s) => s.differences);

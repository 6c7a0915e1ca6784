// Puts the product's figures into the shapes and ids of a script, kind by kind. Nothing is computed but lengths of lists.
import { z } from 'zod';
import type { Ids } from './ids.ts';
import { readAmplify } from './kinds/amplify.ts';
import { readCommit } from './kinds/commit.ts';
import { readGlossary } from './kinds/glossary.ts';
import { readPosition } from './kinds/position.ts';
import { readScenario } from './kinds/scenario.ts';
import { readWeigh } from './kinds/weigh.ts';
import type { Json } from './script.ts';
import type { SeenActivity, SeenLine, SeenPromise, Snapshot } from './snapshot.ts';

export type Figures = { readonly [key: string]: Json };
export type Reader = (outcome: unknown, ids: Ids) => Figures;

const count = z.int().nullable();

const pulse = z.object({
  eligible: z.int(),
  scaleShown: z.boolean(),
  answered: count,
  counts: z.array(z.int()).nullable(),
  texts: z.array(z.object({ mayQuote: z.boolean() })),
});

const readPulse: Reader = (outcome) => {
  const { eligible, answered, scaleShown, counts, texts } = pulse.parse(outcome);
  return {
    eligible,
    answered,
    scale_shown: scaleShown,
    counts: counts === null ? null : Object.fromEntries(counts.map((n, at) => [String(at + 1), n])),
    texts_shown: texts.length,
    may_be_quoted: texts.filter((text) => text.mayQuote).length,
  };
};

const gather = z.object({
  shown: z.boolean(),
  authors: count,
  postsAtShow: count,
  takenBackAfterShow: count,
  hidden: count,
  merged: count,
  standing: z.array(z.string()),
});

const readGather: Reader = (outcome, ids) => {
  const { shown, authors, postsAtShow, takenBackAfterShow, hidden, merged, standing } = gather.parse(outcome);
  return {
    authors,
    posts_at_show: postsAtShow,
    shown,
    taken_back_after_show: takenBackAfterShow,
    hides: hidden,
    merged,
    standing: standing.map(ids.script),
  };
};

const counted = z.object({
  round: z.int(),
  present: z.int(),
  pattern: z.string(),
  tally: z.object({ agree: z.int(), disagree: z.int(), pass: z.int() }).nullable(),
  noAnswer: count,
  everyone: z.boolean(),
  everyOrganisation: z.boolean(),
  organisationsNotAgreeing: z.array(z.string()).nullable(),
  reasons: z.array(z.unknown()),
});
const vote = z.object({
  statements: z.array(
    z.object({ id: z.string(), text: z.string(), rounds: z.array(counted), changed: count }),
  ),
});

function readRound(r: z.infer<typeof counted>, ids: Ids): Figures {
  return {
    present: r.present,
    agree: r.tally?.agree ?? null,
    disagree: r.tally?.disagree ?? null,
    pass: r.tally?.pass ?? null,
    no_answer: r.noAnswer,
    pattern: r.pattern,
    everyone: r.everyone,
    every_organisation: r.everyOrganisation,
    shown: r.tally !== null,
    reasons_shown: r.reasons.length,
    ...(r.organisationsNotAgreeing === null
      ? {}
      : { orgs_not_agreeing: r.organisationsNotAgreeing.map(ids.script) }),
  };
}

const readVote: Reader = (outcome, ids) =>
  Object.fromEntries(
    vote.parse(outcome).statements.map((s) => [
      ids.script(s.id),
      {
        ...Object.fromEntries(s.rounds.map((r) => [`r${r.round}`, readRound(r, ids)])),
        ...(s.rounds.length < 2 ? {} : { moved: s.changed, moved_shown: s.changed !== null }),
      },
    ]),
  );

const sort = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      eligible: z.int(),
      placed: count,
      shown: z.boolean(),
      counts: z.record(z.string(), z.int()).nullable(),
      settled: z.string().nullable(),
    }),
  ),
});

const readSort: Reader = (outcome, ids) =>
  Object.fromEntries(
    sort
      .parse(outcome)
      .items.map(({ id, eligible, placed, shown, counts, settled }) => [
        ids.script(id),
        { eligible, placed, shown, counts, settled },
      ]),
  );

const consent = z.object({
  rounds: z.array(
    z.object({
      round: z.int(),
      eligible: z.int(),
      counts: z.record(z.string(), z.int()),
      noAnswer: z.int(),
      result: z.string(),
    }),
  ),
  result: z.string().nullable(),
  reservationsFrom: z.array(z.string()),
  asidesFrom: z.array(z.string()),
  toConfirm: z.array(z.string()),
});

const readConsent: Reader = (outcome, ids) => {
  const { rounds, result, reservationsFrom, asidesFrom, toConfirm } = consent.parse(outcome);
  return {
    rounds: rounds.map((r) => ({
      round: r.round,
      eligible: r.eligible,
      counts: r.counts,
      no_answer: r.noAnswer,
      outcome: r.result,
    })),
    outcome: result,
    reservations_from: reservationsFrom.map(ids.script),
    asides_from: asidesFrom.map(ids.script),
    to_confirm: toConfirm.map(ids.script),
  };
};

const readers: Readonly<Record<string, Reader>> = {
  pulse: readPulse,
  gather: readGather,
  vote: readVote,
  sort: readSort,
  consent: readConsent,
  commit: readCommit,
  position: readPosition,
  weigh: readWeigh,
  scenario: readScenario,
  amplify: readAmplify,
  glossary: readGlossary,
};

/** Null: the product gives no figures of this kind yet. */
export function figuresOf(activity: SeenActivity, ids: Ids): Figures | null {
  const read = readers[activity.kind];
  return read === undefined || activity.outcome === null ? null : read(activity.outcome, ids);
}

export const ledgerOf = (snapshot: Snapshot, ids: Ids): Figures =>
  Object.fromEntries(snapshot.ledger.map((line) => [ids.script(line.id), readLine(line, ids)]));

const readLine = (line: SeenLine, ids: Ids): Figures => ({
  text: line.text,
  status: line.status,
  to_confirm: line.toConfirm.map(ids.script),
  ...(line.treated === null ? {} : readTreated(line.treated, ids)),
  ...Object.fromEntries(line.marks.map((mark) => [mark, true])),
});

const readTreated = (t: NonNullable<SeenLine['treated']>, ids: Ids): Figures => ({
  treatment: t.treatment,
  bottom_line: t.bottomLine,
  owner: ids.script(t.owner),
  look_again: t.lookAgain,
});

export const promisesOf = (snapshot: Snapshot, ids: Ids): Figures =>
  Object.fromEntries(snapshot.promises.map((promise) => [ids.script(promise.id), readPromise(promise, ids)]));

const readPromise = ({ seat, asker, what, state, last }: SeenPromise, ids: Ids): Figures => ({
  peer: ids.script(seat),
  witness: ids.script(asker),
  text: what,
  state,
  last,
});

/** Statements of votes that keep only exceptions on the ledger, and that ended together for (method B13). */
export function criteriaOf(snapshot: Snapshot, ids: Ids): Json[] {
  const votes = snapshot.activities.filter((a) => a.kind === 'vote' && a.params.ledger === 'exceptions');
  return votes
    .flatMap((a) => (a.outcome === null || a.status !== 'settled' ? [] : vote.parse(a.outcome).statements))
    .filter((s) => s.rounds.filter((r) => r.tally !== null).at(-1)?.pattern === 'together_for')
    .map(({ id, text }) => ({ id: ids.script(id), text }));
}

// No IO. Counts a vote: each statement in each round, its pattern, and how many changed between two rounds.
import type { ClearedAnswer, ClearedAsking } from '../../asking/cleared.ts';
import { isOut } from '../../asking/step.ts';
import { type ChangeTable, changed, type Movement, movement } from '../../ground/movement.ts';
import {
  byOrganisation,
  everyOrganisationProven,
  notEveryOrganisationOnBoard,
  withoutAgreement,
} from '../../ground/organisations.ts';
import { type Pattern, pattern, type Tally } from '../../ground/pattern.ts';
import { id, type OrganisationId, type SeatId } from '../../model/ids.ts';
import type { Json } from '../../model/series.ts';
import { inSight, type VoteTold, votingsIn, wordsAt } from './statements.ts';

export type ForOrganisation = { readonly organisation: OrganisationId; readonly tally: Tally };
export type Counted = {
  readonly round: number;
  readonly present: number;
  readonly pattern: Pattern;
  readonly tally: Tally | null;
  readonly noAnswer: number | null;
  readonly everyone: boolean;
  readonly everyOrganisation: boolean;
  readonly organisationsNotAgreeing: readonly OrganisationId[] | null;
  /** Named votes only: side by side, in the order of the seats, the unheard with zeroes. */
  readonly organisations: readonly ForOrganisation[] | null;
  /** Together for it, and yet one organisation is mostly against. */
  readonly notOnBoard: boolean;
  readonly reasons: readonly ClearedAnswer[];
};
export type StatementOutcome = {
  readonly id: string;
  readonly text: string;
  readonly by: SeatId | null;
  readonly from: string | null;
  readonly as: 'same_line' | 'new_line' | null;
  readonly rounds: readonly Counted[];
  /** Answers of the last two rounds against each other, as counts; null where either was not shown. */
  readonly table: ChangeTable | null;
  readonly changed: number | null;
  readonly movement: Movement | null;
};

type Answer = 'agree' | 'disagree' | 'pass';
const answers: readonly Answer[] = ['agree', 'disagree', 'pass'];

function tallyOf(votes: readonly ClearedAnswer[]): Tally {
  const count = (answer: Answer) => votes.filter((v) => v.value === answer).length;
  return { agree: count('agree'), disagree: count('disagree'), pass: count('pass') };
}

const tooFew = (round: number, present: number): Counted => ({
  round,
  present,
  pattern: 'too_few',
  tally: null,
  noAnswer: null,
  everyone: false,
  everyOrganisation: false,
  organisationsNotAgreeing: null,
  organisations: null,
  notOnBoard: false,
  reasons: [],
});

/** One statement in one voting; null while it is not shown. */
function countIn(c: VoteTold, voting: ClearedAsking, statement: string): Counted | null {
  const cell = voting.cell('vote', statement);
  const present = voting.eligible?.size ?? 0;
  if (cell === null) return null;
  if (cell.tooFew) return tooFew(voting.round, present);
  const tally = tallyOf(cell.answers);
  const names = voting.names.vote ?? 'named';
  const read = pattern(tally, present, names);
  if (read === 'too_few') return tooFew(voting.round, present);
  return {
    round: voting.round,
    present,
    pattern: read,
    tally,
    noAnswer: present - tally.agree - tally.disagree - tally.pass,
    everyone: tally.agree === present,
    ...organisationsOf(c, voting, cell.answers, read, names),
    reasons: (voting.cell('reason', statement)?.answers ?? []).filter(
      (r) => r.value !== null && r.value !== '',
    ),
  };
}

/** Without names only what the counts prove is said; with names, which organisations have nobody agreeing. */
function organisationsOf(
  c: VoteTold,
  voting: ClearedAsking,
  votes: readonly ClearedAnswer[],
  read: Pattern,
  names: 'named' | 'none',
): Pick<Counted, 'everyOrganisation' | 'organisationsNotAgreeing' | 'organisations' | 'notOnBoard'> {
  const organisation = (seat: SeatId) => c.around.seats.get(seat)?.organisation;
  const present = [...(voting.eligible ?? [])].flatMap((seat) => organisation(seat) ?? []);
  const agreeing = votes.filter((v) => v.value === 'agree');
  if (names === 'none') {
    const whole = present.length === voting.eligible?.size;
    const proven = whole && everyOrganisationProven(agreeing.length, present.length, sizes(present));
    return {
      everyOrganisation: read === 'together_for' && proven,
      organisationsNotAgreeing: null,
      organisations: null,
      notOnBoard: false,
    };
  }
  const tallies = byOrganisation([...new Set(present)], answersBy(votes, organisation));
  const without = withoutAgreement(tallies).map((o) => id<OrganisationId>(o));
  return {
    everyOrganisation: read === 'together_for' && without.length === 0,
    organisationsNotAgreeing: without,
    organisations: [...tallies].map(([o, tally]) => ({ organisation: id<OrganisationId>(o), tally })),
    notOnBoard: notEveryOrganisationOnBoard(read, tallies),
  };
}

function answersBy(
  votes: readonly ClearedAnswer[],
  organisationOf: (seat: SeatId) => OrganisationId | undefined,
): { readonly organisation: OrganisationId; readonly answer: Answer }[] {
  return votes.flatMap(({ seat, value }) => {
    const organisation = seat === null ? undefined : organisationOf(seat);
    const answer = answers.find((each) => each === value);
    return organisation === undefined || answer === undefined ? [] : [{ organisation, answer }];
  });
}

function sizes(organisations: readonly OrganisationId[]): readonly number[] {
  const counts = new Map<OrganisationId, number>();
  for (const o of organisations) counts.set(o, (counts.get(o) ?? 0) + 1);
  return [...counts.values()];
}

/** By seat where votes are named; by slot where not: a phone uses the same key in both rounds. */
const voterOf = (vote: ClearedAnswer) => vote.seat ?? vote.id;

function changeTable(first: ClearedAsking, second: ClearedAsking, statement: string): ChangeTable | null {
  const before = first.cell('vote', statement);
  const after = second.cell('vote', statement);
  if (before === null || after === null || before.tooFew || after.tooFew) return null;
  const then = new Map(before.answers.map((v) => [voterOf(v), v.value]));
  const row = (from: Answer) => {
    const now = after.answers.filter((v) => then.get(voterOf(v)) === from);
    const to = (answer: Answer) => now.filter((v) => v.value === answer).length;
    return { agree: to('agree'), disagree: to('disagree'), pass: to('pass') };
  };
  return { agree: row('agree'), disagree: row('disagree'), pass: row('pass') };
}

export function outcomesOf(c: VoteTold): readonly StatementOutcome[] {
  const votings = votingsIn(c.askings).filter((v) => v.step === 'open' || v.step === 'closed' || isOut(v));
  const asked = new Set(votings.flatMap((v) => v.subjects.map((s) => s.id)));
  return inSight(c)
    .filter((s) => asked.has(s.id))
    .map((s) => {
      const rounds = votings.flatMap((v) => countIn(c, v, s.id) ?? []);
      const [first, second] = votings.slice(-2);
      const table = first === undefined || second === undefined ? null : changeTable(first, second, s.id);
      const { id, by, from, as } = s;
      const text = wordsAt(c.own, s, Math.max(0, votings.length - 1));
      return { id, text, by, from, as, rounds, table, ...movedIn(rounds, table) };
    });
}

function movedIn(
  rounds: readonly Counted[],
  table: ChangeTable | null,
): { changed: number | null; movement: Movement | null } {
  const [before, after] = rounds.slice(-2);
  if (table === null || before?.tally == null || after?.tally == null)
    return { changed: null, movement: null };
  const first = { pattern: before.pattern, tally: before.tally };
  const second = { pattern: after.pattern, tally: after.tally };
  return { changed: changed(table), movement: movement(first, second, table, after.present) };
}

/** As kept in documents and data files: figures and codes alone, reasons with their statement. */
export function outcomeOf(c: VoteTold): Json {
  return {
    statements: outcomesOf(c).map((s) => ({
      ...s,
      rounds: s.rounds.map((r) => ({
        ...r,
        reasons: r.reasons.map((reason) => ({ text: String(reason.value), by: reason.seat })),
      })),
    })),
  };
}

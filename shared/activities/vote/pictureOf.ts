// No IO. Draws a vote for the faces, from what was cleared for the audience.

import { fewestLinked } from '../../asking/linked.ts';
import { isOut } from '../../asking/step.ts';
import { countOfWords, countWords, patternWords } from '../../language/en/counts.ts';
import { groundScreen, linkedNotes, notOnBoardWords, soFarWords } from '../../language/en/groundFaces.ts';
import { sessionLabel } from '../../language/en/ledger.ts';
import { limits } from '../../model/definition.ts';
import type { SeatId } from '../../model/ids.ts';
import type { NameOf, Picture } from '../kind.ts';
import { carriesIn } from './carries.ts';
import { certainLine } from './certain.ts';
import { type Counted, outcomesOf, type StatementOutcome } from './outcome.ts';
import type { RoundCount, VoteForm, VoteItem, VoteOutcome, VoteSubject } from './picture.ts';
import {
  inSight,
  isMadeFrom,
  isSlot,
  type Own,
  statementsOf,
  type VoteTold,
  votingsIn,
  wordsAt,
} from './statements.ts';

export function pictureOf(c: VoteTold, names: NameOf): Picture {
  const subjects: readonly VoteSubject[] = subjectsOf(c, names);
  const items: readonly VoteItem[] = linesOf(c, names);
  const counted = outcomesOf(c);
  const carries = c.audience === 'desk' ? carriesIn(c, counted) : new Map<string, string>();
  const outcome: readonly VoteOutcome[] = counted.map((s) => ({
    ...outcomeOf(c, s, names),
    carries: carries.get(s.id) ?? null,
  }));
  const form: VoteForm = { ...formOf(c, names), answered: answeredIn(c, counted) };
  return {
    form,
    subjects,
    items,
    outcome: outcome.filter((o) => o.rounds.length > 0 || o.reasons.length > 0),
  };
}

/** Only from counts that were shown: who answered at all is known of nobody in a no-names vote. */
function answeredIn(c: VoteTold, counted: readonly StatementOutcome[]): string {
  const voting = votingsIn(c.askings).at(-1);
  if (voting === undefined || voting.step === 'open') return '';
  const latest = counted.flatMap(({ rounds }) => rounds.filter((r) => r.round === voting.round));
  const given = latest.flatMap(({ present, noAnswer }) => (noAnswer === null ? [] : [present - noAnswer]));
  if (given.length === 0) return '';
  return groundScreen.answered(Math.min(...given), Math.max(...given), voting.eligible?.size ?? 0);
}

function formOf(c: VoteTold, names: NameOf): Omit<VoteForm, 'answered'> {
  const { params, around, audience } = c;
  const held = votingsIn(c.askings);
  const latest = c.askings.at(-1);
  const desk = audience === 'desk';
  const from = isMadeFrom(c) ? around.source : extra(c);
  return {
    ask: latest === undefined ? null : latest.ask === 'line' ? 'line' : 'vote',
    stem: params.collect?.stem ?? '',
    maxPosts: params.collect?.maxPosts ?? 0,
    maxChars: params.collect?.maxChars ?? limits.statement,
    reasonMax: limits.reason,
    names: around.names('vote'),
    live: params.sight === 'live',
    linkedNote: desk ? linkedNote(c) : null,
    hasRows: desk && held.some((v) => isOut(v) && (v.names.vote === 'named' || v.linked.includes('vote'))),
    canAdd: desk && held.length === 0,
    canReword: desk && (held.length === 0 || (params.reword && held.every(isOut))),
    from:
      desk && held.length === 0 ? from.map((i) => ({ id: i.id, text: i.text, by: person(names, i.by) })) : [],
  };
}

/** By the vote that was opened last, or by who is here while none was. */
function linkedNote({ params, askings, around }: VoteTold): string | null {
  if (!params.linked) return null;
  const voting = votingsIn(askings).at(-1);
  const is = voting === undefined ? around.inRoom.size >= fewestLinked : voting.linked.includes('vote');
  return linkedNotes[is ? 'linked' : voting === undefined ? 'tooFewHere' : 'tooFewAsked'];
}

const extra = ({ params, around }: VoteTold) =>
  params.addFrom === null ? [] : around.itemsOf(params.addFrom);
const person = (names: NameOf, seat: SeatId | null) => (seat === null ? null : names.person(seat));

function subjectsOf(c: VoteTold, names: NameOf): readonly VoteSubject[] {
  const votings = votingsIn(c.askings);
  const on = votings.at(-1);
  if (on === undefined && c.audience !== 'desk') return [];
  const listed = c.audience === 'desk' ? statementsOf(c) : inSight(c);
  return listed.map((s) => {
    const rounds = Math.max(0, votings.length - 1);
    const ahead = on === undefined || (c.audience === 'desk' && isOut(on));
    const text = wordsAt(c.own, s, ahead ? votings.length : rounds);
    const before =
      text === wordsAt(c.own, s, rounds)
        ? wordsAt(c.own, s, Math.max(0, rounds - 1))
        : wordsAt(c.own, s, rounds);
    const was = before === text ? null : before;
    return {
      id: s.id,
      text,
      by: person(names, s.by),
      was,
      hidden: c.around.hidden.has(s.id),
      wording: wordingOf(c.own, s),
    };
  });
}

function wordingOf(own: Own, s: { id: string; from: string | null }): VoteSubject['wording'] {
  if (s.from === null || !isSlot(s.from)) return 'none';
  const answer = own.confirmed.get(s.id);
  return answer === undefined ? 'asked' : answer ? 'confirmed' : 'refused';
}

function linesOf(c: VoteTold, names: NameOf): readonly VoteItem[] {
  const lines = c.askings.find((a) => a.ask === 'line')?.cell('line')?.answers ?? [];
  return lines.map((l) => ({
    id: l.id,
    text: String(l.value ?? ''),
    by: person(names, l.seat),
    takenBack: l.blanked,
  }));
}

function roundCount(c: VoteTold, r: Counted, names: NameOf): RoundCount {
  const { round, present } = r;
  const voting = votingsIn(c.askings).find((v) => v.round === round);
  const open = voting?.step === 'open';
  if (r.tally === null)
    return {
      round,
      present,
      shown: false,
      words: patternWords('too_few', { agree: 0, disagree: 0, pass: 0 }, present),
    };
  return {
    round,
    present,
    shown: true,
    ...r.tally,
    noAnswer: r.noAnswer ?? 0,
    pattern: r.pattern,
    words: open ? soFarWords(r.tally, present) : countOfWords(r.tally, present),
    everyone: r.everyone,
    everyOrganisation: r.everyOrganisation && !open,
    organisationsNotAgreeing: open ? [] : (r.organisationsNotAgreeing ?? []).flatMap(nameOf(c, names)),
  };
}

function outcomeOf(c: VoteTold, s: StatementOutcome, names: NameOf): Omit<VoteOutcome, 'carries'> {
  return {
    subject: s.id,
    text: s.text,
    earlier: earlierOf(c, s),
    rounds: s.rounds.map((r) => roundCount(c, r, names)),
    reasons: reasonsOf(c, s, names),
    changed: s.changed,
    movement: s.movement,
    beside: besideOf(c, s, names),
    certain: certainLine(c, s),
  };
}

const nameOf =
  (c: VoteTold, names: NameOf) =>
  (organisation: string): readonly string[] => {
    const seat = [...c.around.seats].find(([, s]) => s.organisation === organisation)?.[0];
    return seat === undefined ? [] : [names.organisation(seat)];
  };

/** More than twelve side by side are read by nobody. */
const mostSideBySide = 12;

/** Not while answers come in: a row of zeroes would say who has not answered. */
function besideOf(c: VoteTold, s: StatementOutcome, names: NameOf): VoteOutcome['beside'] {
  const last = s.rounds.at(-1);
  const voting = votingsIn(c.askings).at(-1);
  if (last?.organisations == null || last.round !== voting?.round || voting.step === 'open') return null;
  const { organisations } = last;
  const onBoard = last.notOnBoard ? notOnBoardWords : '';
  if (organisations.length < 2) return null;
  if (organisations.length > mostSideBySide) return onBoard === '' ? null : { organisations: [], onBoard };
  const rows = organisations.flatMap(({ organisation, tally }) =>
    nameOf(c, names)(organisation).map((name) => ({ name, ...tally, words: countWords(tally) })),
  );
  return { organisations: rows, onBoard };
}

/** Reasons come up before the counts, so they are read from the votings and not from the counted rounds. */
function reasonsOf(c: VoteTold, s: StatementOutcome, names: NameOf): VoteOutcome['reasons'] {
  return votingsIn(c.askings).flatMap((v) =>
    (v.cell('reason', s.id)?.answers ?? [])
      .filter((r) => r.value !== null && r.value !== '')
      .map((r) => ({ round: v.round, text: String(r.value), by: person(names, r.seat) })),
  );
}

/** The same statement in another session's vote: then and now. */
function earlierOf(c: VoteTold, s: StatementOutcome): VoteOutcome['earlier'] {
  return c.around.earlier().flatMap((e) => {
    const statements = asStatements(e.outcome);
    const same = statements.find((other) => other.id === s.id && other.text === s.text);
    const last = same?.rounds.at(-1);
    if (last === undefined || last.tally === null) return [];
    const names: NameOf = { person: () => '', organisation: () => '' };
    return [{ label: sessionLabel(e.sessionNumber), count: roundCount(c, last, names) }];
  });
}

/** An outcome of this same kind, as `outcomeOf` made it. */
function asStatements(outcome: unknown): readonly StatementOutcome[] {
  return (outcome as { readonly statements: readonly StatementOutcome[] }).statements;
}

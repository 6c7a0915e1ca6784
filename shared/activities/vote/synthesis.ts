// No IO. What a vote gives to the document: its lines where they stand, with both counts; and every count to the data.
import { countOfWords, tooFewWords } from '../../language/en/counts.ts';
import { confirmWords, numberWord, voteWords } from '../../language/en/synthesis.ts';
import { id, type LineId, type SeatId } from '../../model/ids.ts';
import type { LineStatus } from '../../model/series.ts';
import {
  between,
  type Contribution,
  type CountRow,
  figure,
  type Inline,
  type Kept,
  key,
  list,
  note,
  nothingKept,
  type Printed,
  para,
  quote,
  type SectionName,
  strip,
  type TextRow,
  table,
  under,
  type Writing,
  words,
} from '../document.ts';
import type { Synthesis } from '../kind.ts';
import type { Standing } from '../standing.ts';
import { askedTwice, isChangeTold } from './askedTwice.ts';
import { type Counted, outcomesOf, type StatementOutcome } from './outcome.ts';
import type { Params } from './params.ts';
import { lineOf, statusFor } from './remember.ts';
import { type Own, type VoteTold, votingsIn } from './statements.ts';

export type Line = StatementOutcome & { readonly n: number; readonly status: LineStatus };

/** Numbered as raised; the number holds in the document, in its figures and in the data file. */
export function linesOf(c: VoteTold): readonly Line[] {
  return outcomesOf(c)
    .filter((s) => s.rounds.length > 0 && !c.around.hidden.has(s.id))
    .map((s, i) => ({ ...s, n: i + 1, status: statusOf(c, s) }));
}

/** As the ledger has it at the end of the session; before the vote is settled, as its last count would leave it. */
function statusOf(c: VoteTold, s: StatementOutcome): LineStatus {
  const known = c.around.ledger.get(id<LineId>(lineOf(s)));
  const last = lastCounted(s);
  return known?.status ?? (last === undefined ? null : statusFor(last.pattern)) ?? 'unsure';
}

const lastCounted = (s: StatementOutcome) => s.rounds.filter((r) => r.tally !== null).at(-1);

function sectionOf(c: VoteTold, status: LineStatus): SectionName {
  if (c.params.ledger === 'none') return 'done';
  switch (status) {
    case 'common_ground':
    case 'set_aside':
      return 'common';
    case 'apparent_difference':
    case 'real_difference':
      return 'apart';
    case 'words_only':
      return 'words';
    case 'facts_to_find':
    case 'unsure':
      return 'open';
  }
}

function blocks(c: VoteTold, writing: Writing): readonly Contribution[] {
  const lines = linesOf(c);
  if (lines.length === 0) return [];
  if (c.params.ledger === 'none') return [mirror(c, lines, writing)];
  const sections = [...new Set(lines.map((l) => sectionOf(c, l.status)))];
  return [
    glance(c, lines),
    ...sections.map((section) =>
      placed(
        c,
        section,
        lines.filter((l) => sectionOf(c, l.status) === section),
        writing,
      ),
    ),
  ];
}

function glance(c: VoteTold, lines: readonly Line[]): Contribution {
  const patterns = lines.map((l) => lastCounted(l)?.pattern ?? 'too_few');
  const count = (...wanted: readonly string[]) => patterns.filter((p) => wanted.includes(p)).length;
  const say = voteWords.glanceParts;
  const apart = ['apart', 'one_apart_for', 'one_apart_against', 'leaning_for', 'leaning_against'];
  const parts: readonly (readonly [number, (n: number) => string])[] = [
    [count('together_for'), say.together],
    [count(...apart), say.apart],
    [count('together_against'), say.against],
    [count('not_settled'), say.open],
    [count('too_few'), say.tooFew],
  ];
  const said = parts.flatMap(([n, words]) => (n > 0 ? [words(n)] : []));
  const of = `${c.around.activity}/lines`;
  return { section: 'glance', blocks: [para(figure(of, voteWords.glance(lines.length, said)))] };
}

/** Not remembered as lines: what the room says is true of itself. */
function mirror(c: VoteTold, lines: readonly Line[], writing: Writing): Contribution {
  const wide = lines.every((l) => l.rounds.length === 1);
  const countTable = wide ? oneCount(c, lines) : roundsTable(c, lines, []);
  return {
    section: 'done',
    blocks: [under(c.around.title), countTable, key('marks'), ...reasonsUnder(c, lines, writing)],
  };
}

function oneCount(c: VoteTold, lines: readonly Line[]) {
  const rows = lines.map((l): readonly (readonly Inline[])[] => {
    const [count] = l.rounds;
    return [[words(l.text)], count === undefined ? [] : [counted(c, l, count, voteWords.ofPresent)]];
  });
  return table([[[voteWords.line], presentHead(c, lines, 0)], ...rows]);
}

function placed(c: VoteTold, section: SectionName, lines: readonly Line[], writing: Writing): Contribution {
  const aside = lines.filter((l) => l.status === 'set_aside');
  const rest = lines.filter((l) => l.status !== 'set_aside');
  const last = lastColumn(section);
  const away = absent(c);
  return {
    section,
    blocks: [
      ...(rest.length > 0 ? [roundsTable(c, rest, last)] : []),
      ...(aside.length > 0 ? [para(voteWords.against), roundsTable(c, aside, last)] : []),
      ...notes(c, away, writing),
      ...reasonsUnder(c, lines, writing),
    ],
    confirm: away,
  };
}

type Column = { readonly head: string; readonly cell: (line: Line) => string };

function lastColumn(section: SectionName): readonly Column[] {
  const checked = (l: Line) => (l.as === null ? voteWords.notChecked : voteWords.checked);
  if (section === 'common') return [{ head: voteWords.wordChecked, cell: checked }];
  return section === 'apart' ? [{ head: voteWords.whatItIs, cell: (l) => voteWords.status(l.status) }] : [];
}

function roundsTable(c: VoteTold, lines: readonly Line[], last: readonly Column[]) {
  const rounds = Math.max(...lines.map((l) => l.rounds.length));
  const each = Array.from({ length: rounds }, (_, i) => i);
  const changes = rounds > 1;
  const top = [
    [voteWords.line],
    ...each.map((i) => presentHead(c, lines, i)),
    ...(changes ? [[voteWords.changed]] : []),
    ...last.map((column) => [column.head]),
  ];
  const rows = lines.map((l) => [
    [words(l.text)],
    ...each.map((i) => {
      const count = l.rounds[i];
      return count === undefined ? [voteWords.notShownYet] : [counted(c, l, count, countOfWords)];
    }),
    ...(changes ? [changedCell(c, l)] : []),
    ...last.map((column) => [column.cell(l)]),
  ]);
  return table([top, ...rows]);
}

function presentHead(c: VoteTold, lines: readonly Line[], i: number): readonly Inline[] {
  const count = lines.flatMap((l) => l.rounds[i] ?? [])[0];
  if (count === undefined) return [''];
  const only = lines.every((l) => l.rounds.length === 1);
  const say = only ? voteWords.presentNow : i === 0 ? voteWords.presentFirst : voteWords.presentAgain;
  return [figure(`${c.around.activity}/vote/present/${count.round}`, say(count.present))];
}

function counted(
  c: VoteTold,
  l: Line,
  count: Counted,
  say: (tally: NonNullable<Counted['tally']>, present: number) => string,
): Inline {
  if (count.tally === null) return tooFewWords;
  const of = `${c.around.activity}/vote/${l.n}/${count.round}${say === countOfWords ? '' : '/present'}`;
  return strip(of, count.tally, say(count.tally, count.present));
}

function changedCell(c: VoteTold, l: Line): readonly Inline[] {
  return l.changed === null || !isChangeTold(c)
    ? ['–']
    : [figure(`${c.around.activity}/changed/${l.n}`, numberWord(l.changed))];
}

/** Peers of the series who were not asked when the lines were last counted. */
function absent(c: VoteTold): readonly SeatId[] {
  const last = votingsIn(c.askings).at(-1)?.eligible;
  return [...c.around.seats.keys()].filter((seat) => last !== undefined && last?.has(seat) !== true);
}

function notes(c: VoteTold, away: readonly SeatId[], { edition, person }: Writing) {
  const twice = askedTwice(c);
  const of = `${c.around.activity}/vote`;
  const wasAsked = (seat: SeatId) => votingsIn(c.askings).some((v) => v.eligible?.has(seat) === true);
  const say = (seats: readonly SeatId[], words: (names: readonly string[]) => string) =>
    seats.length === 0 ? [] : [note(words(seats.map(person)))];
  const waiting =
    edition === 'ours'
      ? [
          ...say(
            away.filter((seat) => !wasAsked(seat)),
            confirmWords.named,
          ),
          ...say(away.filter(wasAsked), confirmWords.notAgain),
        ]
      : away.length === 0
        ? []
        : [note(figure(`${of}/away`, confirmWords.counted(away.length)))];
  return [key('marks'), ...changeNotes(c, twice), ...waiting];
}

function changeNotes(c: VoteTold, twice: ReturnType<typeof askedTwice>) {
  if (twice === null) return [];
  const both = figure(`${c.around.activity}/vote/both`, voteWords.groupChanged(twice.both));
  const same = twice.left === 0 && twice.came === 0;
  return [
    note(isChangeTold(c) ? voteWords.changedNote : voteWords.changeNotTold),
    ...(same ? [] : [note(both)]),
  ];
}

/** A reason stands with its line, never alone; shareable: one with a name, where its writer lets it stand. */
function reasonsUnder(c: VoteTold, lines: readonly Line[], writing: Writing) {
  const named = c.around.names('reason') === 'named';
  const items = lines.flatMap((l) => {
    const given = l.rounds.flatMap((r) => reasonsIn(c, l, r, writing));
    if (given.length === 0) return [];
    const texts = given.map((r) => [quote(r.text), ...(r.name === null ? [] : [` ${r.name}`])]);
    return [[words(l.text), ' — ', ...between(texts)]];
  });
  if (items.length === 0) return [];
  return [para(named ? voteWords.reasonsNamed : voteWords.reasons), list(items)];
}

function reasonsIn(c: VoteTold, l: Line, r: Counted, { edition, print }: Writing): readonly Printed[] {
  return r.reasons.flatMap((reason): readonly Printed[] => {
    const text = String(reason.value);
    if (reason.seat === null) return edition === 'ours' ? [{ text, name: null }] : [];
    const id = `${c.around.activity}/reason ${l.n}/${r.round}`;
    const section = sectionOf(c, l.status);
    const may = print({ id, by: reason.seat, text, section, about: l.text });
    return may === null ? [] : [may];
  });
}

function data(c: VoteTold, writing: Writing): Kept {
  const lines = linesOf(c);
  const twice = askedTwice(c);
  return {
    ...nothingKept,
    lines: lines.map((l) => ({
      n: l.n,
      text: l.text,
      by: l.by === null ? null : writerOf(c, l, l.by, writing),
    })),
    counts: lines.flatMap((l) => l.rounds.map((r) => countRow(c, l, r))),
    changes: lines.flatMap((l) => {
      const [before, after] = l.rounds.slice(-2);
      if (l.table === null || !isChangeTold(c) || before === undefined || after === undefined) return [];
      return [{ about: l.n, rounds: [before.round, after.round] as const, table: l.table }];
    }),
    texts: lines.flatMap((l) => l.rounds.flatMap((r) => reasonRows(c, l, r, writing))),
    numbers: {
      ...(twice === null ? {} : { askedBothTimes: twice.both }),
      notAskedLast: absent(c).length,
    },
  };
}

function countRow(c: VoteTold, l: Line, r: Counted): CountRow {
  const { round, present } = r;
  const answers = r.tally === null ? null : { ...r.tally };
  return { question: 'vote', about: l.n, round, present, names: c.around.names('vote'), answers };
}

function reasonRows(c: VoteTold, l: Line, r: Counted, writing: Writing): readonly TextRow[] {
  const at = { part: 'reason', about: l.n, round: r.round };
  return reasonsIn(c, l, r, writing).map(({ text, name }) => ({ ...at, text, by: name }));
}

/** The line is the room's once it was voted on; who wrote it is still theirs to say. */
function writerOf(c: VoteTold, l: Line, by: SeatId, { edition, print }: Writing): string | null {
  if (edition === 'shareable') return null;
  const id = `${c.around.activity}/wrote ${l.n}`;
  return print({ id, by, text: '', section: sectionOf(c, l.status), about: l.text })?.name ?? null;
}

/** Lines that were remembered on common ground or apart, with their last two counts. */
function standings(c: VoteTold): readonly Standing[] {
  if (c.params.ledger === 'none') return [];
  const placed = linesOf(c).filter((l) => ['common', 'apart'].includes(sectionOf(c, l.status)));
  return placed.flatMap((l): Standing[] => {
    const [now, before] = l.rounds.filter((r) => r.tally !== null).reverse();
    if (now === undefined || now.tally === null) return [];
    const { tally, pattern, present } = now;
    const was =
      before === undefined || before.tally === null ? null : { tally: before.tally, pattern: before.pattern };
    return [{ id: lineOf(l), text: l.text, present, tally, pattern, before: was }];
  });
}

export const synthesis: Synthesis<Params, Own> = { blocks, data, standings };

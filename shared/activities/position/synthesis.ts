// No IO. What a position gives to the document: cases with what their owners said; sides, say-backs, and what was chosen.

import { positionWords as say } from '../../language/en/position.ts';
import { confirmWords, listed } from '../../language/en/synthesis.ts';
import { reviewWords } from '../../language/en/synthesisReview.ts';
import { treatmentWords, typeWords } from '../../language/en/treatments.ts';
import type { SeatId } from '../../model/ids.ts';
import {
  type Contribution,
  type CountRow,
  figure,
  type Inline,
  type Kept,
  list,
  note,
  nothingKept,
  type Printed,
  para,
  quote,
  said,
  type TextRow,
  table,
  under,
  type Writing,
  words,
} from '../document.ts';
import type { Synthesis } from '../kind.ts';
import { type Difference, differencesOf, type SideOutcome } from './difference.ts';
import type { Params } from './params.ts';
import { type Restated, restatedOf } from './restate.ts';
import type { Own, PositionTold } from './told.ts';

function blocks(c: PositionTold, writing: Writing): readonly Contribution[] {
  return c.params.mode === 'restate' ? cases(c, writing) : differences(c, writing);
}

/** One's own best case for another's idea, and what the idea's owner said: it stays among the peers. */
function cases(c: PositionTold, writing: Writing): readonly Contribution[] {
  const all = restatedOf(c);
  if (all.length === 0 || writing.edition === 'shareable') return [];
  const top = [[say.idea], [say.by], [say.best], [say.owner], [say.need]];
  const rows = all.flatMap((r): readonly (readonly (readonly Inline[])[])[] => {
    const may = printedCase(c, r, writing);
    const best = may.tries.at(-1) ?? null;
    if (best === null) return [];
    return [
      [
        ideaOf(c, r, writing),
        [best.name ?? reviewWords.aPeer],
        [words(best.text)],
        ownerSaid(r, may.note),
        [may.need === null ? say.none : words(may.need.text)],
      ],
    ];
  });
  const glance = para(figure(`${c.around.activity}/number/cases`, say.cases(all.length)));
  const table_ = rows.length === 0 ? [] : [under(c.around.title), table([top, ...rows])];
  return [
    { section: 'glance', blocks: [glance] },
    { section: 'ideas', blocks: table_ },
  ];
}

function ideaOf(c: PositionTold, r: Restated, { print }: Writing): readonly Inline[] {
  const idea = c.around.source.find((i) => i.id === r.idea);
  if (idea === undefined || idea.by === null) return [words(idea?.text ?? '')];
  const may = print({ id: idea.id, by: idea.by, text: idea.text, section: 'ideas' });
  if (may === null) return [reviewWords.gone];
  return [words(may.text), ...(may.name === null ? [] : [say.ownerOf(may.name)])];
}

/** What was written about one idea, each as its writer lets it stand. */
function printedCase(c: PositionTold, r: Restated, { print }: Writing) {
  const idea = c.around.source.find((i) => i.id === r.idea);
  const at = { section: 'ideas' as const, about: idea?.text ?? '' };
  const id = `${c.around.activity}/case/${r.idea}`;
  const owner = idea?.by ?? null;
  const said = r.tries.at(-1)?.note ?? '';
  return {
    tries: r.tries.map((t, n) => print({ ...at, id: `${id}/${n}`, by: r.seat, text: t.text })),
    need: r.need === null ? null : print({ ...at, id: `${id}/need`, by: r.seat, text: r.need }),
    note: said === '' || owner === null ? null : print({ ...at, id: `${id}/note`, by: owner, text: said }),
  };
}

function ownerSaid(r: Restated, note_: Printed | null): readonly Inline[] {
  const tries = r.tries.length > 1 ? [say.tries(r.tries.length)] : [];
  return [say.tapped[r.result ?? 'none'], ...tries, ...(note_ === null ? [] : [': ', words(note_.text)])];
}

function differences(c: PositionTold, writing: Writing): readonly Contribution[] {
  const all = differencesOf(c);
  if (all.length === 0) return [];
  const glance = para(figure(`${c.around.activity}/number/differences`, say.differences(all.length)));
  return [
    { section: 'glance', blocks: [glance] },
    ...all.map((d, n): Contribution => ({ section: 'apart', ...one(c, d, n + 1, writing) })),
  ];
}

function one(c: PositionTold, d: Difference, n: number, writing: Writing) {
  const ours = writing.edition === 'ours';
  const confirm =
    d.treatments?.shown === true ? [...c.around.seats.keys()].filter((s) => !d.eligible?.has(s)) : [];
  return {
    confirm,
    blocks: [
      under(c.around.title),
      said(d.text),
      ...sides(c, d, writing),
      note(d.reached ? say.reached : say.notReached),
      ...chosen(c, d, n),
      ...agreed(c, d, writing),
      ...(ours && confirm.length > 0 ? [note(confirmWords.notAnswered(confirm.map(writing.person)))] : []),
    ],
  };
}

/** Shareable: what each side wrote, where its writer lets it stand; who is on a side stays in the room. */
function sides(c: PositionTold, d: Difference, writing: Writing) {
  const lines = d.sides.flatMap((s) => sideLines(c, d, s, writing));
  return [...(lines.length === 0 ? [] : [list(lines)]), ...noSide(c, d, writing)];
}

export function printedSide(c: PositionTold, d: Difference, s: SideOutcome, { print }: Writing) {
  const at = { section: 'apart' as const, about: d.text };
  const id = `${c.around.activity}/${d.line}/side ${s.side}`;
  const { stated } = s;
  if (stated === null) return { text: null, bottomLine: null };
  const bottom = { ...at, id: `${id}/line`, by: stated.seat, text: stated.bottomLine };
  return {
    text: print({ ...at, id, by: stated.seat, text: stated.text }),
    bottomLine: stated.bottomLine === '' ? null : print(bottom),
  };
}

function printedTry(c: PositionTold, d: Difference, s: SideOutcome, n: number, { print }: Writing) {
  const tried = s.tries.at(n);
  if (tried === undefined) return null;
  const at = n < 0 ? s.tries.length + n : n;
  const id = `${c.around.activity}/${d.line}/said back ${s.side}/${at}`;
  return print({ id, by: tried.seat, text: tried.text, section: 'apart', about: d.text });
}

/** Those on a side, or on none, by name. */
export function namesOn(c: PositionTold, d: Difference, seats: readonly SeatId[], { print }: Writing) {
  const id = `${c.around.activity}/${d.line}/side`;
  return seats.map(
    (by) => print({ id, by, text: '', section: 'apart', about: d.text })?.name ?? reviewWords.aPeer,
  );
}

function sideLines(
  c: PositionTold,
  d: Difference,
  s: SideOutcome,
  writing: Writing,
): readonly (readonly Inline[])[] {
  const ours = writing.edition === 'ours';
  const { text, bottomLine } = printedSide(c, d, s, writing);
  const last = ours ? printedTry(c, d, s, -1, writing) : null;
  const tapped = say.tapped[s.tries.at(-1)?.tapped ?? 'none'];
  return [
    ...(ours || text !== null
      ? [[sideHead(c, d, s, writing), ...(text === null ? [] : ['. ', quote(text.text)])]]
      : []),
    ...(bottomLine === null ? [] : [[say.bottomLine, quote(bottomLine.text)]]),
    ...(last === null
      ? []
      : [[say.saidBack(last.name ?? reviewWords.aPeer), quote(last.text), ` ${tapped}`]]),
  ];
}

function sideHead(c: PositionTold, d: Difference, s: SideOutcome, writing: Writing): string {
  if (writing.edition === 'shareable') return reviewWords.side[s.side];
  const people = s.seats.length === 0 ? say.nobody : listed(namesOn(c, d, s.seats, writing));
  return `${say.side[s.side]}${people}`;
}

const noSide = (c: PositionTold, d: Difference, writing: Writing) =>
  d.noSide.length === 0 || writing.edition === 'shareable'
    ? []
    : [note(say.noSide(listed(namesOn(c, d, d.noSide, writing))))];

const labelled = ({ counts }: NonNullable<Difference['treatments']>) =>
  Object.entries(counts).map(([id, count]) => [treatmentWords(id), count] as const);

export function chosen(c: PositionTold, d: Difference, n: number) {
  if (d.treatments === null) return [];
  if (!d.treatments.shown) return [para(say.tooFew)];
  const counts = labelled(d.treatments);
  const silent = (d.eligible?.size ?? 0) - counts.reduce((sum, [, count]) => sum + count, 0);
  return [para(figure(`${c.around.activity}/treatment/${n}/1`, say.chosen(counts, Math.max(0, silent))))];
}

function agreed(c: PositionTold, d: Difference, { edition, person }: Writing) {
  const settled = c.own.settled.get(d.line);
  if (settled === undefined) return [];
  const when =
    edition === 'ours'
      ? say.lookedAfter(person(settled.owner), settled.lookAgain)
      : say.lookAgain(settled.lookAgain);
  return [
    para(say.agreed(treatmentWords(settled.treatment)), ' ', words(settled.line)),
    ...(settled.bottomLine === '' ? [] : [para(say.bottomLine, words(settled.bottomLine))]),
    note(`${when} ${say.madeOf(listed(settled.types.map((t) => typeWords(t).toLowerCase())))}`),
  ];
}

function data(c: PositionTold, writing: Writing): Kept {
  const ours = writing.edition === 'ours';
  const restated = ours ? restatedOf(c) : [];
  const all = differencesOf(c);
  if (c.params.mode === 'restate')
    return {
      ...nothingKept,
      texts: restated.flatMap((r) => caseTexts(c, r, writing)),
      numbers: restated.length === 0 ? {} : { cases: restated.length },
    };
  return {
    ...nothingKept,
    lines: all.map((d, n) => ({ n: n + 1, text: d.text, by: null })),
    counts: all.flatMap((d, n) => treatmentRow(c, d, n + 1)),
    texts: all.flatMap((d, n) => d.sides.flatMap((s) => sideTexts(c, d, s, n + 1, writing))),
    numbers: all.length === 0 ? {} : { differences: all.length },
  };
}

const rowOf = (about: number | null, part: string, may: Printed | null): readonly TextRow[] =>
  may === null ? [] : [{ about, round: null, part, text: may.text, by: may.name }];

function caseTexts(c: PositionTold, r: Restated, writing: Writing): readonly TextRow[] {
  const may = printedCase(c, r, writing);
  return [...may.tries.flatMap((t) => rowOf(null, 'case', t)), ...rowOf(null, 'need', may.need)];
}

function sideTexts(
  c: PositionTold,
  d: Difference,
  s: SideOutcome,
  about: number,
  writing: Writing,
): readonly TextRow[] {
  const { text, bottomLine } = printedSide(c, d, s, writing);
  const tries = writing.edition === 'ours' ? s.tries : [];
  return [
    ...rowOf(about, `side ${s.side}`, text),
    ...rowOf(about, `bottom line ${s.side}`, bottomLine),
    ...tries.flatMap((_, n) => rowOf(about, `said back ${s.side}`, printedTry(c, d, s, n, writing))),
  ];
}

function treatmentRow(c: PositionTold, d: Difference, about: number): readonly CountRow[] {
  if (d.treatments === null) return [];
  return [
    {
      question: 'treatment',
      about,
      round: 1,
      present: d.eligible?.size ?? null,
      names: c.around.names('treatment'),
      answers: d.treatments.shown ? d.treatments.counts : null,
    },
  ];
}

export const synthesis: Synthesis<Params, Own> = { blocks, data };

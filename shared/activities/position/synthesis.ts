// No IO. What a position gives to the document: cases with what their owners said; sides, say-backs, and what was chosen.

import { positionWords as say } from '../../language/en/position.ts';
import { confirmWords, listed } from '../../language/en/synthesis.ts';
import { treatmentWords, typeWords } from '../../language/en/treatments.ts';
import {
  type Contribution,
  type CountRow,
  figure,
  type Inline,
  type Kept,
  list,
  note,
  nothingKept,
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

/** Words with a name are their writers': the shareable edition leaves them out. */
function cases(c: PositionTold, { edition, person }: Writing): readonly Contribution[] {
  const all = restatedOf(c);
  if (all.length === 0 || edition === 'shareable') return [];
  const top = [[say.idea], [say.by], [say.best], [say.owner], [say.need]];
  const rows = all.map((r): readonly (readonly Inline[])[] => {
    const idea = c.around.source.find((i) => i.id === r.idea);
    const owner = idea?.by == null ? '' : person(idea.by);
    return [
      [words(idea?.text ?? ''), say.ownerOf(owner)],
      [person(r.seat)],
      [words(r.tries.at(-1)?.text ?? '')],
      ownerSaid(r),
      [r.need === null ? say.none : words(r.need)],
    ];
  });
  const glance = para(figure(`${c.around.activity}/number/cases`, say.cases(all.length)));
  return [
    { section: 'glance', blocks: [glance] },
    { section: 'ideas', blocks: [under(c.around.title), table([top, ...rows])] },
  ];
}

function ownerSaid(r: Restated): readonly Inline[] {
  const note_ = r.tries.at(-1)?.note ?? '';
  const tries = r.tries.length > 1 ? [say.tries(r.tries.length)] : [];
  return [say.tapped[r.result ?? 'none'], ...tries, ...(note_ === '' ? [] : [': ', words(note_)])];
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
      ...(ours ? [list(d.sides.flatMap((s) => sideLines(s, writing))), ...noSide(d, writing)] : []),
      note(d.reached ? say.reached : say.notReached),
      ...chosen(c, d, n),
      ...agreed(c, d, writing),
      ...(ours && confirm.length > 0 ? [note(confirmWords.notAnswered(confirm.map(writing.person)))] : []),
    ],
  };
}

function sideLines(s: SideOutcome, { person }: Writing): readonly (readonly Inline[])[] {
  const people = s.seats.length === 0 ? say.nobody : listed(s.seats.map(person));
  const last = s.tries.at(-1);
  return [
    [`${say.side[s.side]}${people}`, ...(s.stated === null ? [] : ['. ', quote(s.stated.text)])],
    ...(s.stated === null ? [] : [[say.bottomLine, quote(s.stated.bottomLine)]]),
    ...(last === undefined
      ? []
      : [[say.saidBack(person(last.seat)), quote(last.text), ` ${say.tapped[last.tapped ?? 'none']}`]]),
  ];
}

const noSide = (d: Difference, { person }: Writing) =>
  d.noSide.length === 0 ? [] : [note(say.noSide(listed(d.noSide.map(person))))];

const labelled = ({ counts }: NonNullable<Difference['treatments']>) =>
  Object.entries(counts).map(([id, count]) => [treatmentWords(id), count] as const);

function chosen(c: PositionTold, d: Difference, n: number) {
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

function data(c: PositionTold, { edition, person }: Writing): Kept {
  const ours = edition === 'ours';
  const restated = ours ? restatedOf(c) : [];
  const all = differencesOf(c);
  if (c.params.mode === 'restate')
    return {
      ...nothingKept,
      texts: restated.flatMap((r) => caseTexts(r, person)),
      numbers: restated.length === 0 ? {} : { cases: restated.length },
    };
  return {
    ...nothingKept,
    lines: all.map((d, n) => ({ n: n + 1, text: d.text, by: null })),
    counts: all.flatMap((d, n) => treatmentRow(c, d, n + 1)),
    texts: ours ? all.flatMap((d, n) => d.sides.flatMap((s) => sideTexts(s, n + 1, person))) : [],
    numbers: all.length === 0 ? {} : { differences: all.length },
  };
}

const caseTexts = (r: Restated, person: Writing['person']): readonly TextRow[] => [
  ...r.tries.map((t) => ({ part: 'case', about: null, round: null, text: t.text, by: person(r.seat) })),
  ...(r.need === null ? [] : [{ part: 'need', about: null, round: null, text: r.need, by: person(r.seat) }]),
];

function sideTexts(s: SideOutcome, about: number, person: Writing['person']): readonly TextRow[] {
  const at = { about, round: null };
  return [
    ...(s.stated === null
      ? []
      : [
          { ...at, part: `side ${s.side}`, text: s.stated.text, by: person(s.stated.seat) },
          { ...at, part: `bottom line ${s.side}`, text: s.stated.bottomLine, by: person(s.stated.seat) },
        ]),
    ...s.tries.map((t) => ({ ...at, part: `said back ${s.side}`, text: t.text, by: person(t.seat) })),
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

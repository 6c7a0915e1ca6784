// No IO. What a sort gives to the document: each line under what it turned out to be, with where it was placed.
import { columnWords } from '../../language/en/columns.ts';
import { placedWords, tooFewWords } from '../../language/en/counts.ts';
import { confirmWords, sortWords } from '../../language/en/synthesis.ts';
import type { SeatId } from '../../model/ids.ts';
import {
  type Contribution,
  figure,
  type Inline,
  type Kept,
  note,
  nothingKept,
  para,
  type SectionName,
  table,
  type Writing,
  words,
} from '../document.ts';
import type { Synthesis } from '../kind.ts';
import type { Params } from './params.ts';
import { type Own, type Placed, placedOf, type SortTold } from './placed.ts';

type Line = Placed & { readonly n: number };

export const linesOf = (c: SortTold): readonly Line[] =>
  placedOf(c)
    .filter((p) => !c.around.hidden.has(p.id))
    .map((p, i) => ({ ...p, n: i + 1 }));

const isAlike = (p: Placed) => p.counts?.[p.settles ?? ''] === p.eligible;

/** Posts are their writers’ words: without their permission they do not leave the room. */
const staysHere = (c: SortTold, { edition }: Writing) => edition === 'shareable' && c.around.sourceIsPosts;

/** A line goes where everybody present put it and the room settled it; all others are not settled. */
function sectionOf(c: SortTold, p: Placed): SectionName {
  const values = c.params.columns.some((column) => column === 'all_of_us');
  if (!isAlike(p) || !c.own.settled.has(p.id)) return values ? 'ideas' : 'open';
  switch (p.settles) {
    case 'common':
      return 'common';
    case 'words':
      return 'words';
    case 'real':
      return 'apart';
    default:
      return values ? 'ideas' : 'open';
  }
}

function blocks(c: SortTold, writing: Writing): readonly Contribution[] {
  const lines = linesOf(c);
  const [first] = lines;
  if (first === undefined) return [];
  const shown = lines.filter((l) => l.shown);
  const said = sortWords.glance(lines.length, shown.filter(isAlike).length);
  const sections = staysHere(c, writing) ? [] : [...new Set(lines.map((l) => sectionOf(c, l)))];
  return [
    { section: 'glance', blocks: [para(figure(`${c.around.activity}/alike`, said))] },
    ...sections.map((section) =>
      placed(
        c,
        section,
        lines.filter((l) => sectionOf(c, l) === section),
        writing,
      ),
    ),
  ];
}

function placed(c: SortTold, section: SectionName, lines: readonly Line[], w: Writing): Contribution {
  const present = lines[0]?.eligible ?? 0;
  const at = `${c.around.activity}/column`;
  const top: readonly (readonly Inline[])[] = [
    [sortWords.line],
    [figure(`${at}/present/1`, sortWords.placed(present))],
    [sortWords.settled],
  ];
  const rows = lines.map((l) => [[words(l.text)], whereIn(c, l), [settledAs(c, l)]]);
  const away = absent(c);
  return {
    section,
    blocks: [para(sortWords.sorted(c.around.title)), table([top, ...rows]), ...awayNote(c, away, w)],
    confirm: away,
  };
}

function whereIn(c: SortTold, l: Line): readonly Inline[] {
  if (l.counts === null) return [tooFewWords];
  const counts = l.counts;
  const columns = c.params.columns.map((column) => ({
    label: columnWords(column),
    count: counts[column] ?? 0,
  }));
  const silent = l.eligible - (l.placed ?? 0);
  const said = silent > 0 ? `${placedWords(columns)}, ${sortWords.silent(silent)}` : placedWords(columns);
  return [figure(`${c.around.activity}/column/${l.n}/1`, said)];
}

function settledAs(c: SortTold, l: Line): string {
  if (!isAlike(l)) return sortWords.notAlike;
  return c.own.settled.has(l.id) ? columnWords(l.settles ?? '') : sortWords.notSettled;
}

function absent(c: SortTold): readonly SeatId[] {
  const asked = c.askings.at(-1)?.eligible;
  return [...c.around.seats.keys()].filter((seat) => asked?.has(seat) !== true);
}

function awayNote(c: SortTold, away: readonly SeatId[], { edition, person }: Writing) {
  if (away.length === 0) return [];
  return edition === 'ours'
    ? [note(confirmWords.notSorted(away.map(person)))]
    : [note(figure(`${c.around.activity}/away`, confirmWords.notSortedCounted(away.length)))];
}

function data(c: SortTold, writing: Writing): Kept {
  const { edition, person } = writing;
  const lines = linesOf(c);
  const answers = (l: Line) => c.askings.at(-1)?.cell('column', l.id)?.answers ?? [];
  return {
    ...nothingKept,
    lines: staysHere(c, writing) ? [] : lines.map((l) => ({ n: l.n, text: l.text, by: null })),
    counts: lines.map((l) => ({
      question: 'column',
      about: l.n,
      round: 1,
      present: l.eligible,
      names: c.around.names('column'),
      answers: l.counts,
    })),
    named:
      edition === 'shareable'
        ? []
        : lines.flatMap((l) =>
            answers(l).flatMap((a) =>
              a.seat === null
                ? []
                : [
                    {
                      by: person(a.seat),
                      question: 'column',
                      about: l.n,
                      round: 1,
                      answer: String(a.value),
                    },
                  ],
            ),
          ),
    numbers: { notAskedLast: absent(c).length },
  };
}

export const synthesis: Synthesis<Params, Own> = { blocks, data };

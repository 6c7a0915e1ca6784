// No IO. What a position gives to the series: differences side by side, what was chosen about them, and who keeps them.

import { byWords, listed } from '../../language/en/synthesis.ts';
import { differenceWords as say } from '../../language/en/synthesisSeries.ts';
import { treatmentWords, typeWords } from '../../language/en/treatments.ts';
import { id, type LineId } from '../../model/ids.ts';
import type { LineTreated } from '../../model/series.ts';
import { type Inline, quote, strong, table, type Writing, words } from '../document.ts';
import type { ForSeries, SeriesContribution } from '../seriesDocument.ts';
import { type Difference, differencesOf, type SideOutcome } from './difference.ts';
import { chosen, namesOn, printedSide } from './synthesis.ts';
import type { PositionTold } from './told.ts';

type Column = { readonly d: Difference; readonly n: number; readonly treated: LineTreated | null };
type Cell = readonly Inline[];

export function inSeries(c: PositionTold, writing: Writing): ForSeries {
  if (c.params.mode === 'restate') return { blocks: [], known: [] };
  const columns = differencesOf(c).map((d, i): Column => {
    return { d, n: i + 1, treated: lineOf(c, d)?.treated ?? null };
  });
  const real = columns.filter(({ d }) => lineOf(c, d)?.status === 'real_difference');
  const rest = columns.filter((column) => !real.includes(column));
  return { blocks: [...placed(c, 'real', real, writing), ...placed(c, 'open', rest, writing)], known: [] };
}

const lineOf = (c: PositionTold, d: Difference) => c.around.ledger.get(id<LineId>(d.line));

function placed(
  c: PositionTold,
  section: SeriesContribution['section'],
  columns: readonly Column[],
  writing: Writing,
): readonly SeriesContribution[] {
  if (columns.length === 0) return [];
  const top: readonly Cell[] = [[say.line], ...columns.map(({ d }) => [words(d.text)])];
  const rows = rowsOf(c, writing).map(({ label, cell }) => [label, ...columns.map(cell)]);
  const filled = rows.filter(([, ...cells]) => cells.some((cell) => cell.length > 0));
  return [{ section, blocks: [table([top, ...filled])] }];
}

type Row = { readonly label: Cell; readonly cell: (column: Column) => Cell };

/** The shareable edition says what a side wrote where its writer lets it stand, and never who is on it. */
function rowsOf(c: PositionTold, writing: Writing): readonly Row[] {
  const sides = (['A', 'B'] as const).flatMap((of): readonly Row[] => [
    { label: [say.side[of]], cell: ({ d }: Column) => stated(c, d, sideOf(d, of), writing) },
    { label: [say.saidBack[of]], cell: ({ d }) => saidBack(sideOf(d, of)) },
  ]);
  return [
    ...sides,
    { label: [say.madeOf], cell: ({ treated }) => madeOf(treated) },
    { label: [say.weChose], cell: (column) => weChose(c, column) },
    { label: [say.theLine], cell: ({ treated }) => said(treated?.settledAs) },
    { label: [strong(say.bottomLine)], cell: ({ treated }) => said(treated?.bottomLine) },
    {
      label: [writing.edition === 'ours' ? say.keptBy : say.lookAgain],
      cell: ({ treated }) => keptBy(treated, writing),
    },
  ];
}

const sideOf = (d: Difference, of: SideOutcome['side']) => d.sides.find((s) => s.side === of);
const said = (text: string | null | undefined): Cell => (text ? [words(text)] : []);

function stated(c: PositionTold, d: Difference, side: SideOutcome | undefined, writing: Writing): Cell {
  if (side === undefined || side.stated === null) return [];
  const { text } = printedSide(c, d, side, writing);
  const said = text === null ? [] : [quote(text.text)];
  return writing.edition === 'ours' ? [...said, byWords(listed(namesOn(c, d, side.seats, writing)))] : said;
}

function saidBack(side: SideOutcome | undefined): Cell {
  if (side === undefined || side.tries.length === 0) return [say.notSaidBack];
  return [side.saidBack ? say.reached(side.tries.length) : say.notReached];
}

const madeOf = (treated: LineTreated | null): Cell =>
  treated === null || treated.types.length === 0
    ? []
    : [treated.types.map((t) => typeWords(t).toLowerCase()).join(', ')];

function weChose(c: PositionTold, { d, n, treated }: Column): Cell {
  const counts = chosen(c, d, n).flatMap((block) => (block.type === 'paragraph' ? block.children : []));
  if (treated === null) return counts;
  return [
    strong(treatmentWords(treated.treatment).toLowerCase()),
    ...(counts.length > 0 ? ['. ', ...counts] : []),
  ];
}

function keptBy(treated: LineTreated | null, { edition, person }: Writing): Cell {
  if (treated === null) return [];
  return [...(edition === 'ours' ? [`${person(treated.owner)} / `] : []), words(treated.lookAgain)];
}

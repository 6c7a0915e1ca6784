// Tables of a Word document: the head row repeats, no row breaks, and columns are as wide as what stands in them asks.
import {
  BorderStyle,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { TableCell as TableCellNode, Table as TableNode } from 'mdast';
import { paragraphsOf } from './docxParagraphs.ts';
import { colours, sizes, textWidth } from './docxStyles.ts';

const padding = 180;
/** About what a letter takes up in a table, in twentieths of a point; serif letters and sans are near enough alike. */
const letter = 104;
const pixel = 15;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const line = (color: string, size: number) => ({ style: BorderStyle.SINGLE, size, color }) as const;

/** `tied`: what follows belongs to the table and stands on its page. */
export function tableOf({ children }: TableNode, tied: boolean): Table {
  const whole = readsDown(children[0]?.children ?? []);
  const widths = columnWidths(children.map((row) => row.children));
  const rows = children.map((row, n) => {
    const last = children.length - 1;
    const ends = (n === 1 || n === last - 1) && isLow(row) && isLow(children[n + 1]);
    const together = n === 0 || (n === last ? tied : ends || whole);
    const cells = row.children.map((cell, column) =>
      cellOf(cell, {
        head: n === 0,
        last: column === row.children.length - 1,
        together,
        width: widths[column] ?? 0,
      }),
    );
    return new TableRow({ children: cells, tableHeader: n === 0, cantSplit: true });
  });
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
  });
}

/** No row of a few lines is left alone at either end. */
const isLow = (row: TableNode['children'][number] | undefined): boolean =>
  row?.children.every((cell) => [...cell.children.map(wordsIn).join('')].length < lowRow) ?? false;
const lowRow = 130;

/** Under heads that peers wrote stand the sides of a difference, or the ratings of one line: such a table is one thing. */
const readsDown = (heads: readonly TableCellNode[]): boolean =>
  heads.some(({ children }) => children.some((child) => child.type === 'words'));

type Place = {
  readonly head: boolean;
  readonly last: boolean;
  readonly together: boolean;
  readonly width: number;
};

function cellOf({ children }: TableCellNode, { head, last, together, width }: Place): TableCell {
  const right = last ? 0 : padding;
  const style = head ? 'TableHead' : 'TableText';
  const size = head ? sizes.tableHead : sizes.table;
  const content: readonly Paragraph[] = paragraphsOf(children, {
    style,
    around: { size, bold: false, italics: false },
    keepNext: together,
    room: (width - right) / pixel,
  });
  return new TableCell({
    children: content,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: head ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
    margins: { top: head ? 0 : 120, bottom: head ? 80 : 110, left: 0, right },
    borders: {
      top: none,
      left: none,
      right: none,
      bottom: head ? line(colours.ink, 8) : line(colours.line, 6),
    },
  });
}

type Need = { readonly least: number; readonly wished: number };

/** Twentieths of a point, together the width of the text. No column is narrower than its longest ordinary word. */
function columnWidths(rows: readonly (readonly TableCellNode[])[]): number[] {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const needs = Array.from({ length: columns }, (_, i) => needOf(rows.flatMap((row) => row[i] ?? [])));
  const least = needs.reduce((sum, need) => sum + need.least, 0);
  const more = needs.reduce((sum, need) => sum + need.wished - need.least, 0);
  const over = textWidth - least;
  const widths = needs.map(({ least: own, wished }) =>
    over <= 0
      ? (own / least) * textWidth
      : own + (more === 0 ? over / columns : (over * (wished - own)) / more),
  );
  const rounded = widths.map(Math.floor);
  const left = textWidth - rounded.reduce((sum, width) => sum + width, 0);
  return rounded.map((width, i) => (i === 0 ? width + left : width));
}

const [longestWord, aLine] = [14, 46];

/** A column that holds much more than others gets more, but not in proportion: it may well be long. */
const wishedLetters = (letters: number) =>
  letters <= aLine ? letters : Math.min(120, aLine + (letters - aLine) / 4);

function needOf(cells: readonly TableCellNode[]): Need {
  const texts = cells.map(wordsIn);
  const word = Math.max(
    4,
    ...texts.flatMap((text) => text.split(/[\s\u200b]+/u).map((one) => [...one].length)),
  );
  const whole = Math.max(4, ...texts.map((text) => [...text].length));
  const drawn = Math.max(0, ...cells.flatMap((cell) => cell.children.map(marksIn)));
  const least = Math.max(Math.min(word, longestWord) * letter, drawn) + padding;
  return { least, wished: Math.max(least, wishedLetters(whole) * letter + padding) };
}

/** What is said under a drawing may well stand in two lines. */
function wordsIn(node: TableCellNode | TableCellNode['children'][number]): string {
  if ('children' in node) return node.children.map(wordsIn).join('');
  if (node.type === 'strip' || node.type === 'points') return node.said.slice(0, node.said.length / 2);
  return 'value' in node ? node.value : '';
}

/** What a drawing would take up at its full size; no more than a third of the page is kept for it. */
function marksIn(node: TableCellNode['children'][number]): number {
  if (node.type === 'points') return Math.min(textWidth / 2, node.counts.length * 64 * pixel);
  if (node.type !== 'strip') return 0;
  const all = node.tally.agree + node.tally.disagree + node.tally.pass;
  return Math.min(textWidth / 3, Math.min(all, 14) * 15 * pixel);
}

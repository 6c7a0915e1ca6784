// Tables: columns as wide as their words need, a head that every page repeats, rows that are not cut.
import type { Table, TableCell } from 'mdast';
import { type Again, type Chunk, wished } from './flow.ts';
import { type Looks, needOf, type Part, partsOf, type Slab, slabsOf } from './phrases.ts';
import { inks, page, pt, rule, type Sheet, type Tag, tag } from './sheet.ts';

const gap = pt(12);
const pad = { head: pt(6), above: pt(9), below: pt(8) };
const between = pt(12);
const [smallTable, lowRow] = [pt(260), pt(110)];
/** A row as tall as this may be cut, between two lines: otherwise it stands on no page. */
const tallest = (page.height - page.top - page.bottom) * 0.6;
const aPage = (page.height - page.top - page.bottom) * 0.85;

type Cell = readonly Part[];
type Columns = { readonly widths: readonly number[]; readonly smaller: number };

export function tableChunks(
  sheet: Sheet,
  node: Table,
  parent: Tag,
  looks: { readonly head: Looks; readonly body: Looks },
): readonly Chunk[] {
  const [top, ...rest] = node.children;
  if (top === undefined) return [];
  const cells = (row: readonly TableCell[], look: Looks) => row.map((cell) => partsOf(cell.children, look));
  const head = cells(top.children, looks.head);
  const rows = rest.map((row) => cells(row.children, looks.body));
  const columns = columnsOf(head, rows, looks, sheet.width);
  const table = tag(sheet, parent, 'Table');
  const headChunk = headOf(sheet, head, columns, looks.head, table);
  const again: Again = repeatedHead(sheet, head, columns, looks.head);
  const body = rows.flatMap((row) =>
    rowChunks(sheet, row, columns, looks.body, table).map((c) => ({ ...c, again })),
  );
  return [headChunk, ...unparted(body, ofLines(top.children))];
}

/** Columns that are named in peers' words are differences beside each other, which no page's end parts. */
const ofLines = (head: readonly TableCell[]) =>
  head.some(({ children }) => children.some((child) => child.type === 'words'));

/** Differences stand whole, a small table if it can; of a larger one no row is left alone at either end. */
function unparted(rows: readonly Chunk[], isOne: boolean): readonly Chunk[] {
  const last = rows.length - 1;
  const whole = rows.reduce((sum, { height }) => sum + height, 0) < (isOne ? aPage : smallTable);
  const low = (row: Chunk | undefined) => row !== undefined && row.height < lowRow;
  const ends = (i: number) => (i === 0 || i === last - 1) && low(rows[i]) && low(rows[i + 1]);
  return rows.map((row, i) => {
    if (i < last && (ends(i) || (whole && isOne))) return { ...row, keep: true };
    return i < last && whole ? wished(row) : row;
  });
}

/** Drawings shrink together until every column has room. */
function columnsOf(
  head: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  looks: { readonly head: Looks; readonly body: Looks },
  width: number,
): Columns {
  const free = width - gap * (head.length - 1);
  const needs = (smaller: number) =>
    head.map((cell, i) => {
      const all = [
        headNeed(cell, looks.head, smaller),
        ...rows.map((row) => needOf(row[i] ?? [], looks.body, smaller)),
      ];
      return {
        least: Math.max(...all.map((n) => n.least)) + 1,
        most: Math.max(...all.map((n) => n.most)) + 1,
      };
    });
  const sizes = [1, 0.85, 0.7, 0.55, 0.4];
  const sum = (all: ReturnType<typeof needs>) => all.reduce((total, n) => total + n.least, 0);
  const smaller = sizes.find((size) => sum(needs(size)) <= free) ?? 0.4;
  return { widths: shared(needs(smaller), free), smaller };
}

/** Names of columns break before the words under them do. */
function headNeed(cell: Cell, looks: Looks, smaller: number): Need {
  const { least, most } = needOf(cell, looks, smaller);
  return { least, most: Math.max(least, Math.min(most, pt(104))) };
}

type Need = { readonly least: number; readonly most: number };

/** Less than in proportion: a column of long texts gets more than one of short ones, but leaves them their words. */
const weightOf = (need: Need) => need.most ** 0.6;

/** By weight, none narrower than its least and none wider than it wants, until all is given. */
function shared(needs: readonly Need[], free: number): readonly number[] {
  const least = needs.reduce((sum, n) => sum + n.least, 0);
  if (least > free) return needs.map((n) => (n.least / least) * free);
  const set = new Map<Need, number>();
  for (let round = 0; round <= needs.length; round += 1) {
    const open = needs.filter((n) => !set.has(n));
    if (open.length === 0) break;
    const left = free - [...set.values()].reduce((sum, width) => sum + width, 0);
    const weight = open.reduce((sum, n) => sum + weightOf(n), 0);
    const fair = (n: Need) => (weightOf(n) / weight) * left;
    const tight = open.filter((n) => fair(n) < n.least);
    const rich = open.filter((n) => fair(n) > n.most);
    if (tight.length === 0 && rich.length === 0) return needs.map((n) => set.get(n) ?? fair(n));
    if (tight.length > 0) for (const n of tight) set.set(n, n.least);
    else for (const n of rich) set.set(n, n.most);
  }
  const given = needs.map((n) => set.get(n) ?? n.least);
  const over = free - given.reduce((sum, width) => sum + width, 0);
  // Everybody has what they want: spread over the page, up to what still reads as one row.
  return given.map((width) => width + Math.min(over / given.length, pt(90)));
}

type Placed = { readonly slabs: readonly Slab[]; readonly x: number };
const tall = (slabs: readonly Slab[]) => slabs.reduce((sum, { height }) => sum + height, 0);

function drawCells(cells: readonly Placed[], y: number): void {
  for (const { slabs, x } of cells) {
    let at = y;
    for (const slab of slabs) {
      slab.draw(x, at);
      at += slab.height;
    }
  }
}

function placed(
  sheet: Sheet,
  row: readonly Cell[],
  { widths, smaller }: Columns,
  looks: Looks,
  placeOf: (i: number) => Tag,
  type: string,
): readonly Placed[] {
  let x = sheet.left;
  return widths.map((width, i) => {
    const at = x;
    x += width + gap;
    const to = { width, place: placeOf(i), type, smaller };
    return { slabs: slabsOf(sheet, row[i] ?? [], looks, to), x: at };
  });
}

function headOf(sheet: Sheet, head: readonly Cell[], columns: Columns, looks: Looks, table: Tag): Chunk {
  const row = tag(sheet, table, 'TR');
  const places = columns.widths.map(() => tag(sheet, row, 'TH', { scope: 'Column' }));
  const cells = placed(sheet, head, columns, looks, (i) => places[i] ?? row, 'TH');
  const height = Math.max(...cells.map(({ slabs }) => tall(slabs)));
  const draw = (y: number) => {
    for (const place of places) place();
    drawHead(sheet, cells, y, height);
  };
  return { before: between, height: height + pad.head, keep: true, draw };
}

/** Written from the bottom of the head, as the columns' names stand over their rows. */
function drawHead(sheet: Sheet, cells: readonly Placed[], y: number, height: number): void {
  for (const cell of cells) drawCells([cell], y + height - tall(cell.slabs));
  rule(sheet, y + height + pad.head, 0.75, inks.ink);
}

/** For the eye: who hears the table has heard its head. */
function repeatedHead(sheet: Sheet, head: readonly Cell[], columns: Columns, looks: Looks): Again {
  const quiet: Sheet = { ...sheet, silent: true };
  const nowhere: Tag = () => {
    throw new Error('a repeated head has no place in the structure');
  };
  const cells = placed(quiet, head, columns, looks, () => nowhere, 'TH');
  const height = Math.max(...cells.map(({ slabs }) => tall(slabs)));
  return { height: height + pad.head, draw: (y) => drawHead(quiet, cells, y, height) };
}

function rowChunks(
  sheet: Sheet,
  row: readonly Cell[],
  columns: Columns,
  looks: Looks,
  table: Tag,
): readonly Chunk[] {
  const line = tag(sheet, table, 'TR');
  const places = columns.widths.map(() => tag(sheet, line, 'TD'));
  const cells = placed(sheet, row, columns, looks, (i) => places[i] ?? line, 'TD');
  const parts = cutRow(cells);
  return parts.map((part, n) => {
    const [first, last] = [n === 0, n === parts.length - 1];
    const above = first ? pad.above : 0;
    const height = above + Math.max(0, ...part.map(({ slabs }) => tall(slabs))) + (last ? pad.below : 0);
    const draw = (y: number) => {
      for (const place of places) place();
      drawCells(part, y + above);
      if (last) rule(sheet, y + height, 0.75, inks.line);
    };
    return { before: 0, height, keep: false, draw };
  });
}

/** One part, unless the row would stand on no page. */
function cutRow(cells: readonly Placed[]): readonly (readonly Placed[])[] {
  if (cells.every(({ slabs }) => tall(slabs) <= tallest)) return [cells];
  const parts: Placed[][] = [];
  let left = cells.map((cell) => ({ ...cell, slabs: [...cell.slabs] }));
  while (left.some(({ slabs }) => slabs.length > 0)) {
    const part = left.map(({ slabs, x }) => ({ x, slabs: fitting(slabs) }));
    parts.push(part);
    left = left.map((cell, i) => ({ ...cell, slabs: cell.slabs.slice(part[i]?.slabs.length ?? 0) }));
  }
  return parts;
}

function fitting(slabs: readonly Slab[]): readonly Slab[] {
  let sum = 0;
  const end = slabs.findIndex(({ height }) => {
    sum += height;
    return sum > tallest;
  });
  return end === -1 ? slabs : slabs.slice(0, Math.max(1, end));
}

// No IO. Counts a weighing: dots per point, totals with ties as ties, or places. Never an average.
import type { ClearedAsking, ClearedCell } from '../../asking/cleared.ts';
import { cutAt, dotTotals } from '../../ground/dots.ts';
import { rankTable } from '../../ground/rankings.ts';
import { dotsPerPoint, widestFirst } from '../../ground/scales.ts';
import type { Json } from '../../model/series.ts';
import { type WeighTold, weighedItems } from './items.ts';
import type { Params } from './params.ts';
import { questionsOf } from './questions.ts';

export type Rated = {
  readonly id: string;
  readonly text: string;
  readonly rated: readonly {
    readonly question: string;
    readonly shown: boolean;
    readonly answered: number | null;
    readonly counts: readonly number[] | null;
  }[];
};

const latest = (c: WeighTold): ClearedAsking | undefined => c.askings.at(-1);
/** A null is an answer with a name that its writer took out again. */
const answersIn = (cell: ClearedCell) => cell.answers.flatMap((a) => (a.value === null ? [] : [a.value]));
const isShown = (cell: ClearedCell | null): cell is ClearedCell => cell !== null && !cell.tooFew;

/** Scales: the items of the asking with their dots, widest spread first. */
export function ratedOf(c: WeighTold, params: Extract<Params, { mode: 'scale' }>): readonly Rated[] {
  const asking = latest(c);
  if (asking === undefined) return [];
  const rated = weighedItems(c).flatMap((s) => {
    const cells = questionsOf(params).map((q) => ({
      question: q.id,
      cell: asking.cell(q.id, s.id),
    }));
    if (cells.every(({ cell }) => cell === null)) return [];
    return [
      {
        id: s.id,
        text: s.text,
        rated: cells.map(({ question, cell }) => ({ question, ...dotsIn(cell, params.scale.length) })),
      },
    ];
  });
  const sorted = widestFirst(
    rated.map((item) => ({ item, questions: item.rated.map((r) => r.counts ?? []) })),
  );
  return sorted.map(({ item }) => item);
}

function dotsIn(
  cell: ClearedCell | null,
  points: number,
): { shown: boolean; answered: number | null; counts: readonly number[] | null } {
  if (!isShown(cell)) return { shown: false, answered: null, counts: null };
  const values = cell.answers.flatMap((a) => (typeof a.value === 'number' ? [a.value] : []));
  return { shown: true, answered: values.length, counts: dotsPerPoint(values, points) };
}

export type Dotted = {
  readonly shown: boolean;
  readonly answered: number | null;
  readonly totals: readonly { readonly item: string; readonly dots: number }[];
  readonly tied: readonly string[];
  readonly through: readonly string[];
  /** How many of the tied may go on. */
  readonly places: number;
  readonly chosen: readonly string[];
};

/** Without enough answers nothing is shown, and the facilitator chooses what goes on, aloud. */
export function dottedOf(c: WeighTold, params: Extract<Params, { mode: 'dots' }>): Dotted {
  const cell = latest(c)?.cell('answer') ?? null;
  const items = weighedItems(c).map((i) => i.id);
  const keep = params.keep ?? items.length;
  if (!isShown(cell)) return unseen(c, items, keep);
  const given = answersIn(cell).map((v) => new Map(Object.entries(v as Record<string, number>)));
  const totals = dotTotals(items, given);
  const cut = cutAt(totals, keep);
  const chosen = [...cut.through, ...c.own.chosen.filter((item) => cut.tied.includes(item))];
  return { shown: true, answered: given.length, totals, ...cut, chosen };
}

function unseen(c: WeighTold, items: readonly string[], keep: number): Dotted {
  const all = items.length <= keep;
  const chosen = all ? items : c.own.chosen.filter((item) => items.includes(item));
  const cut = all ? { through: items, tied: [], places: 0 } : { through: [], tied: items, places: keep };
  return { shown: false, answered: null, totals: [], ...cut, chosen };
}

export type Ranked = {
  readonly shown: boolean;
  readonly answered: number | null;
  readonly table: readonly { readonly item: string; readonly places: readonly number[] }[];
};

export function rankedOf(c: WeighTold, params: Extract<Params, { mode: 'rank' }>): Ranked {
  const cell = latest(c)?.cell('answer') ?? null;
  if (!isShown(cell)) return { shown: false, answered: null, table: [] };
  const given = answersIn(cell).map((v) => v as readonly string[]);
  const items = weighedItems(c).map((i) => i.id);
  return { shown: true, answered: given.length, table: rankTable(items, given, params.top) };
}

export function outcomeOf(c: WeighTold): Json {
  const eligible = latest(c)?.eligible?.size ?? 0;
  switch (c.params.mode) {
    case 'scale':
      return {
        mode: 'scale',
        eligible,
        items: ratedOf(c, c.params).map((i) => ({ ...i, rated: i.rated.map((r) => ({ ...r })) })),
      };
    case 'dots': {
      const { shown, answered, totals, tied, chosen } = dottedOf(c, c.params);
      const counted = shown ? totals.map((t) => ({ ...t })) : null;
      return {
        mode: 'dots',
        eligible,
        shown,
        answered,
        totals: counted,
        tieAtCut: shown ? [...tied] : null,
        chosen: [...chosen],
      };
    }
    case 'rank': {
      const { shown, answered, table } = rankedOf(c, c.params);
      return {
        mode: 'rank',
        eligible,
        shown,
        answered,
        table: shown ? table.map((r) => ({ ...r })) : null,
        points: shown ? pointsOf(table, c.params.top) : null,
      };
    }
  }
}

/** For the data file alone; never on a screen. First of k places counts k. */
function pointsOf(table: Ranked['table'], top: number): Readonly<Record<string, number>> {
  return Object.fromEntries(
    table.map((r) => [r.item, r.places.reduce((sum, n, place) => sum + n * (top - place), 0)]),
  );
}

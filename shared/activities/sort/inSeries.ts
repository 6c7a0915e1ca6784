// No IO. What a sort gives to the series: where each line was placed.
import type { Writing } from '../document.ts';
import type { ForSeries } from '../seriesDocument.ts';
import type { SortTold } from './placed.ts';
import { linesOf } from './synthesis.ts';

export const inSeries = (c: SortTold, _writing: Writing): ForSeries => ({
  blocks: [],
  known: linesOf(c).map((line) => ({
    know: 'places',
    about: line.id,
    of: `${c.around.activity}/column/${line.n}/1/of`,
    present: line.eligible,
    counts: line.counts,
  })),
});

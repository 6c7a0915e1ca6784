// No IO. What an amplify gives to the series: its ideas and who got behind them, as in the notes of its session.
import type { Writing } from '../document.ts';
import type { ForSeries } from '../seriesDocument.ts';
import type { AmplifyTold } from './acts.ts';
import { synthesis } from './synthesis.ts';

export function inSeries(c: AmplifyTold, writing: Writing): ForSeries {
  const given = synthesis.blocks(c, writing).filter((part) => part.section === 'ideas');
  return { blocks: given.map(({ blocks }) => ({ section: 'ideas', blocks })), known: [] };
}

// No IO. What a glossary gives to the series: its words, their verdicts and what the room will say.
import type { Writing } from '../document.ts';
import type { ForSeries } from '../seriesDocument.ts';
import { synthesis } from './synthesis.ts';
import type { GlossaryTold } from './terms.ts';

export function inSeries(c: GlossaryTold, writing: Writing): ForSeries {
  const given = synthesis.blocks(c, writing).filter((part) => part.section === 'words');
  return { blocks: given.map(({ blocks }) => ({ section: 'terms', blocks })), known: [] };
}

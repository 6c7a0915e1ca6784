// No IO. What asks give to the series: what each asked of whom, and what became of it. Promises stand in its memory.
import { asksWords as say } from '../../language/en/synthesisSeries.ts';
import { figure, para, type Writing } from '../document.ts';
import type { ForSeries } from '../seriesDocument.ts';
import { asksOf, finalReplies } from './asks.ts';
import type { CommitTold } from './promise.ts';
import { synthesis } from './synthesis.ts';

export function inSeries(c: CommitTold, writing: Writing): ForSeries {
  const all = asksOf(c);
  if (c.params.mode !== 'ask' || all.length === 0) return { blocks: [], known: [] };
  const given = writing.edition === 'ours' ? synthesis.blocks(c, writing) : [];
  const tables = given.filter((part) => part.section === 'promises').flatMap((part) => part.blocks);
  if (tables.length === 0) return { blocks: [], known: [] };
  const final = Object.values(finalReplies(c));
  const again = all.filter((a) => a.replaces !== null).length;
  const refused = final.filter((reply) => reply === 'no').length;
  const said = say.made(final.length, again, refused);
  const sum = para(figure(`${c.around.activity}/asks`, said));
  const [head, ...rest] = tables;
  return {
    blocks: [{ section: 'account', blocks: head === undefined ? [] : [head, sum, ...rest] }],
    known: [],
  };
}

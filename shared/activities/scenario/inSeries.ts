// No IO. What a scenario gives to the series: who would do what and who hears of it. What was written without names
// stays in the notes of its session.
import { scenarioWords } from '../../language/en/scenario.ts';
import { para, under, type Writing } from '../document.ts';
import type { ForSeries } from '../seriesDocument.ts';
import { cardOf, fieldsOf, type ScenarioTold } from './answers.ts';
import { whoDoesWhat } from './synthesis.ts';

export function inSeries(c: ScenarioTold, writing: Writing): ForSeries {
  const named = fieldsOf(c).filter((f) => f.shown && !f.tooFew && f.names === 'named');
  if (writing.edition === 'shareable' || named.length === 0) return { blocks: [], known: [] };
  const blocks = [
    under(c.around.title),
    para(scenarioWords.card, cardOf(c)),
    ...whoDoesWhat(c, named, writing),
  ];
  return { blocks: [{ section: 'account', blocks }], known: [] };
}

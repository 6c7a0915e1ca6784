// No IO. What a weighing gives to the series: how much and how far for each item, first choices, what was left unopened.
import { weighSeriesWords as say } from '../../language/en/synthesisSeries.ts';
import { between, figure, para, quote, under, type Writing } from '../document.ts';
import type { ForSeries, KnownRatings } from '../seriesDocument.ts';
import { type WeighTold, weighedItems } from './items.ts';
import { dottedOf, rankedOf, ratedOf } from './outcome.ts';
import type { Params } from './params.ts';
import { questionsOf } from './questions.ts';
import { isOurs, isPrinted, rankBlocks, whose } from './synthesis.ts';

type Of<M extends Params['mode']> = Extract<Params, { mode: M }>;
const nothing: ForSeries = { blocks: [], known: [] };

export function inSeries(c: WeighTold, writing: Writing): ForSeries {
  if (!isPrinted(c, writing)) return nothing;
  switch (c.params.mode) {
    case 'scale':
      return rated(c, c.params);
    case 'dots':
      return notOpened(c, c.params);
    case 'rank':
      return ranked(c, c.params, writing);
  }
}

/** Each thing on its own scale; one that only asks how often somebody did something is no criterion. */
function rated(c: WeighTold, params: Of<'scale'>): ForSeries {
  if (params.questions.length === 0) return nothing;
  const items = weighedItems(c);
  const ends = [String(params.scale[0] ?? ''), String(params.scale.at(-1) ?? '')] as const;
  const known = items.flatMap((item, i): KnownRatings[] => {
    const found = ratedOf(c, params).find((r) => r.id === item.id);
    if (found === undefined) return [];
    return [
      {
        know: 'ratings',
        about: item.id,
        text: item.text,
        ours: isOurs(c, item.id),
        rated: questionsOf(params).map((q) => ({
          question: q.text,
          of: `${c.around.activity}/scale:${q.id}/${i + 1}/1`,
          counts: found.rated.find((r) => r.question === q.id)?.counts ?? null,
          ends,
        })),
      },
    ];
  });
  const { given, added } = whose(c);
  const said = say.start(given, added);
  const start = para(figure(`${c.around.activity}/items`, said));
  return { blocks: known.length === 0 ? [] : [{ section: 'criteria', blocks: [start] }], known };
}

function ranked(c: WeighTold, params: Of<'rank'>, writing: Writing): ForSeries {
  if (!rankedOf(c, params).shown) return nothing;
  const blocks = [under(c.around.title), ...rankBlocks(c, params, writing)];
  return { blocks: [{ section: 'criteria', blocks }], known: [] };
}

/** What was put to the room and did not go on: raised, and never opened. */
function notOpened(c: WeighTold, params: Of<'dots'>): ForSeries {
  if (params.keep === null) return nothing;
  const { chosen } = dottedOf(c, params);
  const left = weighedItems(c).filter((i) => !chosen.includes(i.id));
  if (left.length === 0) return nothing;
  const blocks = [para(say.notOpened(c.around.title), ...between(left.map((i) => [quote(i.text)])), '.')];
  return { blocks: [{ section: 'open', blocks }], known: [] };
}

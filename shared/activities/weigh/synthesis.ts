// No IO. What a weighing gives to the document: dots on their points, totals with ties as ties, or a table of places.
import { isOut } from '../../asking/step.ts';
import { placeWords } from '../../language/en/places.ts';
import { onPointsWords, weighWords } from '../../language/en/weigh.ts';
import {
  type Contribution,
  type CountRow,
  figure,
  type Inline,
  type Kept,
  note,
  nothingKept,
  type Points,
  para,
  table,
  under,
  type Writing,
  words,
} from '../document.ts';
import type { Synthesis } from '../kind.ts';
import { type Own, type WeighTold, weighedItems } from './items.ts';
import { type Dotted, dottedOf, type Rated, rankedOf, ratedOf } from './outcome.ts';
import type { Params } from './params.ts';
import { questionsOf } from './questions.ts';

type Of<M extends Params['mode']> = Extract<Params, { mode: M }>;
type Blocks = Contribution['blocks'];

const latest = (c: WeighTold) => c.askings.at(-1);
const eligible = (c: WeighTold) => latest(c)?.eligible?.size ?? 0;
/** What was not shown yet stands in no document; posts not in one that leaves the room. */
export const isPrinted = (c: WeighTold, writing: Writing) => isOut(latest(c)) && !staysHere(c, writing);

/** Posts are their writers’ words: without their permission they do not leave the room. */
const staysHere = (c: WeighTold, { edition }: Writing) => edition === 'shareable' && c.around.sourceIsPosts;

/** Numbered as listed, whatever order they are printed in. */
const numberOf = (c: WeighTold, item: string) => weighedItems(c).findIndex((i) => i.id === item) + 1;
const textOf = (c: WeighTold, item: string) => weighedItems(c).find((i) => i.id === item)?.text ?? '';

function blocks(c: WeighTold, writing: Writing): readonly Contribution[] {
  if (!isPrinted(c, writing)) return [];
  const content = contentOf(c, writing);
  return content.length === 0 ? [] : [{ section: 'ideas', blocks: [under(c.around.title), ...content] }];
}

function contentOf(c: WeighTold, writing: Writing): Blocks {
  switch (c.params.mode) {
    case 'scale':
      return scaleBlocks(c, c.params, writing);
    case 'dots':
      return dotBlocks(c, c.params, writing);
    case 'rank':
      return rankBlocks(c, c.params, writing);
  }
}

const tooFew = ({ edition }: Writing): Blocks => (edition === 'ours' ? [para(weighWords.tooFew)] : []);

function scaleBlocks(c: WeighTold, params: Of<'scale'>, writing: Writing): Blocks {
  const items = ratedOf(c, params);
  const [first] = questionsOf(params);
  if (items.length === 0 || first === undefined) return [];
  const labelled = params.scale.some((point) => typeof point === 'string');
  const present = `${c.around.activity}/scale:${first.id}/present/1`;
  return [
    note(figure(present, weighWords.present(eligible(c)))),
    ...(labelled ? [note(weighWords.points(params.scale.map(String)))] : []),
    ...items.flatMap((item) => [para(words(item.text)), ...ratedBlocks(c, params, item, writing)]),
  ];
}

function ratedBlocks(c: WeighTold, params: Of<'scale'>, item: Rated, writing: Writing): Blocks {
  const asked = questionsOf(params);
  return item.rated.flatMap((r): Blocks => {
    const text = asked.find((q) => q.id === r.question)?.text ?? '';
    const head = text === '' ? [] : [note(text)];
    if (r.counts === null) return writing.edition === 'ours' ? [...head, ...tooFew(writing)] : [];
    const points: Points = {
      type: 'points',
      of: `${c.around.activity}/scale:${r.question}/${numberOf(c, item.id)}/1`,
      counts: r.counts,
      ends: [String(params.scale[0] ?? ''), String(params.scale.at(-1) ?? '')],
      said: onPointsWords(r.counts),
    };
    return [...head, para(points)];
  });
}

function dotBlocks(c: WeighTold, params: Of<'dots'>, writing: Writing): Blocks {
  const d = dottedOf(c, params);
  if (!d.shown) return [...tooFew(writing), ...chosenAloud(c, d)];
  const at = `${c.around.activity}/dots`;
  const top: readonly (readonly Inline[])[] = [
    [weighWords.item],
    [figure(`${at}/present/1`, weighWords.dots(eligible(c)))],
    ...(params.keep === null ? [] : [[weighWords.goesOn]]),
  ];
  const rows = d.totals.map(({ item, dots }) => [
    [words(textOf(c, item))],
    [figure(`${at}/${numberOf(c, item)}/1`, String(dots))],
    ...(params.keep === null ? [] : [[goesOn(d, item)]]),
  ]);
  return [table([top, ...rows])];
}

function goesOn(d: Dotted, item: string): string {
  if (!d.chosen.includes(item)) return weighWords.no;
  return d.tied.includes(item) ? weighWords.chosenFromTie : weighWords.yes;
}

function chosenAloud(c: WeighTold, d: Dotted): Blocks {
  if (d.tied.length === 0 || d.chosen.length === 0) return [];
  const texts = d.chosen.flatMap((item, n): Inline[] => [...(n === 0 ? [] : [', ']), words(textOf(c, item))]);
  return [para(weighWords.chosenAloud, ...texts, '.')];
}

export function rankBlocks(c: WeighTold, params: Of<'rank'>, writing: Writing): Blocks {
  const ranked = rankedOf(c, params);
  if (!ranked.shown) return tooFew(writing);
  const at = `${c.around.activity}/rank`;
  const places = Array.from({ length: params.top }, (_, i) => [placeWords(i + 1)]);
  const rows = ranked.table.map((row) => [
    [words(textOf(c, row.item))],
    ...row.places.map((n, i) => [figure(`${at}/${numberOf(c, row.item)}/1/${i + 1}`, String(n))]),
  ]);
  return [
    note(figure(`${at}/present/1`, weighWords.rank(eligible(c)))),
    table([[[weighWords.item], ...places], ...rows]),
  ];
}

function data(c: WeighTold, writing: Writing): Kept {
  if (!isPrinted(c, writing)) return nothingKept;
  const lines = weighedItems(c).map((item, i) => ({ n: i + 1, text: item.text, by: null }));
  return { ...nothingKept, lines, counts: countRows(c), texts: goingOn(c), numbers: whose(c) };
}

function countRows(c: WeighTold): readonly CountRow[] {
  const row = (question: string, about: number | null, answers: CountRow['answers']): CountRow => ({
    question,
    about,
    round: 1,
    present: eligible(c),
    names: c.around.names('answer'),
    answers,
  });
  switch (c.params.mode) {
    case 'scale':
      return ratedOf(c, c.params).flatMap((item) =>
        item.rated.map((r) => row(`scale:${r.question}`, numberOf(c, item.id), byPlace(r.counts))),
      );
    case 'dots': {
      const d = dottedOf(c, c.params);
      if (!d.shown) return [row('dots', null, null)];
      return d.totals.map((t) => row('dots', numberOf(c, t.item), { dots: t.dots }));
    }
    case 'rank': {
      const r = rankedOf(c, c.params);
      if (!r.shown) return [row('rank', null, null)];
      return r.table.map((each) => row('rank', numberOf(c, each.item), byPlace(each.places)));
    }
  }
}

/** Given with the workshop, and made in the room. */
export function whose(c: WeighTold): { readonly given: number; readonly added: number } {
  const items = weighedItems(c);
  const added = items.filter((item) => isOurs(c, item.id)).length;
  return { given: items.length - added, added };
}

export const isOurs = (c: WeighTold, item: string): boolean => !c.params.items.some((i) => i.id === item);

const byPlace = (counts: readonly number[] | null): CountRow['answers'] =>
  counts === null ? null : Object.fromEntries(counts.map((n, i) => [String(i + 1), n]));

/** Which go on, where the facilitator had a say in it: a tie cannot be recounted. */
function goingOn(c: WeighTold): Kept['texts'] {
  if (c.params.mode !== 'dots') return [];
  const { chosen } = dottedOf(c, c.params);
  return chosen.map((item) => ({
    part: 'goes on',
    about: numberOf(c, item),
    round: 1,
    text: textOf(c, item),
    by: null,
  }));
}

export const synthesis: Synthesis<Params, Own> = { blocks, data };

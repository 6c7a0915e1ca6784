// No IO. What a pulse gives to the document: dots on their points, and the lines that may be quoted.
import { pointsText } from '../../language/en/counts.ts';
import { byWords, pulseWords } from '../../language/en/synthesis.ts';
import {
  type Contribution,
  type Kept,
  list,
  note,
  nothingKept,
  type Points,
  para,
  quote,
  under,
  type Writing,
} from '../document.ts';
import type { Synthesis } from '../kind.ts';
import { countsOf, latest, type PulseTold, textsOf } from './answers.ts';
import type { Params } from './params.ts';

function blocks(c: PulseTold, writing: Writing): readonly Contribution[] {
  const dots = dotsOf(c, writing);
  const quotes = textsOf(c).filter((t) => t.quotable);
  const lines = quotes.map((t) => [
    quote(t.words),
    ...(t.seat === null || writing.edition === 'shareable' ? [] : [byWords(writing.person(t.seat))]),
  ]);
  const content = [...dots, ...(lines.length > 0 ? [note(pulseWords.quotable), list(lines)] : [])];
  return content.length === 0 ? [] : [{ section: 'quotes', blocks: [under(c.around.title), ...content] }];
}

function dotsOf(c: PulseTold, { edition }: Writing) {
  const cell = latest(c)?.cell('scale') ?? null;
  const label = pulseWords[c.params.when];
  if (cell === null) return [];
  if (cell.tooFew) return edition === 'ours' ? [para(pulseWords.tooFew(label))] : [];
  const { low, high, scale } = c.params;
  const counts = countsOf(c.params, cell.answers);
  const points: Points = {
    type: 'points',
    of: `${c.around.activity}/scale/0/1`,
    counts,
    ends: [low, high],
    said: pointsText.row(label, counts, scale.map(pulseWords.point)),
  };
  return [note(pulseWords.scale(low, high, scale.length)), para(points)];
}

function data(c: PulseTold, writing: Writing): Kept {
  const cell = latest(c)?.cell('scale') ?? null;
  const counts = cell === null || cell.tooFew ? null : countsOf(c.params, cell.answers);
  const answers =
    counts === null
      ? null
      : Object.fromEntries(c.params.scale.map((point, i) => [String(point), counts[i] ?? 0]));
  const present = latest(c)?.eligible?.size ?? null;
  const row = { question: 'scale', about: null, round: 1, present, names: c.around.names('scale'), answers };
  return {
    ...nothingKept,
    counts: cell === null ? [] : [row],
    texts: keepable(c, writing).map((t) => ({
      part: 'text',
      about: null,
      round: 1,
      text: t.words,
      by: t.seat === null || writing.edition === 'shareable' ? null : writing.person(t.seat),
    })),
  };
}

/** Where the writer was asked, only what may be quoted leaves the room; else texts with names stay in `ours`. */
function keepable(c: PulseTold, { edition }: Writing) {
  return textsOf(c).filter((t) => (c.params.quoteChoice ? t.quotable : edition === 'ours'));
}

export const synthesis: Synthesis<Params, null> = { blocks, data };

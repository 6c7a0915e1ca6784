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
  type Printed,
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
  const lines = printable(c, writing, true).map((t) => [
    quote(t.text),
    ...(t.name === null ? [] : [byWords(t.name)]),
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
    texts: printable(c, writing, c.params.quoteChoice).map(({ text, name }) => ({
      part: 'text',
      about: null,
      round: 1,
      text,
      by: name,
    })),
  };
}

/** `asked`: only what its writer said may be quoted. With a name it is theirs to let stand; without, nobody's. */
function printable(c: PulseTold, writing: Writing, asked: boolean): readonly Printed[] {
  const all = textsOf(c).filter((t) => t.quotable || !asked);
  return all.flatMap((t): readonly Printed[] => {
    if (t.seat === null)
      return t.quotable || writing.edition === 'ours' ? [{ text: t.words, name: null }] : [];
    const id = `${c.around.activity}/text`;
    const { quotable: mayQuote } = t;
    const about = c.around.title;
    const may = writing.print({ id, by: t.seat, text: t.words, section: 'quotes', about, mayQuote });
    return may === null ? [] : [may];
  });
}

export const synthesis: Synthesis<Params, null> = { blocks, data };

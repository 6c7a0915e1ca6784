// A document in which every field that can hold a text holds the whole hostile corpus, and every sort of node is there.
import {
  between,
  figure,
  key,
  list,
  note,
  para,
  quote,
  said,
  strip,
  strong,
  table,
  under,
  words,
} from '@moot/shared/activities/document.ts';
import { drawStrip } from '@moot/shared/synthesis/draw.ts';
import type { DocumentTree } from '@moot/shared/synthesis/session.ts';
import { hostile } from '../synthesis/hostile.ts';

const tally = { agree: 2, disagree: 1, pass: 1 };
/** What XML cannot hold at all: control characters and half a pair. */
export const illegal = '\u0000\u0007\u001b\ufffe\uffff\ud800';

export function everywhere(): DocumentTree {
  const all = hostile.join(' ');
  const each = hostile.map((one) => [words(one)]);
  return {
    title: `${all}${illegal}`,
    series: all,
    kind: all,
    language: 'en',
    facilitator: `${all}${illegal}`,
    at: 0,
    root: {
      type: 'root',
      children: [
        { type: 'heading', depth: 1, children: [{ type: 'text', value: all }] },
        {
          type: 'heading',
          depth: 2,
          children: [
            { type: 'sectionNumber', value: '1' },
            { type: 'text', value: all },
          ],
        },
        under(all),
        ...hostile.map((one) => para(words(`${one}${illegal}`))),
        para(strong(quote(all)), figure('x', all), { type: 'signature', value: all }),
        list(each),
        ...hostile.map(said),
        note(...between(each)),
        table([
          [['Line'], [all], ['Count']],
          ...hostile.map((one) => [[words(one)], [quote(one)], [strip('x', tally, one)]]),
        ]),
        key('marks'),
        key('voices'),
        para({ type: 'points', of: 'x', counts: [1, 2, 0], ends: [all, all], said: all }),
        { type: 'picture', drawn: drawStrip(tally, all), said: all },
      ],
    },
  };
}

// No IO. What can be asked about a word: what each means by it, then, without names, whether it is one thing.
import { z } from 'zod';
import { firstRefusal } from '../../asking/answer.ts';
import type { AnswerContext, Ask } from '../../asking/ask.ts';
import type { Verdict } from '../../model/refusals.ts';
import { fits, fitsIfGiven } from '../checks.ts';
import { holdsTerm } from './holds.ts';
import type { Params } from './params.ts';
import { written } from './terms.ts';

export const write: Ask<Params> = {
  fields: () => [{ name: 'meaning', value: written, optional: false }],
  about: 'each subject',
  many: false,
  counts: true,
  writes: true,
  sight: () => 'onShow',
  revealBy: () => 'all',
  limit: () => 1,
  content: ({ params, asking, subject, values }: AnswerContext<Params>): Verdict => {
    const { meaning, example, ourWord } = written.parse(values.meaning);
    const term = asking.subjects.find((s) => s.id === subject)?.text ?? '';
    const boxes = { meaning, example, our_word: ourWord };
    const refused = params.refuseTermIn === null ? '' : boxes[params.refuseTermIn];
    return firstRefusal(
      () => fits(meaning, params.maxChars),
      () => fitsIfGiven(example, params.maxChars),
      () => fitsIfGiven(ourWord, params.maxChars),
      () => (isAskedFor(params, 'example', example) ? 'ok' : 'not_a_value'),
      () => (isAskedFor(params, 'our_word', ourWord) ? 'ok' : 'not_a_value'),
      () => (holdsTerm(term, refused) ? 'term_in_meaning' : 'ok'),
    );
  },
};

const isAskedFor = (params: Params, box: Params['fields'][number], text: string) =>
  text === '' || params.fields.includes(box);

export const judge: Ask<Params> = {
  fields: () => [{ name: 'judge', value: z.enum(['same', 'overlap', 'different']), optional: false }],
  about: 'each subject',
  many: false,
  counts: true,
  sight: () => 'onShow',
  revealBy: () => 'all',
  limit: () => 1,
  content: ({ params, values }: AnswerContext<Params>): Verdict =>
    params.judge.some((value) => value === values.judge) ? 'ok' : 'not_a_value',
};

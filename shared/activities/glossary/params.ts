// No IO. What can be set about pairing up words and meanings.
import { z } from 'zod';
import { type Frozen, limits, line, type SourceFrom } from '../../model/definition.ts';

const box = z.enum(['meaning', 'example', 'our_word']);

export const paramsSchema = z
  .strictObject({
    terms: z.int().min(1).max(4).default(3).describe('How many terms are taken from the source.'),
    fields: z.array(box).min(1).max(3).default(['meaning', 'example', 'our_word']),
    maxChars: z.int().min(1).max(400).default(limits.note),
    refuseTermIn: box.nullable().default('meaning').describe('The box in which the term itself is refused.'),
    judge: z
      .array(z.enum(['same', 'overlap', 'different']))
      .min(2)
      .max(3)
      .default(['same', 'overlap', 'different']),
    seed: z
      .array(line(limits.term))
      .max(12)
      .default([])
      .describe('Words offered at the desk beside those of the source, such as those another group opened.'),
    links: z.boolean().default(false).describe('Sets of words thought to be the same are judged too.'),
  })
  .check((c) => {
    const { fields, refuseTermIn } = c.value;
    if (!fields.includes('meaning'))
      c.issues.push({
        code: 'custom',
        input: fields,
        path: ['fields'],
        message: 'meaning must be one of them',
      });
    if (refuseTermIn !== null && !fields.includes(refuseTermIn))
      c.issues.push({
        code: 'custom',
        input: refuseTermIn,
        path: ['refuseTermIn'],
        message: 'this box is not in fields',
      });
  });
export type Params = Frozen<z.infer<typeof paramsSchema>>;

/** `meaning` stands for all that is written about a term: meaning, example, our word. */
export function fieldNames(): readonly string[] {
  return ['meaning', 'judge'];
}

export function sources(): readonly SourceFrom[] {
  return ['posts', 'choices'];
}

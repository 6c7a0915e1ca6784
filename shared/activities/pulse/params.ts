// No IO. What can be set about how we arrive and leave.
import { z } from 'zod';
import { type Frozen, line, type SourceFrom } from '../../model/definition.ts';

const scale = z
  .array(z.int())
  .min(2)
  .max(7)
  .check((c) => {
    if (c.value.some((point, index) => point !== index + 1))
      c.issues.push({ code: 'custom', input: c.value, message: 'a scale counts 1, 2, 3 and so on' });
  });

export const paramsSchema = z
  .strictObject({
    seriesKey: z
      .string()
      .regex(
        /^[a-z][a-z0-9_-]{0,39}$/,
        'use small letters, digits, _ and -, starting with a letter, at most 40',
      )
      .describe('Pulses with the same key are shown as one row of points through the series.'),
    when: z.enum(['arriving', 'leaving']),
    scale: scale.default([1, 2, 3, 4, 5]),
    low: line(40).describe('What the lowest point means. At most 40 characters.'),
    high: line(40).describe('What the highest point means. At most 40 characters.'),
    textLabel: line(80).describe('What the short text is. At most 80 characters.'),
    textMax: z.int().min(1).max(400).default(140),
    quoteChoice: z
      .boolean()
      .default(false)
      .describe('Leaving only: the writer says whether the line may be quoted.'),
  })
  .check((c) => {
    if (c.value.quoteChoice && c.value.when === 'arriving')
      c.issues.push({
        code: 'custom',
        input: true,
        path: ['quoteChoice'],
        message: 'only a leaving pulse can ask this',
      });
  });
export type Params = Frozen<z.infer<typeof paramsSchema>>;

export function fieldNames(): readonly string[] {
  return ['scale', 'text'];
}

export function sources(): readonly SourceFrom[] {
  return ['new'];
}

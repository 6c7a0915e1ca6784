// No IO. What can be set about a talk with phones down.
import { z } from 'zod';
import type { Frozen, SourceFrom } from '../../model/definition.ts';

export const paramsSchema = z.strictObject({
  grouping: z.enum(['none', 'pairs', 'threes', 'round']).default('none'),
  avoid: z
    .array(z.enum(['same_organisation', 'earlier_pair']))
    .max(2)
    .default([])
    .describe('Who should not be put together, if it can be helped.'),
  halfTime: z.boolean().default(false).describe('A buzz at half time.'),
});
export type Params = Frozen<z.infer<typeof paramsSchema>>;

export function fieldNames(): readonly string[] {
  return [];
}

export function sources(): readonly SourceFrom[] {
  return ['new'];
}

/** Nobody answers here: nothing is recorded. */
export const notRecorded = true;

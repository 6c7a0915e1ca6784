// No IO. What can be set about backing someone else's idea.
import { z } from 'zod';
import { type Frozen, limits, type SourceFrom } from '../../model/definition.ts';

export const paramsSchema = z.strictObject({
  tokens: z
    .int()
    .min(1)
    .max(10)
    .default(3)
    .describe('What a peer can spend in the first wave; each backing, addition or question costs one.'),
  types: z
    .array(z.enum(['back', 'add', 'ask']))
    .min(1)
    .max(3)
    .default(['back', 'add', 'ask']),
  own: z.literal(false).default(false).describe('Nobody backs their own idea.'),
  waves: z.union([z.literal(1), z.literal(2)], { error: 'write 1 or 2' }).default(2),
  wave2Minutes: z.int().min(1).max(60).default(4),
  maxChars: z.int().min(1).max(400).default(limits.reason).describe('Characters in the reason or offer.'),
});
export type Params = Frozen<z.infer<typeof paramsSchema>>;

export const alwaysNamed: readonly string[] = ['amplification'];

export function fieldNames(): readonly string[] {
  return ['amplification'];
}

export const brings = 'ideas';

export function sources(): readonly SourceFrom[] {
  return ['posts'];
}

export function needsWriter(): boolean {
  return true;
}

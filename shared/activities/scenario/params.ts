// No IO. What can be set about a card and what we would really do.
import { z } from 'zod';
import { type Frozen, idSchema, limits, line, type SourceFrom, uniqueIds } from '../../model/definition.ts';

export const paramsSchema = z.strictObject({
  card: line(limits.card).describe('What has happened. At most 300 characters.'),
  spareCards: z.array(line(limits.card)).max(10).default([]),
  fields: z
    .array(z.strictObject({ id: idSchema, label: line(80) }))
    .min(2)
    .max(4)
    .check(uniqueIds)
    .describe('The questions. Whether each carries a name is said under names, by id.'),
  maxChars: z.int().min(1).max(400).default(limits.note),
});
export type Params = Frozen<z.infer<typeof paramsSchema>>;

export function fieldNames(params: Params): readonly string[] {
  return params.fields.map((field) => field.id);
}

export const brings = 'answers';

export function sources(): readonly SourceFrom[] {
  return ['new'];
}

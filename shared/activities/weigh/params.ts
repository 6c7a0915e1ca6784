// No IO. What can be set about rating on a scale, giving dots, or ranking.
import { z } from 'zod';
import {
  type Complaint,
  type Frozen,
  idSchema,
  itemSchema,
  line,
  type Source,
  type SourceFrom,
  uniqueIds,
} from '../../model/definition.ts';

const items = {
  items: z.array(itemSchema).max(60).check(uniqueIds).default([]),
  add: z.int().min(0).max(20).default(0).describe('How many more the facilitator makes, from addFrom.'),
  addFrom: idSchema.nullable().default(null).describe('The id of an earlier gather.'),
};

const scale = z.strictObject({
  mode: z.literal('scale'),
  scale: z
    .array(z.union([line(40), z.int()], { error: 'write a number or a label' }))
    .min(2)
    .max(10)
    .default([1, 2, 3, 4, 5])
    .describe('Numbers or labels, lowest first. An answer is the place on it, from 1.'),
  questions: z
    .array(itemSchema)
    .max(2)
    .check(uniqueIds)
    .default([])
    .describe('Up to two questions for each item.'),
  ...items,
});

const dots = z.strictObject({
  mode: z.literal('dots'),
  dots: z.int().min(1).max(20).default(3).describe('Dots each.'),
  maxPerItem: z.int().min(1).max(20).default(1),
  keep: z.int().min(1).max(60).nullable().default(null).describe('How many go on. Left out: all.'),
  ...items,
});

const rank = z.strictObject({
  mode: z.literal('rank'),
  top: z.int().min(1).max(10).default(3).describe('How many places; fewer may be given.'),
  ...items,
});

export const paramsSchema = z.discriminatedUnion('mode', [scale, dots, rank]);
export type Params = Frozen<z.infer<typeof paramsSchema>>;

export function fieldNames(): readonly string[] {
  return ['answer'];
}

export const brings = 'choices';

export function sources(): readonly SourceFrom[] {
  return ['new', 'ledger', 'posts', 'ideas', 'statements', 'choices'];
}

export function complaints({
  source,
  params,
}: {
  readonly source: Source;
  readonly params: Params;
}): readonly Complaint[] {
  if (source !== 'new' && params.items.length > 0)
    return [{ path: ['params', 'items'], message: 'items come from one place: items or source' }];
  if (source === 'new' && params.items.length === 0 && params.addFrom === null)
    return [{ path: ['params'], message: 'nothing to weigh: give items or a source' }];
  return [];
}

// No IO. What can be set about writing alone and reading together.
import { z } from 'zod';
import {
  type Complaint,
  type Frozen,
  limits,
  line,
  type Names,
  namesOf,
  type SourceFrom,
} from '../../model/definition.ts';

export const paramsSchema = z.strictObject({
  fields: z.array(line(60)).max(3).default([]).describe('Labels of one to three boxes. None: one box.'),
  maxPosts: z.int().min(1).max(10).default(1).describe('Posts a peer may write.'),
  maxChars: z.int().min(1).max(400).default(limits.note).describe('Characters in each box.'),
  show: z
    .enum(['shuffled', 'round_robin'])
    .default('shuffled')
    .describe('round_robin: one row a peer, as each reads aloud (needs names).'),
  cluster: z.boolean().default(false).describe('The room groups the posts under headings.'),
  merge: z.boolean().default(false).describe('Posts that say the same may be merged.'),
  tags: z.array(line(60)).max(10).default([]).describe('Marks the facilitator can put on a post.'),
  afterShow: z
    .strictObject({ finding: line(300), credit: line(160) })
    .nullable()
    .default(null)
    .describe('A text put up after all posts are shown, with its credit.'),
});
export type Params = Frozen<z.infer<typeof paramsSchema>>;

export function fieldNames(): readonly string[] {
  return ['post'];
}

export const brings = 'posts';

export function sources(): readonly SourceFrom[] {
  return ['new'];
}

export function complaints(activity: {
  readonly names: Names;
  readonly params: Params;
}): readonly Complaint[] {
  if (activity.params.show !== 'round_robin' || namesOf(activity, 'post') === 'named') return [];
  return [{ path: ['params', 'show'], message: 'round_robin shows one row a peer, so posts must be named' }];
}

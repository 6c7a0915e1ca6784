// No IO. What can be set about promises, asks, and what happened to them.
import { z } from 'zod';
import { type Frozen, limits, type SourceFrom } from '../../model/definition.ts';

const make = z
  .strictObject({
    mode: z.literal('make'),
    fields: z
      .array(z.enum(['what', 'when', 'asker', 'if', 'then', 'idea']))
      .min(1)
      .max(6)
      .default(['what', 'when', 'asker'])
      .describe('asker is the peer who asks about it; if and then are kept as one what.'),
    asker: z
      .literal('idea_writer')
      .nullable()
      .default(null)
      .describe("idea_writer: the idea's writer asks about it."),
    mustBackOther: z.boolean().default(false).describe("The idea must be someone else's."),
    max: z.int().min(1).max(5).default(1).describe('Promises each.'),
    maxChars: z.int().min(1).max(400).default(limits.note),
    whenMax: z.int().min(1).max(140).default(60),
    convener: z
      .boolean()
      .default(false)
      .describe('Also records which peer calls the next meeting, and its date.'),
  })
  .check((c) => {
    const complain = (path: string, message: string) =>
      c.issues.push({ code: 'custom', input: c.value, path: [path], message });
    const has = (field: (typeof c.value.fields)[number]) => c.value.fields.includes(field);
    if (has('if') !== has('then')) complain('fields', 'if and then go together');
    if (has('what') === has('if')) complain('fields', 'give either what, or if and then');
    if (!has('when')) complain('fields', 'when must be one of them');
    if (has('asker') === (c.value.asker !== null))
      complain('fields', 'somebody must ask about it: put asker here, or write asker: idea_writer');
    if (!has('idea') && c.value.asker !== null) complain('asker', 'idea_writer needs idea among the fields');
    if (!has('idea') && c.value.mustBackOther) complain('mustBackOther', 'this needs idea among the fields');
  });

const ask = z.strictObject({
  mode: z.literal('ask'),
  max: z.int().min(1).max(5).default(2).describe('Asks each.'),
  maxChars: z.int().min(1).max(400).default(limits.note),
  replies: z
    .array(z.enum(['yes', 'no', 'try', 'not_clear']))
    .min(2)
    .max(4)
    .default(['yes', 'no', 'try', 'not_clear']),
  reask: z.int().min(0).max(3).default(1).describe('How often an unclear ask may be put again in new words.'),
});

const review = z.strictObject({
  mode: z.literal('review'),
  statuses: z
    .array(z.enum(['kept', 'partly', 'not_yet', 'overtaken']))
    .min(1)
    .max(4)
    .default(['kept', 'partly', 'not_yet', 'overtaken']),
  auto: z.literal('no_report').default('no_report').describe('What is put down for a peer who is away.'),
  after: z
    .array(z.enum(['keep', 'change', 'let_go']))
    .min(1)
    .max(3)
    .default(['keep', 'change', 'let_go']),
  noteMax: z.int().min(1).max(400).default(limits.note),
});

export const paramsSchema = z.discriminatedUnion('mode', [make, ask, review]);
export type Params = Frozen<z.infer<typeof paramsSchema>>;

export const alwaysNamed: readonly string[] = ['promise'];

export function fieldNames(): readonly string[] {
  return ['promise'];
}

export function sources(params: Params): readonly SourceFrom[] {
  if (params.mode === 'review') return ['promises'];
  if (needsWriter(params)) return ['posts'];
  return ['new', 'posts', 'ideas', 'statements', 'choices', 'answers'];
}

export function needsWriter(params: Params): boolean {
  return params.mode === 'make' && params.fields.includes('idea');
}

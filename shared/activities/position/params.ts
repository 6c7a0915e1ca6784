// No IO. What can be set about saying it back and choosing what to do.
import { z } from 'zod';
import type { Frozen, SourceFrom } from '../../model/definition.ts';

const tries = {
  maxTries: z.int().min(1).max(5).default(2).describe('How often a say-back may be tried.'),
  maxChars: z.int().min(1).max(400).default(240),
};

const restate = z.strictObject({ mode: z.literal('restate'), ...tries });

const difference = z.strictObject({
  mode: z.literal('difference'),
  max: z.int().min(1).max(10).default(2).describe('How many differences at most.'),
  ...tries,
  types: z
    .array(z.enum(['words', 'facts', 'duty', 'interest', 'value']))
    .min(1)
    .max(5)
    .default(['words', 'facts', 'duty', 'interest', 'value']),
  treatments: z
    .array(z.enum(['hold', 'test', 'bound', 'differ']))
    .min(2)
    .max(4)
    .default(['hold', 'test', 'bound', 'differ']),
  require: z
    .array(z.enum(['line', 'bottom_line', 'owner', 'look_again']))
    .max(4)
    .default(['line', 'bottom_line', 'owner', 'look_again'])
    .describe('What must be there before a difference settles.'),
});

export const paramsSchema = z.discriminatedUnion('mode', [restate, difference]);
export type Params = Frozen<z.infer<typeof paramsSchema>>;

export const alwaysNamed: readonly string[] = ['side', 'statement', 'restatement'];

export function fieldNames(params: Params): readonly string[] {
  return params.mode === 'restate' ? ['restatement'] : ['side', 'statement', 'restatement', 'treatment'];
}

export function sources(params: Params): readonly SourceFrom[] {
  return params.mode === 'restate' ? ['posts'] : ['ledger'];
}

export function needsWriter(params: Params): boolean {
  return params.mode === 'restate';
}

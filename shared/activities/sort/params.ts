// No IO. What can be set about sorting lines into columns.
import { z } from 'zod';
import type { Complaint, Frozen, Source, SourceFrom } from '../../model/definition.ts';

const ledgerColumns = ['common', 'words', 'real', 'unsure'] as const;
const column = z.enum([...ledgerColumns, 'all_of_us', 'some_of_us', 'just_me']);

export const paramsSchema = z.strictObject({
  columns: z
    .array(column)
    .min(2)
    .max(6)
    .default([...ledgerColumns])
    .check((c) => {
      if (new Set(c.value).size < c.value.length)
        c.issues.push({ code: 'custom', input: c.value, message: 'each column only once' });
      if (!c.value.includes('unsure'))
        c.issues.push({ code: 'custom', input: c.value, message: 'unsure must be one of them' });
    }),
  settle: z.literal('all').default('all').describe('A line settles only where all place it alike.'),
  lines: z
    .enum(['apart_or_changed', 'open', 'all'])
    .nullable()
    .default(null)
    .describe('Ledger only. Which lines: apart or changed in this session, open, or all.'),
  ledger: z.boolean().default(false).describe('Whether the result changes the ledger.'),
});
export type Params = Frozen<z.infer<typeof paramsSchema>>;

export function fieldNames(): readonly string[] {
  return ['column'];
}

export function sources(): readonly SourceFrom[] {
  return ['ledger', 'posts', 'ideas', 'statements', 'choices'];
}

export function complaints({
  source,
  params,
}: {
  readonly source: Source;
  readonly params: Params;
}): readonly Complaint[] {
  return source === 'ledger' ? fromLedger(params) : fromElsewhere(params);
}

function fromLedger(params: Params): readonly Complaint[] {
  const found: Complaint[] = [];
  if (params.lines === null)
    found.push({
      path: ['params', 'lines'],
      message: 'say which ledger lines: apart_or_changed, open or all',
    });
  if (params.ledger && params.columns.some((name) => !ledgerColumns.some((known) => known === name)))
    found.push({ path: ['params', 'columns'], message: `the ledger knows only ${ledgerColumns.join(', ')}` });
  return found;
}

function fromElsewhere(params: Params): readonly Complaint[] {
  const found: Complaint[] = [];
  if (params.lines !== null) found.push({ path: ['params', 'lines'], message: 'only for source: ledger' });
  if (params.ledger) found.push({ path: ['params', 'ledger'], message: 'only for source: ledger' });
  return found;
}

// No IO. What can be set about asking whether all can work with a proposal.
import { z } from 'zod';
import { type Frozen, limits, line, type SourceFrom } from '../../model/definition.ts';

export const paramsSchema = z
  .strictObject({
    proposal: line(limits.proposal)
      .nullable()
      .default(null)
      .describe('At most 400 characters. null: written in the room.'),
    proposalHint: line(200)
      .nullable()
      .default(null)
      .describe('For a proposal written in the room: what it should hold.'),
  })
  .check((c) => {
    if (c.value.proposal === null && c.value.proposalHint === null) {
      const message = 'give a proposal, or a proposalHint for one written in the room';
      c.issues.push({ code: 'custom', input: null, path: ['proposal'], message });
    }
  });
export type Params = Frozen<z.infer<typeof paramsSchema>>;

export const alwaysNamed: readonly string[] = ['level'];

export function fieldNames(): readonly string[] {
  return ['level'];
}

export function sources(): readonly SourceFrom[] {
  return ['new', 'ledger', 'posts', 'ideas', 'statements', 'choices'];
}

// What may come over a socket: parsed once, here, and by whom it may come.

import { id, type SeriesId } from '@moot/shared/model/ids.ts';
import type { Refusal } from '@moot/shared/model/refusals.ts';
import {
  type Command,
  castSchema,
  commandIdSchema,
  facilitatorCommandSchema,
  keyedSchema,
  peerCommandSchema,
} from '@moot/shared/series/commands.ts';
import { z } from 'zod';

export type Role = 'facilitator' | 'peer' | 'screen';

export const handshakeSchema = z.object({
  audience: z.enum(['desk', 'screen', 'peer']),
  series: z
    .string()
    .min(1)
    .max(120)
    .transform((text) => id<SeriesId>(text))
    .optional(),
});
export type Handshake = z.infer<typeof handshakeSchema>;

type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

const no = (refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } => ({ ok: false, refusal });

const ofFacilitator = z.strictObject({ commandId: commandIdSchema, command: facilitatorCommandSchema });
const ofPeer = z.strictObject({ commandId: commandIdSchema, command: peerCommandSchema });

export type ReadCommand = { readonly commandId: z.infer<typeof commandIdSchema>; readonly command: Command };

/** A command that its sender's role does not give is refused as such, whatever it holds. */
export function readCommand(role: Role, frame: unknown): Parsed<ReadCommand> {
  if (role === 'screen') return no('not_allowed');
  const [own, other] = role === 'facilitator' ? [ofFacilitator, ofPeer] : [ofPeer, ofFacilitator];
  const parsed = own.safeParse(frame);
  if (parsed.success) return { ok: true, value: parsed.data };
  return no(other.safeParse(frame).success ? 'not_allowed' : 'malformed');
}

export function readCast(role: Role, frame: unknown): Parsed<z.infer<typeof castSchema>> {
  return role === 'peer' ? read(castSchema, frame) : no('not_allowed');
}

export function readKeyed(role: Role, frame: unknown): Parsed<z.infer<typeof keyedSchema>> {
  return role === 'peer' ? read(keyedSchema, frame) : no('not_allowed');
}

function read<T>(schema: z.ZodType<T>, frame: unknown): Parsed<T> {
  const parsed = schema.safeParse(frame);
  return parsed.success ? { ok: true, value: parsed.data } : no('malformed');
}

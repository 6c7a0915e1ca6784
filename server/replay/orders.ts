// What a replay and the Moot it can kill say to each other, beside the wire.
import { z } from 'zod';

const order = z.discriminatedUnion('type', [
  z.object({ type: z.literal('clock'), now: z.number() }),
  z.object({ type: z.literal('setUpPath') }),
  z.object({ type: z.literal('snapshot'), series: z.string() }),
  z.object({ type: z.literal('stop') }),
]);
export type Order = z.infer<typeof order>;
export const orderSchema = z.object({ n: z.int(), order });

export const toldSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), base: z.string() }),
  z.object({ type: z.literal('answer'), n: z.int(), value: z.unknown() }),
  z.object({ type: z.literal('failed'), n: z.int(), reason: z.string() }),
  z.object({ type: z.literal('fault'), fault: z.string() }),
]);
export type Told = z.infer<typeof toldSchema>;

// No IO. A pulse's answers as they were cleared: counts by point, and the texts with what their writers allow.
import { z } from 'zod';
import type { ClearedAnswer } from '../../asking/cleared.ts';
import type { Told } from '../kind.ts';
import type { Params } from './params.ts';

export type PulseTold = Told<Params, null>;

export const textValue = z.strictObject({ text: z.string(), mayQuote: z.boolean() });

export const latest = (c: PulseTold) => c.askings.at(-1);

export function countsOf(params: Params, answers: readonly ClearedAnswer[]): readonly number[] {
  return params.scale.map((point) => answers.filter((a) => a.value === point).length);
}

export function textsOf(
  c: PulseTold,
): readonly (ClearedAnswer & { readonly words: string; readonly quotable: boolean })[] {
  return (latest(c)?.cell('text')?.answers ?? []).flatMap((a) => {
    const parsed = textValue.safeParse(a.value);
    if (!parsed.success) return [];
    const quotable = c.params.quoteChoice && (parsed.data.mayQuote || a.mayQuote);
    return [{ ...a, words: parsed.data.text, quotable }];
  });
}

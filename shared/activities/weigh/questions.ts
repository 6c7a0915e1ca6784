// No IO. The questions of a scale: its own, or one without words.
import type { Params } from './params.ts';

export function questionsOf(
  params: Extract<Params, { mode: 'scale' }>,
): readonly { readonly id: string; readonly text: string }[] {
  return params.questions.length === 0 ? [{ id: 'answer', text: '' }] : params.questions;
}

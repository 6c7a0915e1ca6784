// No IO. What can be asked of the room about ideas: two waves of backing, and the owners' answers to “I'd back it if…”.
import { firstRefusal } from '../../asking/answer.ts';
import type { AnswerContext, Ask } from '../../asking/ask.ts';
import { isOut } from '../../asking/step.ts';
import type { Verdict } from '../../model/refusals.ts';
import type { Asking, Given, Subject } from '../../model/series.ts';
import { fits, text } from '../checks.ts';
import { actIn, actValue, waveOf } from './acts.ts';
import type { Params } from './params.ts';

type Wave = Pick<
  Ask<Params>,
  'fields' | 'about' | 'many' | 'counts' | 'writes' | 'revealBy' | 'whose' | 'content'
>;

const wave: Wave = {
  fields: () => [{ name: 'amplification', value: actValue, optional: false }],
  about: 'each subject',
  many: true,
  counts: true,
  writes: true,
  revealBy: () => 'all',
  whose: (c) => (isElsewhere(c) ? 'not_yours' : 'ok'),
  content: (c: AnswerContext<Params>): Verdict => {
    const { act, text: words } = actValue.parse(c.values.amplification);
    return firstRefusal(
      () => (words.trim() === '' ? 'empty_reason' : fits(words, c.params.maxChars)),
      () => (c.params.types.includes(act) ? 'ok' : 'not_a_value'),
      () => (c.asking.subjects.find((s) => s.id === c.subject)?.by === c.seat ? 'own_idea' : 'ok'),
      () => (didBefore(c, act) ? 'same_type_twice' : 'ok'),
    );
  },
};

type Place = { readonly given: Given; readonly subject: string; readonly asking: Asking };

const waves = (c: AnswerContext<Params>) => [
  c.asking,
  ...c.earlier.filter((a) => waveOf(a.ask) !== null && a !== c.asking),
];

/** Ids name one thing in the whole activity: an answer to an ask is about that ask and no other. */
function isElsewhere(c: AnswerContext<Params>): boolean {
  const all: readonly Place[] = waves(c).flatMap((asking) =>
    [...asking.given].flatMap(([subject, seats]) =>
      [...seats.values()].flat().map((given) => ({ given, subject, asking })),
    ),
  );
  return all.some((p) => p.given.id === c.id && (p.asking !== c.asking || p.subject !== c.subject));
}

/** One of each sort for an idea, over both waves; the same act written anew is not a second one. */
function didBefore(c: AnswerContext<Params>, act: string): boolean {
  const { seat } = c;
  if (seat === null) return false;
  return waves(c).some((asking) =>
    (asking.given.get(c.subject)?.get(seat) ?? []).some(
      (g) => g.id !== c.id && !asking.blanked.has(g.id) && actIn(g.values.amplification)?.act === act,
    ),
  );
}

export const hidden: Ask<Params> = {
  ...wave,
  sight: () => 'onShow',
  limit: (params) => params.tokens,
  limitOver: 'asking',
  overLimit: 'no_tokens',
};

export const live: Ask<Params> = { ...wave, sight: () => 'live', limit: () => Number.POSITIVE_INFINITY };

/** “I'd back it if…” is answered once, by the idea's owner. */
export const reply: Ask<Params> = {
  fields: () => [{ name: 'answer', namedAs: 'amplification', value: text, optional: false }],
  about: 'each subject',
  subjectsNow: asksIn,
  many: false,
  counts: false,
  once: true,
  writes: true,
  sight: () => 'live',
  revealBy: () => 'all',
  limit: () => 1,
  whose: ({ earlier, seat, subject }: AnswerContext<Params>): Verdict => {
    if (!asksIn(earlier).some((s) => s.id === subject && s.by === seat)) return 'not_yours';
    const answered = earlier.some((a) => a.ask === 'reply' && (a.given.get(subject)?.size ?? 0) > 0);
    return answered ? 'already_answered' : 'ok';
  },
  content: ({ params, values }: AnswerContext<Params>): Verdict => fits(values.answer, params.maxChars),
};

/** The asks of shown waves; `by` is the owner of the idea they ask about. */
function asksIn(askings: readonly Asking[]): readonly Subject[] {
  const shown = askings.filter((a) => waveOf(a.ask) !== null && isOut(a));
  return shown.flatMap((a) => a.subjects.flatMap((idea) => asksAbout(a, idea)));
}

function asksAbout(asking: Asking, idea: Subject): readonly Subject[] {
  const given = [...(asking.given.get(idea.id)?.values() ?? [])].flat();
  return given.flatMap((g) => {
    const value = asking.blanked.has(g.id) ? null : actIn(g.values.amplification);
    if (value?.act !== 'ask') return [];
    return [{ id: g.id, text: value.text, ...(idea.by && { by: idea.by }) }];
  });
}

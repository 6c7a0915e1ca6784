// No IO. Asking one peer for something, in words; every answer is held until all are in. “No” is a normal answer.
import { z } from 'zod';
import { firstRefusal } from '../../asking/answer.ts';
import type { AnswerContext, Ask } from '../../asking/ask.ts';
import { id, type SeatId } from '../../model/ids.ts';
import type { Verdict } from '../../model/refusals.ts';
import type { Asking, Json } from '../../model/series.ts';
import { fits } from '../checks.ts';
import type { Between } from '../kind.ts';
import type { Params } from './params.ts';
import type { CommitTold } from './promise.ts';

export const replies = ['yes', 'no', 'try', 'not_clear'] as const;
export type ReplyCode = (typeof replies)[number];

const askValue = z.strictObject({
  to: z.string().min(1).max(120),
  text: z.string(),
  /** An ask of one's own that was “not clear”, put again in new words. */
  replaces: z.string().min(1).max(120).optional(),
});

const asker = (params: Params) => (params.mode === 'ask' ? params : null);

export const ask: Ask<Params> = {
  fields: () => [{ name: 'ask', namedAs: 'promise', value: askValue, optional: false }],
  about: 'all subjects',
  many: true,
  counts: false,
  sight: () => 'addressee',
  revealBy: () => 'all',
  limit: (params) => asker(params)?.max ?? 0,
  companions: ['reply'],
  addressed: (values) => {
    const parsed = askValue.safeParse(values.ask);
    return parsed.success ? id<SeatId>(parsed.data.to) : null;
  },
  whose: ({ earlier, seat, values }: AnswerContext<Params>): Verdict => {
    const parsed = askValue.safeParse(values.ask);
    const replaced = parsed.success ? parsed.data.replaces : undefined;
    if (replaced === undefined) return 'ok';
    return asksGiven(earlier).some((a) => a.id === replaced && a.seat === seat) ? 'ok' : 'not_yours';
  },
  content: ({ params, earlier, values, seat }: AnswerContext<Params>): Verdict => {
    const { to, text, replaces } = askValue.parse(values.ask);
    return firstRefusal(
      () => fits(text, asker(params)?.maxChars ?? 0),
      () => (to === seat ? 'self_ask' : 'ok'),
      () => (replaces === undefined || replyTo(earlier, replaces) === 'not_clear' ? 'ok' : 'not_now'),
    );
  },
};

export const reply: Ask<Params> = {
  fields: () => [{ name: 'reply', namedAs: 'promise', value: z.enum(replies), optional: false }],
  about: 'each subject',
  subjectsNow: (earlier) => asksGiven(earlier).map((a) => ({ id: a.id, text: a.text, by: a.seat })),
  many: false,
  counts: false,
  sight: () => 'addressee',
  revealBy: () => 'all',
  limit: () => 1,
  whose: ({ earlier, seat, subject }: AnswerContext<Params>): Verdict =>
    asksGiven(earlier).some((a) => a.id === subject && a.to === seat) ? 'ok' : 'not_yours',
};

export type Asked = {
  readonly id: string;
  readonly seat: SeatId;
  readonly to: SeatId;
  readonly text: string;
  readonly replaces: string | null;
};

function asksGiven(askings: readonly Asking[]): readonly Asked[] {
  return askings
    .filter((a) => a.ask === 'ask')
    .flatMap((a) => [...(a.given.get('all') ?? [])])
    .flatMap(([seat, given]) => given.map((g) => asked(g.id, seat, g.values.ask)));
}

function asked(item: string, seat: SeatId, value: Json | undefined): Asked {
  const { to, text, replaces } = askValue.parse(value);
  return { id: item, seat, to: id<SeatId>(to), text, replaces: replaces ?? null };
}

function replyTo(askings: readonly Asking[], item: string): ReplyCode | null {
  const given = askings
    .filter((a) => a.ask === 'reply')
    .flatMap((a) => [...(a.given.get(item)?.values() ?? [])].flat());
  const parsed = z.enum(replies).safeParse(given.at(-1)?.values.reply);
  return parsed.success ? parsed.data : null;
}

export function asksBetween(askings: readonly Asking[]): readonly Between[] {
  const open = askings.filter((a) => a.ask === 'reply' && a.step === 'open').at(-1)?.id ?? null;
  const round = askings.filter((a) => a.ask === 'ask').at(-1)?.round;
  return askings
    .filter((a) => a.ask === 'ask')
    .flatMap((asking) => asksGiven([asking]).map((a) => ({ a, now: asking.round === round })))
    .map(({ a, now }) => ({
      id: a.id,
      by: a.seat,
      to: a.to,
      replyIn: now ? open : null,
      ask: 'reply',
      text: a.text,
      when: '',
      reply: replyTo(askings, a.id) ?? 'asked',
    }));
}

export type AskOutcome = Asked & { readonly reply: ReplyCode | null };

/** The asks that were shown, with their replies. */
export function asksOf(c: CommitTold): readonly AskOutcome[] {
  const made = c.askings.filter((a) => a.ask === 'ask').flatMap((a) => a.cell('ask')?.answers ?? []);
  return made.flatMap((a) => {
    if (a.seat === null) return [];
    const said = c.askings
      .filter((r) => r.ask === 'reply')
      .flatMap((r) => r.cell('reply', a.id)?.answers ?? []);
    const parsed = z.enum(replies).safeParse(said.at(-1)?.value);
    return [{ ...asked(a.id, a.seat, a.value), reply: parsed.success ? parsed.data : null }];
  });
}

/** For each ask first made: its reply, or that of the ask that replaced it; null = no answer. */
export function finalReplies(c: CommitTold): Readonly<Record<string, ReplyCode | null>> {
  const all = asksOf(c);
  return Object.fromEntries(
    all
      .filter((a) => a.replaces === null)
      .map((first) => [first.id, (all.find((a) => a.replaces === first.id) ?? first).reply]),
  );
}

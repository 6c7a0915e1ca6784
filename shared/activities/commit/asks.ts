// No IO. Asking one peer for something, in words. All are read before any is answered; every answer is held until all
// are in. “No” is a normal answer.
import { z } from 'zod';
import { firstRefusal } from '../../asking/answer.ts';
import type { AnswerContext, Ask } from '../../asking/ask.ts';
import { id, type SeatId } from '../../model/ids.ts';
import type { Verdict } from '../../model/refusals.ts';
import type { Asking, Json } from '../../model/series.ts';
import { fits } from '../checks.ts';
import type { Opening } from '../kind.ts';
import type { Params } from './params.ts';
import type { CommitTold } from './promise.ts';

export const replies = ['yes', 'no', 'try', 'not_clear'] as const;
export type ReplyCode = (typeof replies)[number];
const replyValue = z.enum(replies);

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
  sight: () => 'onShow',
  revealBy: () => 'all',
  limit: (params) => asker(params)?.max ?? 0,
  addressed: (values) => askIn('', id<SeatId>(''), values.ask)?.to ?? null,
  whose: ({ asking, earlier, seat, values }: AnswerContext<Params>): Verdict => {
    const replaced = askValue.safeParse(values.ask).data?.replaces;
    if (replaced === undefined) return asking.round === 1 ? 'ok' : 'not_now';
    return given(earlier).some((a) => a.id === replaced && a.seat === seat) ? 'ok' : 'not_yours';
  },
  content: (c: AnswerContext<Params>): Verdict => {
    const { to, text, replaces } = askValue.parse(c.values.ask);
    return firstRefusal(
      () => fits(text, asker(c.params)?.maxChars ?? 0),
      () => (to === c.seat ? 'self_ask' : 'ok'),
      () => (replaces === undefined ? 'ok' : again(c, replaces, to)),
    );
  },
};

/** Once, in new words, to the same peer, and only what was not clear to them. */
function again({ asking, earlier, id: own }: AnswerContext<Params>, replaces: string, to: string): Verdict {
  const before = given(earlier).find((a) => a.id === replaces);
  const taken = given([asking, ...earlier]).some((a) => a.id !== own && a.replaces === replaces);
  return before?.to === to && !taken && replyTo(earlier, replaces) === 'not_clear' ? 'ok' : 'not_now';
}

export const answers: Ask<Params> = {
  fields: () => [{ name: 'reply', namedAs: 'promise', value: replyValue, optional: false }],
  about: 'each subject',
  many: false,
  counts: false,
  writes: true,
  sight: () => 'onShow',
  revealBy: () => 'all',
  limit: () => 1,
  whose: ({ earlier, seat, subject }: AnswerContext<Params>): Verdict =>
    given(earlier).some((a) => a.id === subject && a.to === seat) ? 'ok' : 'not_yours',
  content: ({ params, values }: AnswerContext<Params>): Verdict =>
    asker(params)?.replies.some((code) => code === values.reply) === true ? 'ok' : 'not_a_value',
};

export type Asked = {
  readonly id: string;
  readonly seat: SeatId;
  readonly to: SeatId;
  readonly text: string;
  readonly replaces: string | null;
};

/** Null where its words were taken back, or erased with the person who wrote them. */
function askIn(item: string, seat: SeatId, value: Json | undefined): Asked | null {
  const parsed = askValue.safeParse(value);
  if (!parsed.success) return null;
  const { to, text, replaces } = parsed.data;
  return { id: item, seat, to: id<SeatId>(to), text, replaces: replaces ?? null };
}

const given = (askings: readonly Asking[]): readonly Asked[] =>
  askings
    .filter((a) => a.ask === 'ask')
    .flatMap((a) => [...(a.given.get('all') ?? [])])
    .flatMap(([seat, all]) => all.flatMap((g) => askIn(g.id, seat, g.values.ask) ?? []));

function replyTo(askings: readonly Asking[], item: string): ReplyCode | null {
  const said = askings
    .filter((a) => a.ask === 'answers')
    .flatMap((a) => [...(a.given.get(item)?.values() ?? [])].flat());
  return replyValue.safeParse(said.at(-1)?.values.reply).data ?? null;
}

export type AskOutcome = Asked & { readonly reply: ReplyCode | null; readonly round: number };

/** The asks that were shown, with their replies. */
export function asksOf(c: CommitTold): readonly AskOutcome[] {
  return c.askings
    .filter((a) => a.ask === 'ask')
    .flatMap(({ round, cell }) =>
      (cell('ask')?.answers ?? []).flatMap((a) => {
        const asked = a.seat === null ? null : askIn(a.id, a.seat, a.value);
        return asked === null ? [] : [{ ...asked, round, reply: shownReply(c, a.id) }];
      }),
    );
}

function shownReply(c: CommitTold, item: string): ReplyCode | null {
  const said = c.askings
    .filter((a) => a.ask === 'answers')
    .flatMap((a) => a.cell('reply', item)?.answers ?? []);
  return replyValue.safeParse(said.at(-1)?.value).data ?? null;
}

/** Asks, then their answers; then those that were not clear once more, as often as the definition says. */
export function nextAsk(c: CommitTold, reask: number): readonly Opening[] {
  const round = c.askings.filter((a) => a.ask === 'ask').length;
  const all = asksOf(c);
  const unanswered = c.askings.filter((a) => a.ask === 'answers').length < round;
  if (unanswered) {
    const subjects = all
      .filter((a) => a.round === round)
      .map(({ id: item, text, seat }) => ({ id: item, text, by: seat }));
    return subjects.length === 0 ? [] : [{ id: `answers:${round}`, ask: 'answers', round, subjects }];
  }
  const again = all.some((a) => a.reply === 'not_clear' && !all.some((b) => b.replaces === a.id));
  return round === 0 || (again && round <= reask)
    ? [{ id: `ask:${round + 1}`, ask: 'ask', round: round + 1, subjects: [] }]
    : [];
}

/** For each ask first made: its reply, or that of the ask that replaced it; null = no answer. */
export function finalReplies(c: CommitTold): Readonly<Record<string, ReplyCode | null>> {
  const all = asksOf(c);
  const latest = (a: AskOutcome): AskOutcome => {
    const next = all.find((b) => b.replaces === a.id);
    return next === undefined ? a : latest(next);
  };
  return Object.fromEntries(
    all.filter((a) => a.replaces === null).map((first) => [first.id, latest(first).reply]),
  );
}

// No IO. Making promises: what, when, and the peer who asks about it, who has to say yes.
import { z } from 'zod';
import { firstRefusal } from '../../asking/answer.ts';
import type { AnswerContext, Ask } from '../../asking/ask.ts';
import type { ClearedAsking } from '../../asking/cleared.ts';
import { id, type SeatId } from '../../model/ids.ts';
import type { Verdict } from '../../model/refusals.ts';
import type { Asking, Json } from '../../model/series.ts';
import { fits } from '../checks.ts';
import type { Between, Told } from '../kind.ts';
import type { Params } from './params.ts';
import type { PromiseCard } from './picture.ts';

/** Who calls the next meeting, and when (a date as text); null until somebody said. */
export type Own = { convener: { readonly seat: SeatId; readonly next: string } | null };
export type CommitTold = Told<Params, Own>;

const promiseValue = z.strictObject({
  what: z.string(),
  when: z.string(),
  asker: z.string().min(1).max(120),
  /** The idea it gets behind, where the definition asks for one. */
  backs: z.string().min(1).max(120).optional(),
});

export const maker = (params: Params) => (params.mode === 'make' ? params : null);

export const make: Ask<Params> = {
  fields: () => [{ name: 'promise', value: promiseValue, optional: false }],
  about: 'all subjects',
  many: true,
  counts: false,
  sight: () => 'addressee',
  revealBy: () => 'answer',
  limit: (params) => maker(params)?.max ?? 0,
  companions: ['accept'],
  addressed: (values) => askerIn(values.promise),
  content: ({ params, asking, earlier, values, seat, id: own }: AnswerContext<Params>): Verdict => {
    const { what, when, asker, backs } = promiseValue.parse(values.promise);
    return firstRefusal(
      () => fits(what, maker(params)?.maxChars ?? 0),
      () => fits(when, maker(params)?.whenMax ?? 0),
      () =>
        maker(params)?.fields.includes('idea')
          ? backing({ asking, earlier, seat, id: own }, backs, asker)
          : 'ok',
      () => (asker === seat ? 'self_witness' : 'ok'),
    );
  },
};

/** Somebody else's idea; its writer is the one who asks, unless they have said no. */
function backing(
  { asking, earlier, seat, id: own }: Pick<AnswerContext<Params>, 'asking' | 'earlier' | 'seat' | 'id'>,
  backs: string | undefined,
  asker: string,
): Verdict {
  const idea = asking.subjects.find((s) => s.id === backs);
  if (idea?.by === undefined) return 'unknown';
  if (idea.by === seat) return 'own_idea';
  const accepting = earlier.find((a) => a.openedWith === asking.id);
  const said = accepting?.given.get(own)?.get(idea.by)?.at(-1)?.values.yes;
  return idea.by === asker || said === false ? 'ok' : 'not_a_value';
}

/** Will you ask me about it? About each promise, answered by the one it names. */
export const accept: Ask<Params> = {
  fields: () => [{ name: 'yes', value: z.boolean(), optional: false }],
  about: 'each subject',
  subjectsNow: (earlier) => promisesGiven(earlier).map((p) => ({ id: p.id, text: p.what })),
  many: false,
  counts: false,
  sight: () => 'addressee',
  revealBy: () => 'all',
  limit: () => 1,
  whose: ({ earlier, seat, subject }: AnswerContext<Params>): Verdict =>
    promisesGiven(earlier).some((p) => p.id === subject && p.asker === seat) ? 'ok' : 'not_yours',
};

function askerIn(value: Json | undefined): SeatId | null {
  const parsed = promiseValue.safeParse(value);
  return parsed.success ? id<SeatId>(parsed.data.asker) : null;
}

export type Given = {
  readonly id: string;
  readonly seat: SeatId;
  readonly asker: SeatId;
  readonly what: string;
  readonly when: string;
  readonly backs: string | null;
};

function promisesGiven(askings: readonly Asking[]): readonly Given[] {
  return askings
    .filter((a) => a.ask === 'make')
    .flatMap((a) => [...(a.given.get('all') ?? [])])
    .flatMap(([seat, given]) => given.flatMap((g) => promised(g.id, seat, g.values.promise) ?? []));
}

/** Null where its words were erased with the person who wrote them. */
function promised(promise: string, seat: SeatId, value: Json | undefined): Given | null {
  const parsed = promiseValue.safeParse(value);
  if (!parsed.success) return null;
  const { what, when, asker, backs } = parsed.data;
  return { id: promise, seat, asker: id<SeatId>(asker), what, when, backs: backs ?? null };
}

export function promisesOf(
  c: CommitTold,
): readonly (Given & { readonly accepted: PromiseCard['accepted'] })[] {
  const made = c.askings.filter((a) => a.ask === 'make').flatMap((a) => a.cell('promise')?.answers ?? []);
  return made.flatMap((a) => {
    const p = a.seat === null ? null : promised(a.id, a.seat, a.value);
    return p === null ? [] : [{ ...p, accepted: acceptedIn(c.askings, p) }];
  });
}

export function promisesBetween(askings: readonly Asking[]): readonly Between[] {
  const accepting = askings.find((a) => a.ask === 'accept');
  const open = accepting?.step === 'open' ? accepting.id : null;
  return promisesGiven(askings).map((p) => ({
    id: p.id,
    by: p.seat,
    to: p.asker,
    replyIn: open,
    ask: 'accept',
    text: p.what,
    when: p.when,
    about: '',
    reply: replyIn(accepting, p),
    note: '',
    isPromise: true,
  }));
}

function replyIn(accepting: Asking | undefined, p: Given): Between['reply'] {
  const said = accepting?.given.get(p.id)?.get(p.asker)?.at(-1)?.values.yes;
  return said === undefined ? 'asked' : said === true ? 'yes' : 'no';
}

function acceptedIn(askings: readonly ClearedAsking[], p: Given): PromiseCard['accepted'] {
  const answers = askings
    .filter((a) => a.ask === 'accept')
    .flatMap((a) => a.cell('yes', p.id)?.answers ?? []);
  const said = answers.find((a) => a.seat === p.asker)?.value;
  return said === undefined ? 'asked' : said === true ? 'yes' : 'no';
}

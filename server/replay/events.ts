// The events of a script that Moot can be asked to do; what it cannot yet is kept by name, never dropped.
import { z } from 'zod';

const head = z.object({
  n: z.int(),
  session: z.string(),
  t: z.number(),
  actor: z.string(),
  type: z.string(),
  activity: z.string().default(''),
  phone: z.int().default(1),
  expect: z.literal('refused').optional(),
  why: z.string().optional(),
});
export type Head = Omit<z.infer<typeof head>, 'expect' | 'why'> & {
  /** The refusal that must come; null: it must be accepted. */
  readonly why: string | null;
};

const text = z.string();
const of = <T extends string>(type: T) => ({ type: z.literal(type) });
const round = z.int();

/** One of them says which asking: a round, a wave of an amplify, a word or a set of words of a glossary. */
const which = {
  round: round.optional(),
  wave: round.optional(),
  term: text.optional(),
  link: text.optional(),
  of: text.optional(),
  phase: text.optional(),
};
const isNamed = (e: { readonly [K in keyof typeof which]?: unknown }) =>
  [e.round, e.wave, e.term, e.link, e.of].some((name) => name !== undefined);

const playable = z.discriminatedUnion('type', [
  z.object(of('join')),
  z.object(of('leave')),
  z.object({ ...of('activity.open'), kind: text }),
  z.object({ ...of('round.open'), ...which, word: text.optional() }).refine(isNamed),
  z.object({ ...of('round.close'), ...which }).refine(isNamed),
  z.object({ ...of('show'), ...which }),
  z.object(of('activity.settle')),
  z.object({
    ...of('pulse'),
    scale: z.int().nullable(),
    text: text.nullable(),
    may_quote: z.boolean().default(false),
  }),
  z.object({ ...of('post'), post: text, text: text.optional(), fields: z.array(text).optional() }),
  z.object({ ...of('post.edit'), post: text, text }),
  z.object({ ...of('post.withdraw'), post: text }),
  z.object({ ...of('statement.offer'), statement: text, text }),
  z.object({ ...of('statement.withdraw'), statement: text }),
  z.object({ ...of('vote'), round, statement: text, value: text, reason: text.optional() }),
  z.object({ ...of('sort'), item: text, column: text }),
  z.object({ ...of('weigh.rate'), item: text, question: text.default('answer'), value: z.int() }),
  z.object({ ...of('weigh.dots'), dots: z.record(text, z.int()) }),
  z.object({ ...of('weigh.rank'), ranks: z.array(text) }),
  z.object({ ...of('scenario.answer'), field: text, text }),
  z.object({ ...of('amplify'), id: text, wave: round, post: text, kind: text, text }),
  z.object({ ...of('amplify.answer'), to: text, text }),
  z.object({ ...of('term.meaning'), term: text, meaning: text, example: text, our_word: text }),
  z.object({ ...of('term.judge'), term: text, value: text }),
  z.object({ ...of('link.judge'), link: text, value: text }),
  z.object({
    ...of('consent'),
    round,
    value: z.union([z.int(), text]),
    concern: text.optional(),
    whose: text.optional(),
  }),
  z.object({ ...of('commit'), id: text, what: text, when: text, witness: text, backs: text.optional() }),
  z.object({ ...of('commit.accept'), id: text, value: z.boolean() }),
  z.object({ ...of('commit.witness'), id: text, witness: text }),
  z.object({
    ...of('commit.review'),
    commitment: text,
    status: z.enum(['kept', 'partly', 'not_yet', 'overtaken', 'no_report']),
    note: text.nullable().default(null),
    after: z.enum(['keep', 'change', 'let_go']).nullable().default(null),
    text: text.nullable().default(null),
  }),
  z.object({ ...of('ask'), ask: text, to: text, text, replaces: text.optional() }),
  z.object({ ...of('ask.reply'), ask: text, value: text }),
  z.object({ ...of('restate'), of: text, side: text.optional(), text }),
  z.object({
    ...of('restate.answer'),
    of: text,
    side: text.optional(),
    by: text.default(''),
    value: text,
    note: text.nullable().default(null),
  }),
  z.object({ ...of('restate.need'), of: text, text }),
  z.object({ ...of('position.side'), of: text, side: text.nullable() }),
  z.object({ ...of('position.state'), of: text, side: text, text, bottom_line: text }),
  z.object({ ...of('treatment'), of: text, value: text }),
  z.object({
    ...of('statement.add'),
    statement: text,
    text,
    from: text.nullable().default(null),
    as: z.enum(['same_line', 'new_line']).nullable().default(null),
  }),
  z.object({ ...of('statement.reword'), statement: text, text }),
  z.object({ ...of('post.hide'), post: text }),
  z.object({ ...of('post.merge'), post: text, into: text }),
  z.object({ ...of('cluster'), cluster: text, heading: text, posts: z.array(text) }),
  z.object({ ...of('sort.settle'), item: text }),
  z.object({ ...of('weigh.choose'), items: z.array(text) }),
  z.object({ ...of('link.add'), link: text, words: z.array(text) }),
  z.object({ ...of('term.shared'), term: text, text }),
  z.object({ ...of('link.shared'), link: text, text }),
  z.object({ ...of('proposal'), round, text }),
  z.object({ ...of('ledger.add'), line: text, text }),
  z.object({ ...of('ledger.mark'), line: text, owner: text, look_again: text }),
  z.object({
    ...of('treatment.settle'),
    of: text,
    types: z.array(text),
    treatment: text,
    line: text,
    bottom_line: text,
    owner: text,
    look_again: text,
  }),
  z.object({ ...of('convener'), peer: text, next: text }),
  z.object({ ...of('talk.pairs'), pairs: z.array(z.array(text)) }),
  z.object({ ...of('talk.note'), text }),
]);

export type Playable = z.infer<typeof playable>;
export type PlayableOf<T extends Playable['type']> = Extract<Playable, { readonly type: T }>;
/** `other`: Moot has no such act yet. */
export type Event = Playable | { readonly type: 'other' };

export function readEvent(line: unknown): Head & { readonly event: Event } {
  const { expect, why, ...rest } = head.parse(line);
  const event = playable.safeParse(line);
  return {
    ...rest,
    why: expect === undefined ? null : (why ?? ''),
    event: event.success ? event.data : { type: 'other' },
  };
}

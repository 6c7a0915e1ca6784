// No IO. Commit: a promise, when, and the peer who asks about it, who has to say yes.
import { z } from 'zod';
import { firstRefusal } from '../../asking/answer.ts';
import type { AnswerContext, Ask } from '../../asking/ask.ts';
import type { ClearedAsking } from '../../asking/cleared.ts';
import { outstandingPromises } from '../../language/en/stage.ts';
import type { MemoryEvent } from '../../memory/events.ts';
import { id, type PromiseId, type SeatId } from '../../model/ids.ts';
import type { Verdict } from '../../model/refusals.ts';
import type { Asking, Json, PeerPromise } from '../../model/series.ts';
import { fits } from '../checks.ts';
import { type Between, kind, type NameOf, type Picture, type Told } from '../kind.ts';
import { type Params, paramsSchema } from './params.ts';
import type { CommitForm, CommitOutcome, PromiseCard } from './picture.ts';

type CommitTold = Told<Params, null>;

const promiseValue = z.strictObject({
  what: z.string(),
  when: z.string(),
  asker: z.string().min(1).max(120),
});
type Promised = z.infer<typeof promiseValue>;

const maker = (params: Params) => (params.mode === 'make' ? params : null);

const make: Ask<Params> = {
  fields: () => [{ name: 'promise', value: promiseValue, optional: false }],
  about: 'all subjects',
  many: true,
  counts: false,
  sight: () => 'addressee',
  revealBy: () => 'answer',
  limit: (params) => maker(params)?.max ?? 0,
  companions: ['accept'],
  addressed: (values) => askerIn(values.promise),
  content: ({ params, values, seat }: AnswerContext<Params>): Verdict => {
    const { what, when, asker } = values.promise as Promised;
    return firstRefusal(
      () => fits(what, maker(params)?.maxChars ?? 0),
      () => fits(when, maker(params)?.whenMax ?? 0),
      () => (asker === seat ? 'self_witness' : 'ok'),
    );
  },
};

/** Will you ask me about it? About each promise, answered by the one it names. */
const accept: Ask<Params> = {
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

type Given = {
  readonly id: string;
  readonly seat: SeatId;
  readonly asker: SeatId;
  readonly what: string;
  readonly when: string;
};

function promisesGiven(askings: readonly Asking[]): readonly Given[] {
  return askings
    .filter((a) => a.ask === 'make')
    .flatMap((a) => [...(a.given.get('all') ?? [])])
    .flatMap(([seat, given]) => given.map((g) => promised(g.id, seat, g.values.promise)));
}

function promised(promise: string, seat: SeatId, value: Json | undefined): Given {
  const { what, when, asker } = value as Promised;
  return { id: promise, seat, asker: id<SeatId>(asker), what, when };
}

export function promisesOf(
  c: CommitTold,
): readonly (Given & { readonly accepted: PromiseCard['accepted'] })[] {
  const made = c.askings.filter((a) => a.ask === 'make').flatMap((a) => a.cell('promise')?.answers ?? []);
  return made.flatMap((a) => {
    if (a.seat === null) return [];
    const p = promised(a.id, a.seat, a.value);
    return [{ ...p, accepted: acceptedIn(c.askings, p) }];
  });
}

function between(askings: readonly Asking[]): readonly Between[] {
  const accepting = askings.find((a) => a.ask === 'accept');
  const open = accepting?.step === 'open' ? accepting.id : null;
  return promisesGiven(askings).map((p) => ({
    id: p.id,
    by: p.seat,
    to: p.asker,
    replyIn: open,
    text: p.what,
    when: p.when,
    reply: replyIn(accepting, p),
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

function outcome(c: CommitTold): Json {
  return { made: promisesOf(c).map((p) => ({ ...p })) };
}

function settle(c: CommitTold): readonly MemoryEvent[] {
  const { session, activity } = c.around;
  return promisesOf(c).map(({ id: promise, seat, asker, what, when, accepted }) => ({
    type: 'promiseMade',
    promise: id<PromiseId>(promise),
    seat,
    asker,
    accepted: accepted === 'yes',
    what,
    when,
    session,
    activity,
  }));
}

function picture(c: CommitTold, names: NameOf): Picture {
  const outcomeNow: readonly CommitOutcome[] = promisesOf(c).map((p) => ({
    type: 'promise',
    card: cardOf(c, p, names),
  }));
  return { form: formOf(c, names), subjects: [], items: [], outcome: outcomeNow };
}

function formOf(c: CommitTold, names: NameOf): CommitForm {
  const { params, around } = c;
  const making = maker(params);
  return {
    mode: params.mode,
    fields: making?.fields ?? [],
    max: making?.max ?? 0,
    maxChars: making?.maxChars ?? 0,
    whenMax: making?.whenMax ?? 0,
    peers: [...around.inRoom].map((seat) => ({
      seat,
      name: names.person(seat),
      organisation: names.organisation(seat),
    })),
  };
}

function cardOf(c: CommitTold, p: ReturnType<typeof promisesOf>[number], names: NameOf): PromiseCard {
  const kept: PeerPromise | undefined = c.around.promises.get(id<PromiseId>(p.id));
  return {
    id: p.id,
    seat: p.seat,
    by: names.person(p.seat),
    organisation: names.organisation(p.seat),
    what: p.what,
    when: p.when,
    asker: names.person(p.asker),
    askerSeat: p.asker,
    accepted: p.accepted,
    state: kept?.state ?? 'open',
    last: kept?.reports.at(-1)?.status ?? null,
  };
}

export const commit = kind<Params, null>({
  name: 'commit',
  params: paramsSchema,
  asks: { make, accept },
  available: (params) => params.mode === 'make' && params.fields.every((f) => f !== 'idea'),
  start: () => null,
  next: (c) =>
    c.params.mode === 'make' && c.askings.length === 0
      ? [{ id: 'make:1', ask: 'make', round: 1, subjects: [] }]
      : [],
  commands: {},
  byKey: {},
  between,
  outstanding: (c) => {
    const waiting = promisesOf(c).filter((p) => p.accepted !== 'yes').length;
    return waiting === 0 ? [] : [outstandingPromises(waiting)];
  },
  evolve: (own) => own,
  items: () => [],
  outcome,
  settle,
  picture,
});

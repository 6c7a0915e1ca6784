// No IO. Talk: phones down. No asking at all: a timer, perhaps pairs, perhaps a line noted with permission.
import { z } from 'zod';
import { seededRandom } from '../../ground/random.ts';
import { limits } from '../../model/definition.ts';
import { id, type SeatId } from '../../model/ids.ts';
import type { Json } from '../../model/series.ts';
import { bodyOf, fits } from '../checks.ts';
import { kind, type NameOf, type OwnCommand, type Picture } from '../kind.ts';
import { byLot, swapped } from './lot.ts';
import type { Params } from './params.ts';
import * as settings from './params.ts';
import type { TalkForm, TalkOutcome } from './picture.ts';
import { plan } from './plan.ts';
import { type Own, synthesis, type TalkTold } from './synthesis.ts';

const pairsBody = z.strictObject({ pairs: z.array(z.array(z.string()).min(2).max(4)).max(200) });
const lotBody = z.strictObject({ seed: z.int() });
const swapBody = z.strictObject({ a: z.string(), b: z.string() });
const noteBody = z.strictObject({ text: z.string() });

const pairs: OwnCommand<Params, Own> = (c, raw) => {
  const body = bodyOf(pairsBody, raw);
  if (body === null) return { ok: false, refusal: 'malformed' };
  const known = body.pairs.flat().every((seat) => c.around.seats.has(id<SeatId>(seat)));
  return known
    ? { ok: true, event: { type: 'paired', pairs: body.pairs } }
    : { ok: false, refusal: 'unknown' };
};

/** As many as sit together, where this talk has groups of that size. */
const sizeOf = ({ grouping }: Params): 2 | 3 | null =>
  grouping === 'pairs' ? 2 : grouping === 'threes' ? 3 : null;

const canDraw = (c: TalkTold): boolean => sizeOf(c.params) !== null && c.around.inRoom.size >= 2;

/** Everybody in the room. `seed` is the desk's throw, so that the same command always gives the same groups. */
const lot: OwnCommand<Params, Own> = (c, raw) => {
  const body = bodyOf(lotBody, raw);
  if (body === null) return { ok: false, refusal: 'malformed' };
  const size = sizeOf(c.params);
  if (size === null || !canDraw(c)) return { ok: false, refusal: 'not_now' };
  const here = [...c.around.inRoom].flatMap((seat) => {
    const found = c.around.seats.get(seat);
    return found === undefined ? [] : [{ seat, organisation: found.organisation }];
  });
  const avoid = { avoid: c.params.avoid, earlier: earlierGroups(c) };
  return paired(byLot(here, size, avoid, seededRandom(body.seed)));
};

const paired = (groups: Own['pairs']): ReturnType<OwnCommand<Params, Own>> => ({
  ok: true,
  event: { type: 'paired', pairs: groups.map((group) => [...group]) },
});

/** Two who are in different groups change places. */
const swap: OwnCommand<Params, Own> = (c, raw) => {
  const body = bodyOf(swapBody, raw);
  if (body === null) return { ok: false, refusal: 'malformed' };
  const [a, b] = [id<SeatId>(body.a), id<SeatId>(body.b)];
  const placed = c.own.pairs.flat();
  if (!placed.includes(a) || !placed.includes(b)) return { ok: false, refusal: 'unknown' };
  return paired(swapped(c.own.pairs, a, b));
};

const note: OwnCommand<Params, Own> = (_c, raw) => {
  const body = bodyOf(noteBody, raw);
  if (body === null) return { ok: false, refusal: 'malformed' };
  const fit = fits(body.text, limits.note);
  return fit === 'ok' ? { ok: true, event: { type: 'noted', text: body.text } } : { ok: false, refusal: fit };
};

function earlierGroups(c: TalkTold): Own['pairs'] {
  return c.around.earlier().flatMap(({ outcome }) => (outcome as Pick<Own, 'pairs'>).pairs);
}

/** Groups stay as they were made: the facilitator is told who came or went since. */
function outOfStep(c: TalkTold, names: NameOf): Pick<TalkForm, 'gone' | 'alone'> {
  const placed = c.own.pairs.flat();
  if (c.audience !== 'desk' || placed.length === 0) return { gone: [], alone: [] };
  const { inRoom } = c.around;
  return {
    gone: placed.filter((seat) => !inRoom.has(seat)).map(names.person),
    alone: [...inRoom].filter((seat) => !placed.includes(seat)).map(names.person),
  };
}

function picture(c: TalkTold, names: NameOf): Picture {
  const { grouping, halfTime } = c.params;
  const form: TalkForm = {
    grouping,
    halfTime,
    canDraw: c.audience === 'desk' && canDraw(c),
    ...outOfStep(c, names),
  };
  const outcome: readonly TalkOutcome[] = [
    ...c.own.pairs.map((seats) => ({
      type: 'pair' as const,
      people: seats.map(names.person),
      seats: [...seats],
    })),
    ...c.own.notes.map((text) => ({ type: 'note' as const, text })),
  ];
  return { form, subjects: [], items: [], outcome };
}

export const talk = kind<Params, Own>({
  name: 'talk',
  settings,
  plan,
  asks: {},
  available: () => true,
  start: () => ({ pairs: [], notes: [] }),
  next: () => [],
  commands: { pairs, lot, swap, note },
  byKey: {},
  evolve(own, event) {
    if (event.type === 'paired') own.pairs = event.pairs as unknown as Own['pairs'];
    if (event.type === 'noted') own.notes.push(String(event.text));
    return own;
  },
  items: () => [],
  outcome: ({ own }): Json => ({ pairs: own.pairs.map((p) => [...p]), notes: [...own.notes] }),
  settle: () => [],
  picture,
  synthesis,
});

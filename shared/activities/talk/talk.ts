// No IO. Talk: phones down. No asking at all: a timer, perhaps pairs, perhaps a line noted with permission.
import { z } from 'zod';
import { limits } from '../../model/definition.ts';
import { id, type SeatId } from '../../model/ids.ts';
import type { Json } from '../../model/series.ts';
import { bodyOf, fits } from '../checks.ts';
import { kind, type NameOf, type OwnCommand, type Picture } from '../kind.ts';
import type { Params } from './params.ts';
import * as settings from './params.ts';
import type { TalkForm, TalkOutcome } from './picture.ts';
import { plan } from './plan.ts';
import { type Own, synthesis, type TalkTold } from './synthesis.ts';

const pairsBody = z.strictObject({ pairs: z.array(z.array(z.string()).min(2).max(4)).max(200) });
const noteBody = z.strictObject({ text: z.string() });

const pairs: OwnCommand<Params, Own> = (c, raw) => {
  const body = bodyOf(pairsBody, raw);
  if (body === null) return { ok: false, refusal: 'malformed' };
  const known = body.pairs.flat().every((seat) => c.around.seats.has(id<SeatId>(seat)));
  return known
    ? { ok: true, event: { type: 'paired', pairs: body.pairs } }
    : { ok: false, refusal: 'unknown' };
};

const note: OwnCommand<Params, Own> = (_c, raw) => {
  const body = bodyOf(noteBody, raw);
  if (body === null) return { ok: false, refusal: 'malformed' };
  const fit = fits(body.text, limits.note);
  return fit === 'ok' ? { ok: true, event: { type: 'noted', text: body.text } } : { ok: false, refusal: fit };
};

/** Groups of earlier talks: only whoever puts people together needs them. */
function earlierGroups(c: TalkTold): TalkForm['earlier'] {
  if (c.audience !== 'desk' || !c.params.avoid.includes('earlier_pair')) return [];
  return c.around.earlier().flatMap(({ outcome }) => (outcome as Pick<Own, 'pairs'>).pairs);
}

function picture(c: TalkTold, names: NameOf): Picture {
  const { grouping, halfTime, avoid } = c.params;
  const form: TalkForm = { grouping, halfTime, avoid, earlier: earlierGroups(c) };
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
  commands: { pairs, note },
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

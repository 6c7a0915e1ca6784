// No IO. Who did what for which idea, over both waves, as it was cleared. No totals per person, anywhere.

import { z } from 'zod';
import type { ClearedAsking } from '../../asking/cleared.ts';
import type { SeatId } from '../../model/ids.ts';
import type { Item, Told } from '../kind.ts';
import type { Params } from './params.ts';
import type { Act } from './picture.ts';

export type AmplifyTold = Told<Params, null>;

export const actValue = z.strictObject({ act: z.enum(['back', 'add', 'ask']), text: z.string() });

export type Done = {
  readonly id: string;
  readonly idea: string;
  readonly wave: 1 | 2;
  readonly act: Act;
  readonly text: string;
  readonly seat: SeatId;
};

export const waveOf = (ask: string): 1 | 2 | null => (ask === 'hidden' ? 1 : ask === 'live' ? 2 : null);

export const ideasOf = (c: AmplifyTold): readonly Item[] =>
  c.around.source.filter((i) => !c.around.hidden.has(i.id));

export function actsOf(c: AmplifyTold): readonly Done[] {
  return c.askings.flatMap((asking) => {
    const wave = waveOf(asking.ask);
    return wave === null ? [] : asking.subjects.flatMap((idea) => actsIn(asking, idea.id, wave));
  });
}

function actsIn(asking: ClearedAsking, idea: string, wave: 1 | 2): readonly Done[] {
  return (asking.cell('amplification', idea)?.answers ?? []).flatMap((a) => {
    const parsed = actValue.safeParse(a.value);
    return parsed.success && a.seat !== null ? [{ id: a.id, idea, wave, ...parsed.data, seat: a.seat }] : [];
  });
}

export function answersTo(c: AmplifyTold): ReadonlyMap<string, string> {
  const answering = c.askings.filter((a) => a.ask === 'reply');
  return new Map(
    actsOf(c)
      .filter((d) => d.act === 'ask')
      .flatMap((d) => {
        const said = answering.flatMap((a) => a.cell('answer', d.id)?.answers ?? [])[0]?.value;
        return typeof said === 'string' ? [[d.id, said] as const] : [];
      }),
  );
}

export type IdeaOutcome = {
  readonly idea: Item;
  readonly acts: readonly Done[];
  readonly organisations: readonly string[];
  /** First to back or add in wave 2. */
  readonly firstInWave2: SeatId | null;
  readonly noneInWave1: boolean;
  readonly noneYet: boolean;
};

export function ideaOutcomes(c: AmplifyTold): readonly IdeaOutcome[] {
  const acts = actsOf(c);
  return ideasOf(c).map((idea) => {
    const own = acts.filter((d) => d.idea === idea.id);
    const support = own.filter((d) => d.act !== 'ask');
    const organisations = new Set(support.flatMap((d) => c.around.seats.get(d.seat)?.organisation ?? []));
    return {
      idea,
      acts: own,
      organisations: [...organisations],
      firstInWave2: support.find((d) => d.wave === 2)?.seat ?? null,
      noneInWave1: !own.some((d) => d.wave === 1),
      noneYet: own.length === 0,
    };
  });
}

// No IO. Who did what for which idea, over both waves, as it was cleared. No totals per person, anywhere.
import { z } from 'zod';
import type { ClearedAnswer, ClearedAsking } from '../../asking/cleared.ts';
import type { SeatId } from '../../model/ids.ts';
import type { Json } from '../../model/series.ts';
import type { Item, Told } from '../kind.ts';
import type { Params } from './params.ts';
import type { Act } from './picture.ts';

export type AmplifyTold = Told<Params, null>;

export const actValue = z.strictObject({ act: z.enum(['back', 'add', 'ask']), text: z.string() });

/** Null where its words were taken out since. */
export function actIn(value: Json | undefined): z.infer<typeof actValue> | null {
  return actValue.safeParse(value).data ?? null;
}

export type Done = {
  readonly id: string;
  readonly idea: string;
  readonly wave: 1 | 2;
  readonly act: Act;
  readonly text: string;
  readonly seat: SeatId;
};

export const waveOf = (ask: string): 1 | 2 | null => (ask === 'hidden' ? 1 : ask === 'live' ? 2 : null);

/** In the order in which they were read; the same on every face, whatever is given to them. */
export const ideasOf = (c: AmplifyTold): readonly Item[] => {
  const sees = c.audience === 'desk';
  return c.around.source.filter((i) => sees || !c.around.hidden.has(i.id));
};

/** Wave after wave, and in each the first given first. Taken back or put out of sight: not done any more. */
export const actsOf = (c: AmplifyTold): readonly Done[] =>
  answersIn(c).flatMap(({ answer, idea, wave }) => {
    const value = actIn(answer.value);
    if (value === null || answer.seat === null || c.around.hidden.has(answer.id)) return [];
    return [{ id: answer.id, idea, wave, ...value, seat: answer.seat }];
  });

export type Answered = { readonly answer: ClearedAnswer; readonly idea: string; readonly wave: 1 | 2 };

/** Everything that was given, also what was taken back since. */
export function answersIn(c: AmplifyTold): readonly Answered[] {
  return c.askings.flatMap((asking) => {
    const wave = waveOf(asking.ask);
    return wave === null ? [] : asking.subjects.flatMap((idea) => aboutIdea(asking, idea.id, wave));
  });
}

const aboutIdea = (asking: ClearedAsking, idea: string, wave: 1 | 2): readonly Answered[] =>
  (asking.cell('amplification', idea)?.answers ?? []).map((answer) => ({ answer, idea, wave }));

/** Ask → what the idea's owner answered. */
export function answersTo(c: AmplifyTold): ReadonlyMap<string, string> {
  const replies = c.askings.filter((a) => a.ask === 'reply');
  const asks = actsOf(c).filter((d) => d.act === 'ask');
  return new Map(
    asks.flatMap((d) => {
      const said = replies.flatMap((a) => a.cell('answer', d.id)?.answers ?? [])[0]?.value;
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
  /** The first of them from another organisation than the idea's own: with it the idea lights up. */
  readonly lit: Done | null;
  readonly noneInWave1: boolean;
  readonly noneYet: boolean;
};

export function ideaOutcomes(c: AmplifyTold): readonly IdeaOutcome[] {
  const acts = actsOf(c);
  return ideasOf(c).map((idea) => {
    const own = acts.filter((d) => d.idea === idea.id);
    return ideaOutcome(c, idea, own);
  });
}

function ideaOutcome(c: AmplifyTold, idea: Item, acts: readonly Done[]): IdeaOutcome {
  const organisation = (seat: SeatId | null) =>
    seat === null ? undefined : c.around.seats.get(seat)?.organisation;
  const support = acts.filter((d) => d.act !== 'ask');
  const live = support.filter((d) => d.wave === 2);
  return {
    idea,
    acts,
    organisations: [...new Set(support.flatMap((d) => organisation(d.seat) ?? []))],
    firstInWave2: live[0]?.seat ?? null,
    lit: live.find((d) => organisation(d.seat) !== organisation(idea.by)) ?? null,
    noneInWave1: !acts.some((d) => d.wave === 1),
    noneYet: acts.length === 0,
  };
}

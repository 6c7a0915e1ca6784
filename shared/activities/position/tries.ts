// No IO. Saying it back: tries, and the taps of the one whose words they are. The owner, not the writer, says “that's it”.
import { z } from 'zod';
import type { AnswerContext, Ask } from '../../asking/ask.ts';
import type { ClearedAsking } from '../../asking/cleared.ts';
import { limits } from '../../model/definition.ts';
import type { AskingId, ItemId, SeatId } from '../../model/ids.ts';
import type { Verdict } from '../../model/refusals.ts';
import type { Asking, Json } from '../../model/series.ts';
import { fitsIfGiven } from '../checks.ts';
import type { Between } from '../kind.ts';
import type { Params } from './params.ts';
import type { Tapped } from './picture.ts';

const tap = z.strictObject({ tapped: z.enum(['thats_it', 'nearly', 'not_yet']), note: z.string() });

/** One try to say `about` back; `about` is an idea, or a side of a line. */
export type Tried = {
  readonly id: ItemId;
  readonly seat: SeatId;
  readonly about: string;
  readonly text: string;
  readonly tapped: Tapped | null;
  readonly note: string;
};

/** Rules shared by both sorts of say-back: `triesIn` reads the tries, `ownerOf` says whose words they render. */
export function tappingAsk(
  triesIn: (earlier: readonly Asking[]) => readonly Tried[],
  ownerOf: (earlier: readonly Asking[], about: string) => SeatId | null,
): Ask<Params> {
  return {
    fields: () => [{ name: 'tap', namedAs: 'restatement', value: tap, optional: false }],
    about: 'each subject',
    subjectsNow: (earlier) => triesIn(earlier).map((t) => ({ id: t.id, text: t.text, by: t.seat })),
    many: false,
    counts: false,
    sight: () => 'addressee',
    revealBy: () => 'all',
    limit: () => 1,
    whose: ({ earlier, seat, subject }: AnswerContext<Params>): Verdict => {
      const tried = triesIn(earlier).find((t) => t.id === subject);
      return tried !== undefined && ownerOf(earlier, tried.about) === seat ? 'ok' : 'not_yours';
    },
    content: ({ values }: AnswerContext<Params>): Verdict =>
      fitsIfGiven(tap.parse(values.tap).note, limits.note),
  };
}

/**
 * One more try: not past the most allowed, not before the last was answered, not after “that's it”. One's own words can
 * be changed until they were answered.
 */
export function mayTryAgain(before: readonly Tried[], own: ItemId, max: number): Verdict {
  const mine = before.find((t) => t.id === own);
  if (mine !== undefined) return mine.tapped === null ? 'ok' : 'not_now';
  if (before.some((t) => t.tapped === 'thats_it')) return 'not_now';
  if (before.length >= max) return 'too_many';
  return before.some((t) => t.tapped === null) ? 'not_now' : 'ok';
}

export function tapOn(
  askings: readonly Asking[],
  ask: string,
  item: ItemId,
): { tapped: Tapped | null; note: string } {
  const given = askings
    .filter((a) => a.ask === ask)
    .flatMap((a) => [...(a.given.get(item)?.values() ?? [])].flat());
  return tapFrom(given.at(-1)?.values.tap);
}

export function clearedTap(
  askings: readonly ClearedAsking[],
  ask: string,
  item: ItemId,
): { tapped: Tapped | null; note: string } {
  const answers = askings.filter((a) => a.ask === ask).flatMap((a) => a.cell('tap', item)?.answers ?? []);
  return tapFrom(answers.at(-1)?.value);
}

function tapFrom(value: Json | undefined): { tapped: Tapped | null; note: string } {
  const parsed = tap.safeParse(value);
  return parsed.success ? parsed.data : { tapped: null, note: '' };
}

/** A try as it stands between its writer and the one whose words it renders. */
export function triedBetween(t: Tried, to: SeatId, ask: string, replyIn: AskingId | null): Between {
  return {
    id: t.id,
    by: t.seat,
    to,
    replyIn,
    ask,
    text: t.text,
    when: '',
    about: t.about,
    reply: t.tapped ?? 'asked',
    note: t.note,
    isPromise: false,
  };
}

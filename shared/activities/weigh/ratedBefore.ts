// No IO. How the same was rated the first time: for “then and now”, from what was shown alone.
import { z } from 'zod';
import { idAgain, type WeighTold } from './items.ts';
import { paramsSchema } from './params.ts';
import type { WeighOutcome } from './picture.ts';

type Question = Extract<WeighOutcome, { type: 'scale' }>['questions'][number];

/** As `outcomeOf` writes it. */
const rated = z.object({
  mode: z.literal('scale'),
  items: z.array(
    z.object({
      id: z.string(),
      rated: z.array(
        z.object({
          question: z.string(),
          answered: z.number().nullable(),
          counts: z.array(z.number()).nullable(),
        }),
      ),
    }),
  ),
});

/** The oldest rating of an item by the same questions on the same scale; null where there is none. */
export function firstRated(c: WeighTold): (item: string, question: string) => Question['before'] {
  const asked = askedBy(c.params);
  const earlier = asked === null ? [] : c.around.earlier().filter((e) => askedBy(e.params) === asked);
  return (item, question) => {
    for (const { outcome, sessionNumber } of earlier) {
      const read = rated.safeParse(outcome);
      const same = read.success ? read.data.items.find((i) => idAgain(i.id) === idAgain(item)) : undefined;
      const found = same?.rated.find((r) => r.question === question);
      if (found?.answered != null && found.counts != null)
        return { n: sessionNumber, answered: found.answered, counts: found.counts };
    }
    return null;
  };
}

/** Its questions and its scale; null where it has no questions of its own, by which it would be known again. */
function askedBy(params: unknown): string | null {
  const read = paramsSchema.safeParse(params);
  if (!read.success || read.data.mode !== 'scale' || read.data.questions.length === 0) return null;
  return JSON.stringify([read.data.questions, read.data.scale]);
}

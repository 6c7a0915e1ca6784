// The figures of a scenario, in the shapes of a script.
import { z } from 'zod';
import type { Reader } from '../figures.ts';

const scenario = z.object({
  fields: z.array(z.object({ id: z.string(), answered: z.int().nullable(), shown: z.boolean() })),
});

export const readScenario: Reader = (outcome) =>
  Object.fromEntries(
    scenario.parse(outcome).fields.map(({ id, answered, shown }) => [id, { answered, shown }]),
  );

// The figures of an amplify, in the shapes of a script.
import { z } from 'zod';
import type { Reader } from '../figures.ts';

const seats = z.array(z.string());
const amplify = z.object({
  ideas: z.array(
    z.object({
      id: z.string(),
      back: seats,
      add: seats,
      ask: seats,
      organisations: z.array(z.string()),
      firstInWave2: z.string().nullable(),
      noneInWave1: z.boolean(),
    }),
  ),
  noneAtEnd: z.array(z.string()),
});

export const readAmplify: Reader = (outcome, ids) => {
  const { ideas, noneAtEnd } = amplify.parse(outcome);
  return {
    ideas: Object.fromEntries(
      ideas.map((idea) => [
        ids.script(idea.id),
        {
          back: idea.back.map(ids.script),
          add: idea.add.map(ids.script),
          ask: idea.ask.map(ids.script),
          organisations: idea.organisations.map(ids.script),
          first_backer_wave2: idea.firstInWave2 === null ? null : ids.script(idea.firstInWave2),
          none_in_wave1: idea.noneInWave1,
        },
      ]),
    ),
    none_at_end: noneAtEnd.map(ids.script),
  };
};

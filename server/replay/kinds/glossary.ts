// The figures of a glossary, in the shapes of a script.
import { z } from 'zod';
import type { Reader } from '../figures.ts';
import type { Ids } from '../ids.ts';

const judged = z.object({
  id: z.string(),
  shown: z.boolean(),
  counts: z.object({ same: z.int(), overlap: z.int(), different: z.int() }).nullable(),
  judged: z.int().nullable(),
  verdict: z.string().nullable(),
});
const glossary = z.object({ terms: z.array(judged), links: z.array(judged) });

const byId = (all: readonly z.infer<typeof judged>[], ids: Ids) =>
  Object.fromEntries(all.map(({ id, ...figures }) => [ids.script(id), figures]));

export const readGlossary: Reader = (outcome, ids) => {
  const { terms, links } = glossary.parse(outcome);
  return { terms: byId(terms, ids), links: byId(links, ids) };
};

// No IO. The words opened in a glossary, what was written about each, and how they were judged.
import { z } from 'zod';
import type { ClearedAsking } from '../../asking/cleared.ts';
import type { Told } from '../kind.ts';
import type { Params } from './params.ts';
import type { Verdict } from './picture.ts';

export type Own = {
  readonly terms: { readonly id: string; readonly text: string }[];
  readonly links: { readonly id: string; readonly words: readonly string[] }[];
  readonly shared: Map<string, string>;
};
export type GlossaryTold = Told<Params, Own>;
export type Term = { readonly id: string; readonly text: string };

/** Words the facilitator opened; else those the source brings, as many as the settings say. */
export function termsOf(c: GlossaryTold): readonly Term[] {
  if (c.own.terms.length > 0) return c.own.terms;
  return c.around.source.slice(0, c.params.terms).map(({ id, text }) => ({ id, text }));
}

export const linkText = (words: readonly string[]): string => words.join(' · ');

export const written = z.strictObject({ meaning: z.string(), example: z.string(), ourWord: z.string() });

/** The latest asking of this sort about this word or link. */
export function askingAbout(c: GlossaryTold, ask: string, id: string): ClearedAsking | undefined {
  return c.askings.filter((a) => a.ask === ask && a.subjects.some((s) => s.id === id)).at(-1);
}

export type Judged = {
  readonly counts: { readonly same: number; readonly overlap: number; readonly different: number } | null;
  readonly answered: number | null;
  readonly verdict: Verdict;
};

/** Null until the judging is shown. */
export function judgedOf(c: GlossaryTold, ask: 'judge' | 'link', id: string): Judged | null {
  const cell = askingAbout(c, ask, id)?.cell('judge', id) ?? null;
  if (cell === null) return null;
  if (cell.tooFew || cell.answers.length < 3) return { counts: null, answered: null, verdict: 'too_few' };
  const count = (value: string) => cell.answers.filter((a) => a.value === value).length;
  const counts = { same: count('same'), overlap: count('overlap'), different: count('different') };
  const answered = cell.answers.length;
  return {
    counts,
    answered,
    verdict: ask === 'judge' ? termVerdict(counts, answered) : linkVerdict(counts, answered),
  };
}

type Counts = NonNullable<Judged['counts']>;

function termVerdict({ different }: Counts, judged: number): Verdict {
  if (different > judged / 2) return 'same_word_different_things';
  return different === 0 ? 'same_thing' : 'mixed';
}

function linkVerdict({ different }: Counts, judged: number): Verdict {
  if (different === 0) return 'different_words_same_thing';
  return different > judged / 2 ? 'different_things' : 'mixed';
}

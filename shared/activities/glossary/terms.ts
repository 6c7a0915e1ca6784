// No IO. The words opened in a glossary, what was written about each, and how they were judged.
import { z } from 'zod';
import type { ClearedAsking } from '../../asking/cleared.ts';
import type { SeatId } from '../../model/ids.ts';
import type { Told } from '../kind.ts';
import type { Params } from './params.ts';
import type { Verdict } from './picture.ts';

export type Own = {
  readonly terms: { readonly id: string; readonly text: string }[];
  readonly dropped: Set<string>;
  readonly links: { readonly id: string; readonly words: readonly string[] }[];
  readonly shared: Map<string, string>;
};
export type GlossaryTold = Told<Params, Own>;
export type Term = { readonly id: string; readonly text: string };

/** More words than this are not opened in one sitting. */
export const mostTerms = 4;

const sameWord = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * What the source brings, as much as the settings say, and what the facilitator added. A word that was added under
 * its own id stands in for the same word of the source; one that was dropped comes back by being added again.
 */
export function termsOf(c: GlossaryTold): readonly Term[] {
  const brought = c.around.source.slice(0, c.params.terms).map(({ id, text }) => ({ id, text }));
  const isReplaced = (t: Term) => c.own.terms.some((own) => own.id === t.id || sameWord(own.text, t.text));
  const all = [...brought.filter((t) => isAsked(c, t.id) || !isReplaced(t)), ...c.own.terms];
  return all.filter((t) => isAsked(c, t.id) || !c.own.dropped.has(t.id));
}

/** Words that can be taken in: of the source, then of the settings; without those on the list. */
export function offeredTerms(c: GlossaryTold): readonly Term[] {
  const listed = termsOf(c);
  const seed = c.params.seed.map((text, n) => ({ id: `seed-${n + 1}`, text }));
  const isNew = (t: Term) => !listed.some((one) => one.id === t.id);
  return [
    ...c.around.source.map(({ id, text }) => ({ id, text })).filter(isNew),
    ...seed.filter((t) => isNew(t) && !listed.some((one) => sameWord(one.text, t.text))),
  ];
}

/** Put to the room, in whatever way. */
export const isAsked = (c: GlossaryTold, id: string): boolean =>
  c.askings.some((a) => a.subjects.some((s) => s.id === id));

export const openedTerms = (c: GlossaryTold): readonly Term[] => termsOf(c).filter((t) => isAsked(c, t.id));

export const linkText = (words: readonly string[]): string => words.join(' · ');

export const written = z.strictObject({ meaning: z.string(), example: z.string(), ourWord: z.string() });

/** The latest asking of this sort about this word or link. */
export function askingAbout(c: GlossaryTold, ask: string, id: string): ClearedAsking | undefined {
  return c.askings.filter((a) => a.ask === ask && a.subjects.some((s) => s.id === id)).at(-1);
}

export type Meaning = { readonly id: string; readonly seat: SeatId; readonly hidden: boolean } & z.infer<
  typeof written
>;

/** What each peer means by a word, in the order in which they wrote. Out of sight: to the desk alone. */
export function meaningsOf(c: GlossaryTold, term: string): readonly Meaning[] {
  const answers = askingAbout(c, 'write', term)?.cell('meaning', term)?.answers ?? [];
  return answers.flatMap((a) => {
    const value = written.safeParse(a.value).data;
    if (a.seat === null || value === undefined) return [];
    const id = `${term}/${a.seat}`;
    const hidden = c.around.hidden.has(id);
    return hidden && c.audience !== 'desk' ? [] : [{ id, seat: a.seat, hidden, ...value }];
  });
}

export type Judged = {
  readonly counts: { readonly same: number; readonly overlap: number; readonly different: number } | null;
  readonly answered: number | null;
  readonly eligible: number;
  readonly verdict: Verdict;
};

/** Null until the judging is shown. */
export function judgedOf(c: GlossaryTold, ask: 'judge' | 'link', id: string): Judged | null {
  const asking = askingAbout(c, ask, id);
  const cell = asking?.cell('judge', id) ?? null;
  const eligible = asking?.eligible?.size ?? 0;
  if (cell === null) return null;
  if (cell.tooFew || cell.answers.length < 3)
    return { counts: null, answered: null, eligible, verdict: 'too_few' };
  const count = (value: string) => cell.answers.filter((a) => a.value === value).length;
  const counts = { same: count('same'), overlap: count('overlap'), different: count('different') };
  const answered = cell.answers.length;
  const verdict = ask === 'judge' ? termVerdict(counts, answered) : linkVerdict(counts, answered);
  return { counts, answered, eligible, verdict };
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

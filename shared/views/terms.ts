// No IO. The parts `terms/k`: words that were opened in a glossary, for a note wherever one of them comes up later.
import { verdictWords } from '../language/en/verdicts.ts';
import type { GlossaryTerm, Series } from '../model/series.ts';
import { activityOf, activityOnStage, kindOf, runningSession } from '../series/find.ts';
import { toldOf } from '../series/told.ts';
import { namesIn, type Roster } from './audience.ts';
import type { TermView } from './parts.ts';

/** Of as many meanings a phone's note is still a note. */
const mostMeanings = 12;

/** In the order in which they were opened; without what the room is opening again now. */
export function terms(series: Series, roster: Roster): readonly TermView[] {
  const opening = beingOpened(series);
  return [...series.memory.glossary.values()]
    .map((term) => termView(series, roster, term))
    .filter((term) => !term.words.some((word) => opening.has(sameAs(word))))
    .filter((term) => term.shared !== null || term.meanings.length > 0);
}

const sameAs = (word: string) => word.trim().toLowerCase();

function termView(series: Series, roster: Roster, { id, text, verdict, shared }: GlossaryTerm): TermView {
  const names = namesIn(series, roster);
  const meanings = shared === null ? meaningsOf(series, id) : [];
  return {
    id,
    words: wordsIn(text),
    verdict: verdict === null || verdict === 'too_few' ? '' : verdictWords(verdict),
    shared,
    meanings: meanings.slice(0, mostMeanings).map(({ by, meaning }) => ({ by: names.person(by), meaning })),
  };
}

/** A set of words thought to be the same is kept as one text. */
const wordsIn = (text: string): readonly string[] => text.split(' · ');

/** What peers were shown to mean by it, where it was opened. */
function meaningsOf(series: Series, id: string) {
  const activity = series.memory.glossary.get(id)?.activity;
  const opened = activity === undefined ? undefined : activityOf(series, activity);
  const told = opened === undefined ? undefined : toldOf(series, opened, 'record');
  if (opened === undefined || told === undefined) return [];
  return (
    kindOf(opened)
      ?.words?.(told)
      .find((word) => word.id === id)?.meanings ?? []
  );
}

/** While a room says what it means by a word, it is not told what was meant before. */
function beingOpened(series: Series): ReadonlySet<string> {
  const session = runningSession(series);
  const activity = session === undefined ? undefined : activityOnStage(session);
  if (activity?.status !== 'on') return new Set();
  const told = toldOf(series, activity, 'record');
  const words = told === undefined ? [] : (kindOf(activity)?.words?.(told) ?? []);
  return new Set(words.flatMap((word) => wordsIn(word.text).map(sameAs)));
}

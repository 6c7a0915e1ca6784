// Makes a series capsule: agenda, prompts and words to start with, to run with another group; no data of this one.
//
// What stands on a run sheet as the workshop wrote it is nobody's data. What the facilitator has changed or added may
// hold a name or a line somebody said: in those words names of people and organisations and everything peers gave are taken out.
// Of the glossary only the words themselves go along, and only those the facilitator ticks: what a word means, and the
// wording that was shared, are this group's own.
import { activityOfKindSchema } from '@moot/shared/activities/params.ts';
import { standsAt } from '@moot/shared/activities/planning.ts';
import { kindNamed } from '@moot/shared/activities/registry.ts';
import type { ActivityDefinition } from '@moot/shared/model/definition.ts';
import type { Series } from '@moot/shared/model/series.ts';
import { withPut } from '@moot/shared/series/agendaDraft.ts';
import type { Roster } from '@moot/shared/views/project.ts';
import { seriesAsItStands, type WholeSeries } from './agenda.ts';

const gone = '…';
/** Shorter than this, what peers gave is a tap or a common word. */
const shortest = 8;
const shortestName = 3;

/** Words that were opened in a glossary, to choose from. */
export const termsIn = ({ memory }: Series): readonly { readonly id: string; readonly text: string }[] =>
  [...memory.glossary.values()].map(({ id, text }) => ({ id, text }));

/** `terms`: ids of glossary words to take along. */
export function capsuleOf(series: Series, roster: Roster, terms: readonly string[]): WholeSeries {
  const whole = seriesAsItStands(series);
  const seed = termsIn(series)
    .filter(({ id }) => terms.includes(id))
    .map(({ text }) => text);
  const secrets = secretsOf(series, roster);
  // What Moot planned by itself is written in the group's own criteria.
  const workshop = series.sessions.filter(({ rating }) => rating === null);
  const written = new Set(workshop.flatMap(({ definition }) => textsIn(definition)));
  const title =
    series.workshop?.title ??
    whole.sessions
      .map(({ theme }) => theme)
      .join(', ')
      .slice(0, 80);
  return {
    ...whole,
    title,
    ...(series.workshop === null ? { id: 'capsule' } : {}),
    sessions: whole.sessions.map((session) => ({
      ...session,
      activities: session.activities
        .map((one) => cleaned(one, { secrets, written }))
        .map((one) => seeded(one, seed, written)),
    })),
  };
}

type Cleaning = {
  readonly secrets: readonly RegExp[];
  /** What the workshop wrote: nobody's data. */
  readonly written: ReadonlySet<string>;
};

/** The workshop's own words stay; those that were ticked come to them; others the facilitator wrote may be a peer's. */
function seeded(
  activity: ActivityDefinition,
  seed: readonly string[],
  written: ReadonlySet<string>,
): ActivityDefinition {
  const place = kindNamed(activity.kind)?.plan?.seed;
  if (place === undefined) return activity;
  const own = textsIn(standsAt(activity, place)).filter((word) => written.has(word));
  return withPut(activity, { at: place, to: [...new Set([...own, ...seed])].slice(0, mostWords) });
}
const mostWords = 12;

/** Names of people, also by one part of them; names of organisations; everything that peers gave in words. */
function secretsOf(series: Series, { people, organisations }: Roster): readonly RegExp[] {
  const whole = [
    ...[...people.values()].map(({ name }) => name),
    ...[...organisations.values()].map(({ name }) => name),
    ...peersWords(series),
  ].map((text) => text.trim());
  const parts = [...people.values()].flatMap(({ name }) => name.split(/\s+/));
  const longestFirst = (texts: readonly string[]) =>
    [...new Set(texts)].filter((text) => text.length >= shortestName).sort((a, b) => b.length - a.length);
  return [
    ...longestFirst(whole).map((text) => asWords(text, 'giu')),
    ...longestFirst(parts).map((text) => asWords(text, 'gu')),
  ];
}

const asWords = (text: string, flags: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?![\\p{L}\\p{N}])`, flags);

function peersWords(series: Series): readonly string[] {
  const { ledger, promises, criteria, glossary } = series.memory;
  const given = series.sessions
    .flatMap(({ activities }) => activities)
    .flatMap(({ askings, own }) => [...askings.flatMap(({ given, shown }) => [given, shown]), own]);
  const kept = [...ledger.values(), ...promises.values(), ...criteria.values()];
  const shared = [...glossary.values()].map((term) => term.shared);
  return [given, kept, shared].flatMap(textsIn).filter((text) => text.length >= shortest);
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof Map || value instanceof Set) return [...value.values()].flatMap(textsIn);
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** A setting that is one word of Moot's own may be what a peer tapped: it stays where without it nothing would fit. */
function cleaned(activity: ActivityDefinition, how: Cleaning): ActivityDefinition {
  const all = activityOfKindSchema.safeParse(cleanValue(activity, how, false)).data;
  return all ?? (cleanValue(activity, how, true) as ActivityDefinition);
}

/** An entry of a list of which nothing is left goes, unless it is the last. */
function cleanValue(value: unknown, how: Cleaning, keepsWords: boolean): unknown {
  const clean = (inner: unknown) => cleanValue(inner, how, keepsWords);
  if (typeof value === 'string')
    return how.written.has(value) || (keepsWords && /^[a-z]\w*$/.test(value))
      ? value
      : how.secrets.reduce((rest, secret) => rest.replace(secret, gone), value);
  if (Array.isArray(value)) {
    const list = value.map(clean);
    const left = list.filter((entry) => !isGone(entry));
    return left.length === 0 ? list.slice(0, 1) : left;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, fixed.has(key) ? inner : clean(inner)]),
  );
}

/** Settings by which parts of a workshop find each other. */
const fixed = new Set(['id', 'kind', 'names', 'source', 'addFrom', 'mode', 'seriesKey']);
const isGone = (entry: unknown) =>
  entry === gone || (typeof entry === 'object' && entry !== null && 'text' in entry && entry.text === gone);

// Which asking a script means by `round`, `wave`, `term` or `link` (demo-series, section 2).
import type { Playable } from '../events.ts';
import type { Asked, Play } from '../play.ts';

export type Which = {
  readonly round?: number | undefined;
  readonly wave?: number | undefined;
  readonly term?: string | undefined;
  readonly link?: string | undefined;
  readonly of?: string | undefined;
  readonly phase?: string | undefined;
};

/** Round null: the latest. `about`: how the product's name of an opening begins, where there is one for each word. */
export type Wanted = { readonly ask: string; readonly round: number | null; readonly about: string };

/** `announced`: what a round without more to it opens in this kind. */
export function wantedBy(play: Play, announced: string, which: Which): Wanted {
  const { round = null, wave, term, link, of, phase } = which;
  if (wave !== undefined) return { ask: wave === 1 ? 'hidden' : 'live', round: null, about: '' };
  if (of !== undefined) return { ask: 'treatment', round, about: `treatment:${play.ids.product(of)}` };
  if (link !== undefined) return { ask: 'link', round, about: `link:${play.ids.product(link)}:` };
  if (term === undefined) return { ask: announced, round, about: '' };
  const ask = phase === 'write' ? 'write' : 'judge';
  return { ask, round, about: `${ask}:${play.ids.product(term)}:` };
}

/** What an answer says of the asking it goes to. */
export function whichOf(event: Playable): Which {
  return {
    round: 'round' in event ? event.round : undefined,
    wave: 'wave' in event ? event.wave : undefined,
    term: 'term' in event ? event.term : undefined,
    link: 'link' in event ? event.link : undefined,
    phase: event.type === 'term.meaning' ? 'write' : 'judge',
  };
}

export const isWanted = (
  o: { readonly id: string; readonly ask: string; readonly round: number },
  { ask, round, about }: Wanted,
): boolean => o.ask === ask && (round === null || o.round === round) && o.id.startsWith(about);

/** The asking that this player opened for it; the latest of its name where it did not open that round. */
export function askedAs(play: Play, activity: string, wanted: Wanted): Asked | undefined {
  const all = (play.asked.get(activity) ?? []).filter(
    (a) => a.ask === wanted.ask && a.opening.startsWith(wanted.about),
  );
  return all.find((a) => a.round === wanted.round) ?? all.at(-1);
}

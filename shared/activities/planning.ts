// No IO. How a kind is planned: what it starts with when it is added, what can be set about it in the room's own words,
// for how many people it is meant, and what to do when there are more.
import type { ActivityDefinition, Brings, Names } from '../model/definition.ts';
import type { Json } from '../model/series.ts';

/** Where a setting stands in the definition, from the activity down. */
export type Place = readonly string[];
/** `undefined` takes the setting away. */
export type Put = { readonly at: Place; readonly to: Json | undefined };
export type Option = {
  readonly id: string;
  readonly is: (activity: ActivityDefinition) => boolean;
  readonly puts: (activity: ActivityDefinition) => readonly Put[];
};
/** Asked only where another choice stands so. */
export type Where = {
  readonly setting: string;
  readonly is?: readonly string[];
  readonly not?: readonly string[];
};

type Common = { readonly id: string; readonly where?: Where };
export type Setting =
  | (Common & { readonly ask: 'number'; readonly at: Place; readonly least: number; readonly most: number })
  | (Common & { readonly ask: 'text'; readonly at: Place; readonly most: number; readonly rows: number })
  /** `yes`: what stands there where it is answered so; true unless it says otherwise. */
  | (Common & { readonly ask: 'yesNo'; readonly at: Place; readonly yes?: false })
  | (Common & { readonly ask: 'choice'; readonly options: readonly Option[] })
  /** One a line. `of`: entries with an id of their own; or plain texts. */
  | (Common & {
      readonly ask: 'lines';
      readonly at: Place;
      readonly most: number;
      readonly longest: number;
      readonly of: 'items' | 'texts' | 'labels';
      /** Statements of a conversation held elsewhere can be brought in. */
      readonly imports?: true;
    })
  /** Where the subjects come from: the kind's own ways first, then every earlier activity that has some. */
  | (Common & { readonly ask: 'source'; readonly own: readonly Option[]; readonly clears: readonly Put[] })
  /** An earlier activity that brings this, or none. */
  | (Common & {
      readonly ask: 'earlier';
      readonly at: Place;
      readonly brings: Brings;
      readonly none: readonly Put[];
      readonly some: (activity: ActivityDefinition) => readonly Put[];
    });

/** Above so many people; `puts` is what an accepted proposal changes, null where it is advice only. */
export type Proposal = {
  readonly above: number;
  readonly id: string;
  readonly puts: ((activity: ActivityDefinition) => readonly Put[]) | null;
};

export type Plan = {
  /** The most people it is meant for as it is, where the definition does not say. */
  readonly most: number;
  readonly minutes: number;
  readonly names: Names;
  readonly rounds: 1 | 2;
  /** Where its subjects come from at first; `earlier`: the latest that has some. */
  readonly source: 'new' | 'ledger' | 'promises' | 'earlier';
  readonly params: Readonly<Record<string, Json>>;
  readonly settings: readonly Setting[];
  /** True: one of its own settings says who carries a name. */
  readonly setsNames: boolean;
  readonly proposals: readonly Proposal[];
  /** Where words to start with stand, if it takes some. */
  readonly seed?: Place;
};

/** What stands at a place; undefined where there is nothing. */
export function standsAt(value: unknown, at: Place): unknown {
  const [first, ...rest] = at;
  if (first === undefined) return value;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, first)) return undefined;
  return standsAt(Object.entries(value).find(([key]) => key === first)?.[1], rest);
}

/** An option that stands where all that it puts stands already. */
export function option(id: string, ...puts: readonly Put[]): Option {
  return {
    id,
    is: (activity) =>
      puts.every(({ at, to }) => JSON.stringify(standsAt(activity, at)) === JSON.stringify(to)),
    puts: () => puts,
  };
}

export const put = (to: Json | undefined, ...at: readonly string[]): Put => ({ at, to });

export const oneOrTwoRounds: Setting = {
  ask: 'choice',
  id: 'rounds',
  options: [option('once', put(1, 'rounds')), option('twice', put(2, 'rounds'))],
};

/** What the facilitator makes of earlier posts, and how many. */
export const addedFromPosts: readonly Setting[] = [
  {
    ask: 'earlier',
    id: 'addFrom',
    at: ['params', 'addFrom'],
    brings: 'posts',
    none: [put(null, 'params', 'addFrom'), put(0, 'params', 'add')],
    some: (activity) => (standsAt(activity, ['params', 'add']) === 0 ? [put(2, 'params', 'add')] : []),
  },
  {
    ask: 'number',
    id: 'add',
    at: ['params', 'add'],
    least: 1,
    most: 20,
    where: { setting: 'addFrom', not: ['none'] },
  },
];

/** A number is brought down to `to`, where it is more. */
export function atMost(
  to: number,
  ...at: readonly string[]
): (activity: ActivityDefinition) => readonly Put[] {
  return (activity) => {
    const now = standsAt(activity, at);
    return typeof now === 'number' && now > to ? [put(to, ...at)] : [];
  };
}

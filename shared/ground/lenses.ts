// Pure. Two lenses for the facilitator, from named material alone: what only one organisation said, and who was not heard.

/** How many peers of each organisation are in the room. */
export type Present<O extends string = string> = ReadonlyMap<O, number>;

/**
 * Organisations of which nothing was heard. One with a single peer in the room
 * is never named, for that would name the silent; those are only counted.
 */
export type Unheard<O extends string = string> = {
  readonly organisations: readonly O[];
  readonly others: number;
};

/** The fewest peers present at which an organisation's name is not a person's. */
const fewest = 2;

/**
 * Coverage. `heard` are organisations one of whose peers gave something under
 * their name; `present` lists organisations in the order they are to be told.
 * An organisation with nobody in the room is not silent, it is away.
 */
export function coverage<O extends string>(present: Present<O>, heard: ReadonlySet<O>): Unheard<O> {
  const silent = [...present].filter(([organisation, peers]) => peers > 0 && !heard.has(organisation));
  const named = silent.filter(([, peers]) => peers >= fewest).map(([organisation]) => organisation);
  return { organisations: named, others: silent.length - named.length };
}

/** Something said under a name. `theme` is the facilitator's group; null: put in none. */
export type Said = {
  readonly id: string;
  readonly text: string;
  readonly organisation: string;
  readonly theme: string | null;
};

export type OnlyOne =
  /** Themes that a single organisation raised, with all it said on them. */
  | {
      readonly kind: 'themes';
      readonly themes: readonly {
        readonly theme: string;
        readonly organisation: string;
        readonly said: readonly Said[];
      }[];
      /** Said and put in no group: nobody has judged yet whether others said it too. */
      readonly ungrouped: number;
    }
  /** Nothing is grouped: the facilitator compares, organisation beside organisation. */
  | {
      readonly kind: 'side_by_side';
      readonly organisations: readonly { readonly organisation: string; readonly said: readonly Said[] }[];
      readonly unheard: Unheard;
    };

/**
 * The hidden-profile lens (Stasser & Titus 1985: what one side alone knows is
 * what a group passes over). Whether two lines say the same is for people to
 * judge, so it goes by the facilitator's groups, and without any it only puts
 * organisations side by side. Items keep their order.
 */
export function onlyOneSaid(said: readonly Said[], present: Present): OnlyOne {
  const grouped = Map.groupBy(
    said.filter((each) => each.theme !== null),
    (each) => each.theme ?? '',
  );
  return grouped.size === 0 ? sideBySide(said, present) : raisedByOne(grouped, said);
}

function raisedByOne(grouped: ReadonlyMap<string, readonly Said[]>, said: readonly Said[]): OnlyOne {
  const themes = [...grouped].flatMap(([theme, items]) => {
    const [organisation, ...more] = new Set(items.map((each) => each.organisation));
    return organisation === undefined || more.length > 0 ? [] : [{ theme, organisation, said: items }];
  });
  return { kind: 'themes', themes, ungrouped: said.filter((each) => each.theme === null).length };
}

function sideBySide(said: readonly Said[], present: Present): OnlyOne {
  const by = Map.groupBy(said, (each) => each.organisation);
  const order = new Set([...present.keys(), ...by.keys()]);
  const organisations = [...order].flatMap((organisation) => {
    const items = by.get(organisation);
    return items === undefined ? [] : [{ organisation, said: items }];
  });
  return { kind: 'side_by_side', organisations, unheard: coverage(present, new Set(by.keys())) };
}

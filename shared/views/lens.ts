// No IO. The hidden-profile lens as the desk's margin reads it: few lines, organisations by name, nobody's silence.
import type { OnlyOne, Said } from '../ground/lenses.ts';
import { lensWords as say } from '../language/en/groundFaces.ts';
import { id, type OrganisationId } from '../model/ids.ts';
import type { Series } from '../model/series.ts';
import type { Roster } from './audience.ts';
import { saidByOne } from './ground.ts';
import type { LensView } from './parts.ts';

/** A margin is glanced at: the desk has every line in full beside it. */
const mostEntries = 6;
const mostSaid = 2;

/** Null where nothing named was shown, where only one organisation is there to speak, and where every theme is shared. */
export function lensOf(series: Series, roster: Roster): LensView | null {
  const found = saidByOne(series);
  const nameOf = (organisation: string) =>
    roster.organisations.get(id<OrganisationId>(organisation))?.name ?? '';
  if (found === null || series.organisations.size < 2) return null;
  const lens = found.kind === 'themes' ? themesIn(found, nameOf) : sideBySideIn(found, nameOf);
  return lens.entries.length === 0 ? null : lens;
}

type Of<K extends OnlyOne['kind']> = Extract<OnlyOne, { kind: K }>;
type NameOf = (organisation: string) => string;

function themesIn({ themes, ungrouped }: Of<'themes'>, nameOf: NameOf): LensView {
  return {
    head: say.onlyHead,
    entries: themes.slice(0, mostEntries).map(({ theme, organisation, said }) => ({
      head: say.only(nameOf(organisation), theme),
      said: few(said),
    })),
    rest: ungrouped === 0 ? '' : say.ungrouped(ungrouped),
  };
}

function sideBySideIn({ organisations }: Of<'side_by_side'>, nameOf: NameOf): LensView {
  return {
    head: say.sideHead,
    entries: organisations
      .slice(0, mostEntries)
      .map(({ organisation, said }) => ({ head: nameOf(organisation), said: few(said) })),
    rest: '',
  };
}

const few = (said: readonly Said[]): readonly string[] => said.slice(0, mostSaid).map(({ text }) => text);

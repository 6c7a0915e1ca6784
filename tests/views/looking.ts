// What every face and every seat is told, for tests that look at all of them.

import type { Boxes } from '@moot/shared/asking/box.ts';
import type { Series } from '@moot/shared/model/series.ts';
import { ledgerPage } from '@moot/shared/views/ledger.ts';
import { mine } from '@moot/shared/views/mine.ts';
import { mirrorPage, mirrorPart } from '@moot/shared/views/mirror.ts';
import { type Presence, project, type Roster } from '@moot/shared/views/project.ts';
import { seriesHome } from '@moot/shared/views/seriesHome.ts';
import { organisation, seat, six } from '../series/given.ts';

export const faces = ['desk', 'screen', 'peers'] as const;
export type Face = (typeof faces)[number];

const title = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)} Venn`;

export const roster: Roster = {
  people: new Map(Object.keys(six).map((name) => [seat(name), { name: title(name), role: 'Director' }])),
  organisations: new Map(
    Object.values(six).map((name) => [organisation(name), { name: `The ${name} trust` }]),
  ),
  facilitator: 'Nell',
};

export const nobody: Presence = { connected: new Set(), quietSince: new Map(), hands: new Map() };

type Held = { readonly series: Series; readonly boxes: Boxes };

export const seen = (world: Held, face: Face) => project(world.series, world.boxes, roster, nobody, face);
export const told = (world: Held, name: string) => mine(world.series, world.boxes, roster, seat(name));
/** What the desk fetches between sessions: its home, and the mirror of each session. */
export const homeOf = (world: Held) => [
  seriesHome(world.series, roster),
  ...world.series.sessions.map((s) => mirrorPage(world.series, roster, s)),
  ...world.series.sessions.map((s) => mirrorPart(world.series, roster, s)),
];
export const ledgerOf = (world: Held) => ledgerPage(world.series, roster, 'desk');

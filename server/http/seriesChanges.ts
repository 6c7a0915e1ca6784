// What every change of a series over HTTP does: ask its room, read the names anew, answer with the page.
import type { SeriesPage } from '@moot/shared/http/series.ts';
import type { SeriesId } from '@moot/shared/model/ids.ts';
import type { Command } from '@moot/shared/series/commands.ts';
import type { FacilitatorEntry } from '../store/peopleStore.ts';
import type { Door } from './door.ts';
import { type Refused, refused } from './problem.ts';
import type { Answer, AskedOf } from './routes.ts';
import { seriesPage } from './seriesPage.ts';

export const actorOf = (facilitator: FacilitatorEntry) =>
  ({ role: 'facilitator', id: facilitator.id }) as const;

/** A command of the facilitator's that came over HTTP; null when it was done. */
export async function ask(
  door: Door,
  asked: Pick<AskedOf<unknown>, 'series' | 'facilitator'>,
  command: Command,
): Promise<Refused | null> {
  const live = await door.rooms.find(asked.series);
  if (live === null) return refused('unknown_series');
  const reply = await live.ask(actorOf(asked.facilitator), command);
  if (reply.ok) return null;
  return { refused: reply.refusal === 'busy' ? 'busy' : 'malformed', sentence: reply.sentence };
}

export async function freshPage(door: Door, series: SeriesId): Answer<SeriesPage> {
  await (await door.rooms.find(series))?.readRoster();
  return seriesPage(door, series);
}

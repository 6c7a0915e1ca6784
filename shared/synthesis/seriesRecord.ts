// No IO. The record of a whole series: what its activities leave, told with the ledger as it stands now, and what the
// kinds know of each line and item.
import type { Writing } from '../activities/document.ts';
import type { ForSeries, Known, KnownPlaces, KnownRatings, KnownVote } from '../activities/seriesDocument.ts';
import type { Series, Session } from '../model/series.ts';
import { kindOf } from '../series/find.ts';
import type { AnyTold } from '../series/told.ts';
import { activitiesRun, type RunActivity } from './record.ts';

export type RunInSeries = RunActivity & { readonly session: Session; readonly sessionNumber: number };

function activitiesOf(series: Series): readonly RunInSeries[] {
  const { ledger } = series.memory;
  return series.sessions.flatMap((session, n) =>
    activitiesRun(series, session).map((run) => {
      const told: AnyTold = { ...run.told, around: { ...run.told.around, ledger } };
      return { ...run, told, session, sessionNumber: n + 1 };
    }),
  );
}

type In<K> = { readonly session: Session; readonly sessionNumber: number; readonly known: K };

/** What is known, oldest first. */
export type SeriesRecord = {
  readonly given: readonly ForSeries[];
  readonly votes: readonly In<KnownVote>[];
  readonly places: readonly In<KnownPlaces>[];
  readonly ratings: readonly In<KnownRatings>[];
};

export function recordOf(series: Series, writing: Writing): SeriesRecord {
  const runs = activitiesOf(series).flatMap(({ activity, told, session, sessionNumber }) => {
    const forSeries = kindOf(activity)?.inSeries?.(told, writing);
    return forSeries === undefined ? [] : [{ forSeries, session, sessionNumber }];
  });
  const all = runs.flatMap(({ forSeries, session, sessionNumber }) =>
    forSeries.known.map((known): In<Known> => ({ session, sessionNumber, known })),
  );
  return {
    given: runs.map((run) => run.forSeries),
    votes: all.flatMap(({ known, ...where }) => (known.know === 'votes' ? [{ ...where, known }] : [])),
    places: all.flatMap(({ known, ...where }) => (known.know === 'places' ? [{ ...where, known }] : [])),
    ratings: all.flatMap(({ known, ...where }) => (known.know === 'ratings' ? [{ ...where, known }] : [])),
  };
}

export const votesOn = (record: SeriesRecord, about: string) =>
  record.votes.filter((v) => v.known.about === about);

export const lastPlaces = (record: SeriesRecord, about: string) =>
  record.places.findLast((p) => p.known.about === about);

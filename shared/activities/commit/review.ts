// No IO. What happened to what we said: the promises of earlier sessions, newest first, one at a time.
import type { PeerPromise } from '../../model/series.ts';
import type { CommitTold } from './promise.ts';

const madeBefore = (c: CommitTold) =>
  [...c.around.promises.values()].filter((p) => p.session !== c.around.session);

/** In this session, or between the one before and this: what was said at home is read out here. */
export const reportsHere = (c: CommitTold, p: PeerPromise) =>
  p.reports.filter((r) => r.at > c.around.span.after && r.at <= c.around.span.until);

/** Open, or reported on since the session before. */
export function promisesUnderReview(c: CommitTold): readonly PeerPromise[] {
  const listed = madeBefore(c).filter((p) => p.state === 'open' || reportsHere(c, p).length > 0);
  return listed.toSorted((a, b) => b.madeAt - a.madeAt);
}

export function reviewOutcome(c: CommitTold) {
  const listed = promisesUnderReview(c);
  return {
    reviewed: listed.filter((p) => reportsHere(c, p).length > 0).map((p) => p.id),
    putBy: listed.filter((p) => reportsHere(c, p).length === 0).map((p) => p.id),
    reports: listed.flatMap((p) =>
      reportsHere(c, p).map(({ status, note, after }) => ({
        promise: p.id,
        by: p.seat,
        what: p.what,
        status,
        note,
        after,
      })),
    ),
  };
}

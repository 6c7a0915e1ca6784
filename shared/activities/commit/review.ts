// No IO. What happened to what we said: the promises of earlier sessions, newest first, one at a time.
import type { PeerPromise } from '../../model/series.ts';
import type { CommitTold } from './promise.ts';

const madeBefore = (c: CommitTold) =>
  [...c.around.promises.values()].filter((p) => p.madeAt <= c.around.span.after);

/** In this session, or between the one before and this: what was said at home is read out here. */
export const reportsHere = (c: CommitTold, p: PeerPromise) =>
  p.reports.filter((r) => r.at > c.around.span.after && r.at <= c.around.span.until);

const wasOver = (c: CommitTold, p: PeerPromise) =>
  p.reports.some((r) => r.at <= c.around.span.after && (r.status === 'kept' || r.after === 'let_go'));

/** Still open when the session before ended, whatever becomes of them later. */
export function promisesUnderReview(c: CommitTold): readonly PeerPromise[] {
  const listed = madeBefore(c).filter((p) => !wasOver(c, p));
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

// No IO. What the desk is told about one document: how it is arranged, who has still to look, what was released.
//
// Of peers: how many of their lines they have decided, never what they chose.
import type { DocumentsPage, DocumentView, ReleaseView } from '../http/documents.ts';
import { documents as say } from '../language/en/deskDocuments.ts';
import { dateWords } from '../language/en/synthesis.ts';
import { type DocumentId, type Release, seriesDocument } from '../model/documents.ts';
import { id, type SeatId, type SessionId } from '../model/ids.ts';
import type { Series } from '../model/series.ts';
import { isFinal, isOpen, lastSection } from '../series/decideReview.ts';
import { sessionOf } from '../series/find.ts';
import { piecesOf } from '../series/pieces.ts';
import { seatsOf } from '../series/told.ts';
import { namesIn, type Roster } from './audience.ts';

/** Sessions that have begun, then the series. */
export function documentsPage(series: Series, formats: readonly string[]): DocumentsPage {
  const begun = series.sessions.filter((s) => s.startedAt !== null);
  const whole = begun.length === 0 ? [] : [seriesDocument];
  return {
    title: series.title,
    formats,
    documents: [...begun.map((s) => s.id), ...whole].map((document) => ({
      id: document,
      title: documentTitle(series, document),
    })),
  };
}

function documentTitle(series: Series, document: DocumentId): string {
  const session = sessionOf(series, id<SessionId>(document));
  if (session === undefined) return say.synthesis;
  return say.notes(series.sessions.indexOf(session) + 1, session.definition.title);
}

export type DocumentKnown = {
  readonly document: DocumentId;
  /** The sections that have something in them, as the document would have them by itself. */
  readonly sections: readonly { readonly n: number; readonly title: string }[];
  /** Facilitator's id → name. */
  readonly facilitators: ReadonlyMap<string, string>;
  /** Milliseconds since 1970. */
  readonly now: number;
};

export function documentView(series: Series, roster: Roster, known: DocumentKnown): DocumentView {
  const { document, now } = known;
  const { documents } = series;
  const session = sessionOf(series, id<SessionId>(document));
  const review = documents.reviews.get(document);
  const over = isFinal(series, document);
  const open = review !== undefined && isOpen(series, document, review, now);
  return {
    id: document,
    title: documentTitle(series, document),
    soFar: !over,
    note: session === undefined ? documents.note : session.note,
    sections: sectionsOf(series, known),
    arranged: documents.sections.has(document),
    review: reviewView(series, roster, document, now),
    releases: documents.releases
      .filter((r) => r.document === document)
      .map((r) => releaseView(series, r, known.facilitators))
      .toReversed(),
    can: { openReview: over && !open, release: over && review !== undefined },
  };
}

/** Those that are printed as they stand, then those left out; each with what choosing would come to. */
function sectionsOf(series: Series, { document, sections }: DocumentKnown): DocumentView['sections'] {
  const last = lastSection(document);
  const all = sections.map((s) => s.n);
  const chosen = series.documents.sections.get(document) ?? everySection(last);
  const known = (n: number) => sections.find((s) => s.n === n);
  const standing = chosen.filter((n) => known(n) !== undefined);
  const left = all.filter((n) => !standing.includes(n));
  return [...standing, ...left].flatMap((n) => {
    const section = known(n);
    if (section === undefined) return [];
    const stands = standing.includes(n);
    const fixed = n === 1 || n === last;
    return [{ ...section, stands, fixed, choices: choicesFor(n, chosen, standing, last) }];
  });
}

/** Also those in which there is nothing yet: what is written later stands where it belongs. */
const everySection = (last: number): readonly number[] => Array.from({ length: last }, (_, i) => i + 1);

type Choices = DocumentView['sections'][number]['choices'];

function choicesFor(
  n: number,
  chosen: readonly number[],
  standing: readonly number[],
  last: number,
): Choices {
  if (n === 1 || n === last) return { toggle: null, up: null, down: null };
  const stands = standing.includes(n);
  const without = chosen.filter((m) => m !== n);
  const next = without.findIndex((m) => m > n);
  const put = next === -1 ? without.length - 1 : next;
  const toggle = stands ? without : without.toSpliced(put, 0, n);
  const inner = standing.filter((m) => m !== 1 && m !== last);
  const at = inner.indexOf(n);
  const swapped = (to: number) => {
    const other = inner[to];
    if (at === -1 || other === undefined) return null;
    return chosen.map((m) => (m === n ? other : m === other ? n : m));
  };
  return { toggle, up: swapped(at - 1), down: swapped(at + 1) };
}

function reviewView(
  series: Series,
  roster: Roster,
  document: DocumentId,
  now: number,
): DocumentView['review'] {
  const review = series.documents.reviews.get(document);
  if (review === undefined) return null;
  const names = namesIn(series, roster);
  const pieces = piecesOf(series, document);
  const judged = (seat: SeatId) => series.documents.judged.get(seat) ?? new Map<string, unknown>();
  const peers = [...seatsOf(series).keys()].flatMap((seat) => {
    const own = pieces.filter((p) => p.by === seat);
    if (own.length === 0) return [];
    const done = own.filter((p) => judged(seat).has(p.id)).length;
    const looked = review.looked.has(seat) || done === own.length;
    return [{ name: names.person(seat), lines: own.length, looked }];
  });
  return {
    open: isOpen(series, document, review, now),
    from: dateWords(review.openedAt, series.timeZone),
    until: dateWords(review.until, series.timeZone),
    looked: peers.filter((p) => p.looked).length,
    peers,
  };
}

function releaseView(
  series: Series,
  { id: release, edition, at, by, files }: Release,
  facilitators: ReadonlyMap<string, string>,
): ReleaseView {
  const date = dateWords(at, series.timeZone);
  return { id: release, edition, date, by: facilitators.get(by) ?? '', files };
}

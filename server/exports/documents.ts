// One document of a series, a session's notes or the synthesis, in any edition and format; and its sections.
import type { DocumentId, Edition } from '@moot/shared/model/documents.ts';
import { seriesDocument } from '@moot/shared/model/documents.ts';
import { id, type SessionId } from '@moot/shared/model/ids.ts';
import type { Series } from '@moot/shared/model/series.ts';
import { sessionOf } from '@moot/shared/series/find.ts';
import { type SectionHead, sectionsIn } from '@moot/shared/synthesis/arranged.ts';
import { seriesSynthesis } from '@moot/shared/synthesis/seriesSynthesis.ts';
import { type DocumentTree, sessionNotes } from '@moot/shared/synthesis/session.ts';
import type { Roster } from '@moot/shared/views/project.ts';
import type { FormatName } from './formats.ts';
import { exportSeries } from './series.ts';
import { type Exported, exportSession, peopleIn } from './session.ts';

export type DocumentOf = {
  readonly state: Series;
  readonly roster: Roster;
  readonly document: DocumentId;
  readonly edition: Edition;
  /** Milliseconds since 1970; printed only while it can still change. */
  readonly now: number;
};

export const isThere = (state: Series, document: DocumentId): boolean =>
  document === seriesDocument || sessionOf(state, id<SessionId>(document)) !== undefined;

/** Null: there is no such document. The state is read before anything is awaited. */
export function treeOf({ state, roster, document, edition, now }: DocumentOf): DocumentTree | null {
  const people = peopleIn(state, roster);
  if (document === seriesDocument) return seriesSynthesis({ series: state, people, edition, now });
  const session = sessionOf(state, id<SessionId>(document));
  return session === undefined ? null : sessionNotes({ series: state, session, people, edition, now });
}

/** As the document would have them by itself, whatever was chosen. */
export function sectionsOf(of: DocumentOf): readonly SectionHead[] {
  const documents = { ...of.state.documents, sections: new Map() };
  const tree = treeOf({ ...of, state: { ...of.state, documents } });
  return tree === null ? [] : sectionsIn(tree);
}

/** The state is read before anything is awaited. */
export function exportDocument(of: DocumentOf, format: FormatName): Promise<Exported> {
  const { document, ...rest } = of;
  if (document === seriesDocument) return exportSeries({ ...rest, format });
  return exportSession({ ...rest, session: id<SessionId>(document), format });
}

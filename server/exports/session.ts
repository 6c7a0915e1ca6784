// Not written yet: makes the document people take away from one session.
import type { SessionId } from '@moot/shared/model/ids.ts';
import type { Series } from '@moot/shared/model/series.ts';
import type { Roster } from '@moot/shared/views/project.ts';

export type SessionExport = {
  readonly body: string | Uint8Array;
  readonly contentType: string;
  readonly fileName: string;
};

/** Null: not available yet. */
export async function exportSession(_input: {
  readonly state: Series;
  readonly roster: Roster;
  readonly session: SessionId;
  readonly edition: 'ours' | 'shareable';
  readonly format: 'md' | 'html' | 'json';
  readonly now: number;
}): Promise<SessionExport | null> {
  return null;
}

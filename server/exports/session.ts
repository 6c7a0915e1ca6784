// Makes the document people take away from one session: notes as Markdown or one page of HTML, or the data file.
import type { SessionId } from '@moot/shared/model/ids.ts';
import type { Series, Session } from '@moot/shared/model/series.ts';
import { sessionOf } from '@moot/shared/series/find.ts';
import { sessionData } from '@moot/shared/synthesis/data.ts';
import type { People } from '@moot/shared/synthesis/people.ts';
import { type NotesInput, sessionNotes } from '@moot/shared/synthesis/session.ts';
import { namesIn } from '@moot/shared/views/audience.ts';
import type { Roster } from '@moot/shared/views/project.ts';
import { htmlOf } from './html.ts';
import { markdownOf } from './markdown.ts';

export type SessionExport = {
  readonly body: string | Uint8Array;
  readonly contentType: string;
  readonly fileName: string;
};

type Format = 'md' | 'html' | 'json';

const contentTypes: Readonly<Record<Format, string>> = {
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/**
 * One session in one edition and format. The state is read before anything is awaited, for it changes in place.
 * The same state gives the same bytes; `now` is printed only while the session has not ended.
 */
export async function exportSession(input: {
  readonly state: Series;
  readonly roster: Roster;
  readonly session: SessionId;
  readonly edition: 'ours' | 'shareable';
  readonly format: Format;
  readonly now: number;
}): Promise<SessionExport> {
  const { state, roster, edition, format, now } = input;
  const session = sessionOf(state, input.session);
  if (session === undefined) throw new Error(`no session ${input.session} in this series`);
  const notes: NotesInput = { series: state, session, people: peopleIn(state, roster), edition, now };
  return {
    body: written(notes, format),
    contentType: contentTypes[format],
    fileName: fileName(state, session, edition, format),
  };
}

function written(notes: NotesInput, format: Format): string {
  switch (format) {
    case 'md':
      return markdownOf(sessionNotes(notes));
    case 'html':
      return htmlOf(sessionNotes(notes));
    case 'json':
      return `${JSON.stringify(sessionData(notes), null, 2)}\n`;
  }
}

export function peopleIn(state: Series, roster: Roster): People {
  return {
    names: namesIn(state, roster),
    facilitator: roster.facilitator,
    everyone: [...roster.people.values()].map((p) => p.name),
    organisations: [...roster.organisations.values()].map((o) => o.name),
  };
}

const notInAName = /[^a-z0-9]+/g;

function fileName(state: Series, session: Session, edition: string, format: Format): string {
  const title = state.title.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '').replace(notInAName, '-');
  const series = title.replace(/^-|-$/g, '').slice(0, 60) || 'series';
  const soFar = session.status === 'ended' ? '' : '-so-far';
  return `${series}-session-${state.sessions.indexOf(session) + 1}-${edition}${soFar}.${format}`;
}

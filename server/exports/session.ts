// Makes the document people take away from one session: notes, or the data file, in any format.
import type { SessionId } from '@moot/shared/model/ids.ts';
import type { Series, Session } from '@moot/shared/model/series.ts';
import { sessionOf } from '@moot/shared/series/find.ts';
import { sessionData } from '@moot/shared/synthesis/data.ts';
import type { People } from '@moot/shared/synthesis/people.ts';
import { type NotesInput, sessionNotes } from '@moot/shared/synthesis/session.ts';
import { sessionSlides } from '@moot/shared/synthesis/slides.ts';
import { namesIn } from '@moot/shared/views/audience.ts';
import type { Roster } from '@moot/shared/views/project.ts';
import { type FormatName, formats } from './formats.ts';

export type Exported = {
  readonly body: string | Uint8Array;
  readonly contentType: string;
  readonly fileName: string;
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
  readonly format: FormatName;
  readonly now: number;
}): Promise<Exported> {
  const { state, roster, edition, format, now } = input;
  const session = sessionOf(state, input.session);
  if (session === undefined) throw new Error(`no session ${input.session} in this series`);
  const notes: NotesInput = { series: state, session, people: peopleIn(state, roster), edition, now };
  const { contentType, write } = formats[format];
  const name = fileName(state, session, edition, format);
  const body = write({
    tree: () => sessionNotes(notes),
    data: () => sessionData(notes),
    slides: () => sessionSlides(notes),
  });
  return { body: await body, contentType, fileName: name };
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

export function asFileName(title: string): string {
  const plain = title.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '').replace(notInAName, '-');
  return plain.replace(/^-|-$/g, '').slice(0, 60) || 'series';
}

function fileName(state: Series, session: Session, edition: string, format: FormatName): string {
  const series = asFileName(state.title);
  const soFar = session.status === 'ended' ? '' : '-so-far';
  return `${series}-session-${state.sessions.indexOf(session) + 1}-${edition}${soFar}.${format}`;
}

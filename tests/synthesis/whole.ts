// Whole series, played to their end, and every document that is made of one.
import { peopleIn } from '@moot/server/exports/session.ts';
import type { Edition } from '@moot/shared/activities/document.ts';
import type { SessionId } from '@moot/shared/model/ids.ts';
import { type DataFile, sessionData } from '@moot/shared/synthesis/data.ts';
import { myCopy } from '@moot/shared/synthesis/myCopy.ts';
import { type SeriesFile, seriesData } from '@moot/shared/synthesis/seriesData.ts';
import { seriesSynthesis } from '@moot/shared/synthesis/seriesSynthesis.ts';
import { type DocumentTree, sessionNotes } from '@moot/shared/synthesis/session.ts';
import { type Deck, seriesSlides, sessionSlides } from '@moot/shared/synthesis/slides.ts';
import { editions, later } from './made.ts';
import { type Played, played } from './played.ts';

const notes: Readonly<Record<string, string>> = {
  s3: 'The room relaxed when “the public’s pound” came apart, and tightened when the line under it came out.',
  s5: 'The useful thing was not the agreement. It was finding out which two differences were real.',
};

/** Names somebody in every way in which notes do: whole, in capitals, by first name, an organisation for short. */
function namingNote({ roster }: Played): string {
  const [first = '', second = ''] = [...roster.people.values()].map((one) => one.name);
  const organisations = [...roster.organisations.values()].map((one) => one.name);
  const whole = organisations.at(-1) ?? '';
  const short = organisations.flatMap((one) =>
    one.split(' ').filter((part) => /^(?:Lowmere|Fennick)$/.test(part)),
  );
  return `${first} was right, and so was ${second.toUpperCase()}; ${first.split(' ')[0]} first, ${whole} and ${short[0]} after.`;
}

/** All sessions, the last one ended, with notes signed after two of them. */
export async function whole(name: 'demo' | 'edge'): Promise<Played> {
  const p = await played(name, undefined, null);
  for (const [session, text] of Object.entries(notes))
    p.give({ type: 'writeNote', session: session as SessionId, text });
  for (const session of ['s2', 's4'])
    p.give({ type: 'writeNote', session: session as SessionId, text: namingNote(p) });
  const last = p.state().sessions.at(-1);
  if (last !== undefined) p.give({ type: 'endSession', session: last.id });
  return p;
}

export type Made = {
  readonly name: string;
  readonly edition: Edition;
  readonly tree: DocumentTree;
  readonly data: DataFile | SeriesFile;
  readonly slides: Deck;
};

/** The notes of every session and the synthesis of the series, in both editions, each with its data. */
export function documentsOf({ state, roster }: Played): readonly Made[] {
  const series = state();
  const people = peopleIn(series, roster);
  return editions.flatMap((edition): readonly Made[] => {
    const all = { series, people, edition, now: later };
    const sessions = series.sessions.flatMap((session, n): readonly Made[] => {
      if (session.startedAt === null) return [];
      const input = { ...all, session };
      return [
        {
          name: `session-${n + 1}`,
          edition,
          tree: sessionNotes(input),
          data: sessionData(input),
          slides: sessionSlides(input),
        },
      ];
    });
    return [
      ...sessions,
      {
        name: 'series',
        edition,
        tree: seriesSynthesis(all),
        data: seriesData(all),
        slides: seriesSlides(all),
      },
    ];
  });
}

const drawn = new Set(['docx', 'html', 'pptx']);

/** In formats that are slow to write, the series and its last session stand for all: they come from the same trees. */
export const spread = (format: string, all: readonly Made[]): readonly Made[] =>
  drawn.has(format) ? all.filter((made) => made.name === 'series' || made.name === 'session-5') : all;

/** Each peer's own copy, with the last two signs of their seat for a name. */
export function copiesOf({
  state,
  roster,
}: Played): readonly { readonly name: string; readonly tree: DocumentTree }[] {
  const series = state();
  const people = peopleIn(series, roster);
  return [...series.seats.keys()].map((seat) => ({
    name: `copy-${seat.slice(-2)}`,
    tree: myCopy({ series, people, seat, now: later }),
  }));
}

// No IO. The data file beside the synthesis of a whole series: every count of every session, the ledger as it stands,
// and no row that is a person without a name.
import type { Edition, Writing } from '../activities/document.ts';
import { notePiece } from '../activities/promisePieces.ts';
import { madeWords } from '../language/en/synthesisSeries.ts';
import type { Criterion, GlossaryTerm, PeerPromise, Series } from '../model/series.ts';
import {
  activitiesIn,
  attendanceNumbers,
  type DataActivity,
  type DataFile,
  type DataLine,
  type DataPromise,
  dataLine,
  promiseSaid,
  titleIn,
} from './data.ts';
import { withheld, writingFor } from './permitted.ts';
import { mirrorOf } from './seriesMirror.ts';
import { allHeld, peersOf } from './seriesOpening.ts';
import { recordOf } from './seriesRecord.ts';
import type { SeriesInput } from './seriesSynthesis.ts';
import { plain, withTexts } from './texts.ts';
import { withoutNames } from './withoutNames.ts';

export type SeriesPromise = DataPromise & {
  readonly happened: readonly {
    readonly in: string;
    readonly status: string;
    readonly note: string;
    readonly after: string | null;
  }[];
};

export type SeriesFile = {
  readonly format: 'moot series 1';
  readonly edition: Edition;
  readonly soFar: boolean;
  readonly series: string;
  readonly language: string;
  readonly facilitator: string;
  readonly about: readonly string[];
  readonly people: { readonly peers: number; readonly organisations: number };
  /** Sessions that have begun, by their number in the series. */
  readonly sessions: readonly {
    readonly n: number;
    readonly title: string;
    /** Asked between sessions, from where peers are: no meeting of the group. */
    readonly between: boolean;
    readonly attendance: DataFile['attendance'];
    readonly activities: readonly DataActivity[];
  }[];
  /** What the room said is true of itself: who was asked in which session, and how many each time. */
  readonly mirror: {
    readonly times: readonly { readonly session: number; readonly present: number }[];
    readonly eachTime: number;
  };
  readonly ledger: readonly DataLine[];
  readonly criteria: readonly { readonly id: string; readonly text: string }[];
  readonly glossary: readonly {
    readonly term: string;
    readonly verdict: string | null;
    readonly shared: string | null;
  }[];
  readonly promises: readonly SeriesPromise[];
};

export function seriesData(input: Omit<SeriesInput, 'now'>): SeriesFile {
  const { series, people, edition } = input;
  const mirror = mirrorOf(recordOf(series, writingFor(input)));
  const data: SeriesFile = {
    format: 'moot series 1',
    edition,
    soFar: !allHeld(series),
    series: series.title,
    language: series.language,
    facilitator: people.facilitator,
    about: [...madeWords.rules],
    people: peersOf(series),
    sessions: sessionsIn(input),
    mirror: {
      times: mirror.times.map((t) => ({ session: t.sessionNumber, present: t.asked.size })),
      eachTime: mirror.all,
    },
    ledger: [...series.memory.ledger.values()].map((line) => dataLine(series, line)),
    criteria: [...series.memory.criteria.values()].map(({ id, text }: Criterion) => ({ id, text })),
    glossary: [...series.memory.glossary.values()].map(termRow),
    promises:
      edition === 'ours'
        ? [...series.memory.promises.values()].flatMap((p) => promiseRow(series, p, writingFor(input)))
        : [],
  };
  const permitted = withheld(data, input);
  return withTexts(edition === 'ours' ? permitted : withoutNames(permitted, people), plain);
}

function sessionsIn({ series, people, edition }: Omit<SeriesInput, 'now'>): SeriesFile['sessions'] {
  return series.sessions.flatMap((session, i) =>
    session.startedAt === null
      ? []
      : [
          {
            n: i + 1,
            title: session.definition.title,
            between: session.rating !== null,
            attendance: attendanceNumbers(series, session),
            activities: activitiesIn({ series, session, people, edition }),
          },
        ],
  );
}

const termRow = ({ text, verdict, shared }: GlossaryTerm) => ({ term: text, verdict, shared });

function promiseRow(series: Series, p: PeerPromise, { print }: Writing): readonly SeriesPromise[] {
  const said = promiseSaid(p, print);
  const sessionTitle = (id: PeerPromise['session'] | null) =>
    series.sessions.find((s) => s.id === id)?.definition.title ?? '';
  if (said === null) return [];
  const happened = p.reports.map((r, n) => ({
    in: sessionTitle(r.session),
    status: r.status,
    note: r.note === '' ? '' : (print(notePiece(p, n, r.note))?.text ?? ''),
    after: r.after,
  }));
  const madeIn = titleIn(series, p.activity);
  return [{ ...said, accepted: p.accepted, state: p.state, madeIn, happened }];
}

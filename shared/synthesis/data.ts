// No IO. The data file beside the notes: everything that can be counted, and no row that is a person without a name.
import type { Edition, Kept, Writing } from '../activities/document.ts';
import { askerPiece, promisePiece, whenPiece } from '../activities/promisePieces.ts';
import { statusWords } from '../language/en/columns.ts';
import { reading } from '../language/en/synthesis.ts';
import { reviewWords } from '../language/en/synthesisReview.ts';
import { waitsFor } from '../memory/waiting.ts';
import type { KindName } from '../model/definition.ts';
import type { Line, LineStatus, PeerPromise, Series, Session } from '../model/series.ts';
import { activityOf } from '../series/find.ts';
import { attendanceOf } from './attendance.ts';
import { withheld, writingFor } from './permitted.ts';
import { activitiesRun, ledgerAt } from './record.ts';
import { type NotesInput, wasSkipped } from './session.ts';
import { plain, withTexts } from './texts.ts';
import { withoutNames } from './withoutNames.ts';

export type ActivityStanding = 'run' | 'under way' | 'skipped' | 'to come';

export type DataActivity = Kept & {
  readonly id: string;
  readonly title: string;
  readonly kind: KindName;
  readonly status: ActivityStanding;
};

export type DataLine = {
  readonly id: string;
  readonly text: string;
  readonly status: LineStatus;
  readonly statusWords: string;
  readonly earlierTexts: readonly string[];
  readonly history: readonly { readonly status: LineStatus; readonly in: string }[];
  /** What changed between two rounds stands with the activity, where it may be told. */
  readonly counts: readonly {
    readonly in: string;
    readonly round: number;
    readonly present: number;
    readonly agree: number | null;
    readonly disagree: number | null;
    readonly pass: number | null;
    readonly noAnswer: number | null;
    readonly pattern: string;
  }[];
  readonly notAskedWhenLastCounted: number;
};

export type DataPromise = {
  readonly by: string;
  readonly what: string;
  readonly when: string;
  readonly asks: string;
  readonly accepted: boolean;
  readonly state: PeerPromise['state'];
  readonly madeIn: string;
};

export type DataFile = {
  readonly format: 'moot session 1';
  readonly edition: Edition;
  readonly soFar: boolean;
  readonly series: string;
  readonly session: { readonly n: number; readonly title: string };
  readonly language: string;
  readonly facilitator: string;
  readonly about: readonly string[];
  readonly attendance: {
    readonly peers: number;
    readonly here: number;
    readonly away: number;
    readonly late: number;
    readonly left: number;
    readonly out: number;
    readonly organisations: number;
    readonly organisationsHere: number;
  };
  readonly activities: readonly DataActivity[];
  readonly ledger: readonly DataLine[];
  readonly promises: readonly DataPromise[];
};

export function sessionData(input: NotesInput): DataFile {
  const { series, session, people, edition } = input;
  const data: DataFile = {
    format: 'moot session 1',
    edition,
    soFar: session.status !== 'ended',
    series: series.title,
    session: { n: series.sessions.indexOf(session) + 1, title: session.definition.title },
    language: series.language,
    facilitator: people.facilitator,
    about: [...reading.rules, reading.made],
    attendance: attendanceNumbers(series, session),
    activities: activitiesIn(input),
    ledger: [...ledgerAt(series, session).values()].map((line) => dataLine(series, line)),
    promises: edition === 'ours' ? promisesIn(series, session, writingFor(input, session)) : [],
  };
  const permitted = withheld(data, input);
  return withTexts(edition === 'ours' ? permitted : withoutNames(permitted, people), plain);
}

export function attendanceNumbers(series: Series, session: Session): DataFile['attendance'] {
  const { here, away, late, left, out, ...numbers } = attendanceOf(series, session);
  const { peers, organisations, organisationsHere } = numbers;
  return {
    peers,
    here: here.length,
    away: away.length,
    late: late.length,
    left: left.length,
    out: out.length,
    organisations,
    organisationsHere,
  };
}

const nothing: Kept = { lines: [], counts: [], changes: [], texts: [], named: [], numbers: {} };

export function activitiesIn({
  series,
  session,
  people,
  edition,
}: Omit<NotesInput, 'now'>): readonly DataActivity[] {
  const writing = writingFor({ series, people, edition }, session);
  const run = new Map(activitiesRun(series, session).map((r) => [r.activity.id, r]));
  return session.activities.map((activity) => {
    const one = run.get(activity.id);
    const { title, kind } = activity.definition;
    const kept = one === undefined ? nothing : one.synthesis.data(one.told, writing);
    const skipped = wasSkipped(session, activity);
    const standing = { settled: 'run', on: 'under way', planned: 'to come', skipped: 'skipped' } as const;
    const status = skipped ? 'skipped' : standing[activity.status];
    return { id: activity.id, title, kind, status, ...kept };
  });
}

export const titleIn = (series: Series, activity: Line['source']['activity'] | null) =>
  activity === null ? '' : (activityOf(series, activity)?.definition.title ?? '');

export function dataLine(series: Series, line: Line): DataLine {
  return {
    id: line.id,
    text: line.text,
    status: line.status,
    statusWords: statusWords(line.status),
    earlierTexts: line.versions.slice(0, -1).map((v) => v.text),
    history: line.history.map((h) => ({ status: h.status, in: titleIn(series, h.activity) })),
    counts: line.counts.map(({ round, present, agree, disagree, pass, noAnswer, pattern, activity }) => ({
      in: titleIn(series, activity),
      round,
      present,
      agree,
      disagree,
      pass,
      noAnswer,
      pattern,
    })),
    notAskedWhenLastCounted: waitsFor(series, line).length,
  };
}

/** Made up to this session. */
function promisesIn(series: Series, session: Session, { print }: Writing): readonly DataPromise[] {
  const until = session.endedAt ?? Number.POSITIVE_INFINITY;
  return [...series.memory.promises.values()]
    .filter((p) => p.madeAt <= until)
    .flatMap((p) => {
      const said = promiseSaid(p, print);
      if (said === null) return [];
      return [{ ...said, accepted: p.accepted, state: p.state, madeIn: titleIn(series, p.activity) }];
    });
}

/** Null: its maker took it out. */
export function promiseSaid(
  p: PeerPromise,
  print: Writing['print'],
): Pick<DataPromise, 'by' | 'what' | 'when' | 'asks'> | null {
  const what = print(promisePiece(p));
  if (what === null) return null;
  return {
    by: what.name ?? reviewWords.aPeer,
    what: what.text,
    when: print(whenPiece(p))?.text ?? '',
    asks: print(askerPiece(p))?.name ?? reviewWords.aPeer,
  };
}

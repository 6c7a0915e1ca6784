// No IO. What one peer gave with their name, read from what each activity keeps: rows that name them, and no other.
import { type Inline, quote, type Writing, words } from '../activities/document.ts';
import { answerWords, partWords, copyWords as say } from '../language/en/myCopy.ts';
import { id, type SeatId } from '../model/ids.ts';
import type { Activity, Series } from '../model/series.ts';
import { sessionsSatIn } from '../series/find.ts';
import type { DataActivity } from './data.ts';
import type { People } from './people.ts';
import { writingFor } from './permitted.ts';
import { activitiesRun } from './record.ts';

type Kept = Omit<DataActivity, 'kind' | 'status'>;
type OwnLine = readonly Inline[];

export type CopyRecord = {
  readonly sessionNumber: number;
  readonly sessionTitle: string;
  readonly seat: SeatId;
  readonly person: (seat: string | null) => string;
  readonly activity: Kept;
  /** Its lines were written here, not taken up from elsewhere; asks stand by themselves. */
  readonly isNew: boolean;
  /** Something could be given here without a name. */
  readonly hasPlace: boolean;
};

/** The sessions this peer sat in and no other: a successor reads nothing that was said before they came. */
export function copyRecordOf(series: Series, people: People, seat: SeatId): readonly CopyRecord[] {
  const writing = writingWithSeats(series, people, seat);
  return sessionsSatIn(series, seat).flatMap((session) =>
    activitiesRun(series, session).map(({ activity, told, synthesis }): CopyRecord => {
      const { title, source } = activity.definition;
      const kept = synthesis.data(told, writing);
      return {
        sessionNumber: series.sessions.indexOf(session) + 1,
        sessionTitle: session.definition.title,
        seat,
        person: (by) => (by === null ? say.aPeer : people.names.person(id<SeatId>(by))),
        activity: { id: activity.id, title, ...kept },
        isNew: source === 'new' && kept.numbers.asks === undefined,
        hasPlace: activity.askings.some((asking) => isOpenTo(asking, seat)),
      };
    }),
  );
}

const isOpenTo = ({ names, eligible }: Activity['askings'][number], seat: SeatId): boolean =>
  Object.values(names).includes('none') && (eligible === null || eligible.has(seat));

/** Rows name a seat where they would name a person. What others wrote stands only as they let it stand. */
function writingWithSeats(series: Series, people: People, seat: SeatId): Writing {
  const ours = writingFor({ series, people, edition: 'ours' });
  return {
    edition: 'ours',
    person: (one) => one,
    print: (piece) => {
      if (piece.by === seat) return { text: piece.text, name: seat };
      const may = ours.print(piece);
      return may === null ? null : { text: may.text, name: may.name === null ? null : piece.by };
    },
  };
}

const lineOf = ({ activity }: CopyRecord, about: number | null) =>
  activity.lines.find((line) => line.n === about);

/** Parts of what was done for somebody else's idea. */
const support = ['back', 'add', 'ask'];
const isAsking = ({ activity }: CopyRecord) => activity.numbers.asks !== undefined;

const started = ({ activity }: CopyRecord): Inline => say.in(activity.title);

/** Posts, lines and sides; what is said of a line stands with the line. */
export function wordsOf(record: CopyRecord): readonly OwnLine[] {
  const { activity, seat } = record;
  const lines = record.isNew ? activity.lines.filter((line) => line.by === seat) : [];
  const texts = activity.texts.filter((t) => t.by === seat && !support.includes(t.part));
  return [
    ...lines.map((line) => [started(record), words(line.text)]),
    ...texts.map((t) => [started(record), partWords(t.part), words(t.text), ...about(record, t.about)]),
  ];
}

function about(record: CopyRecord, n: number | null): OwnLine {
  const line = lineOf(record, n);
  return line === undefined ? [] : [say.about, quote(line.text)];
}

export function supportOf(record: CopyRecord): readonly OwnLine[] {
  const texts = record.activity.texts.filter((t) => t.by === record.seat && support.includes(t.part));
  return texts.map((t) => [partWords(t.part), words(t.text), ...about(record, t.about)]);
}

/** Asks by this peer with their answers, and asks to this peer with what they said. */
export function asksOf(record: CopyRecord): readonly OwnLine[] {
  if (!isAsking(record)) return [];
  const { activity, seat, person } = record;
  const replyTo = (n: number) => activity.named.find((row) => row.question === 'reply' && row.about === n);
  return activity.lines.flatMap((line): readonly OwnLine[] => {
    const reply = replyTo(line.n);
    if (line.by === seat) return [iAsked(words(line.text), reply, person)];
    if (reply?.by !== seat) return [];
    return [[say.askedMe(person(line.by)), words(line.text), say.iAnswered(reply.answer)]];
  });
}

function iAsked(
  text: Inline,
  reply: Kept['named'][number] | undefined,
  person: CopyRecord['person'],
): OwnLine {
  if (reply === undefined) return [say.asked, text, say.noAnswer];
  const name = person(reply.by);
  return [say.askedOf(name), text, say.answered(name, reply.answer)];
}

export function answersOf(record: CopyRecord): readonly OwnLine[] {
  const own = record.activity.named.filter((row) => row.by === record.seat && row.question !== 'reply');
  return own.map((row) => [
    started(record),
    answerWords(row.question, row.answer),
    ...(row.round > 1 ? [say.again] : []),
    ...about(record, row.about),
  ]);
}

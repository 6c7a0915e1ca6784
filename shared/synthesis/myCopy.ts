// No IO. One peer's own copy as a document tree: what they gave with their name in the sessions they sat in, their
// promises, and places for what only their phone can fill in.
import type { Root, RootContent } from 'mdast';
import { list, note, para, place, table, under, type Writing } from '../activities/document.ts';
import { copyHead, copyReading, copySections, copyWords as say } from '../language/en/myCopy.ts';
import { promiseWords, timeWords } from '../language/en/synthesis.ts';
import type { SeatId } from '../model/ids.ts';
import type { PeerPromise, Series } from '../model/series.ts';
import { sessionsSatIn } from '../series/find.ts';
import { answersOf, asksOf, type CopyRecord, copyRecordOf, supportOf, wordsOf } from './myRecord.ts';
import type { People } from './people.ts';
import { allHeld, dateOf } from './seriesOpening.ts';
import { promiseCells } from './seriesPromises.ts';
import type { DocumentTree } from './session.ts';
import { plain, withTexts } from './texts.ts';

export type CopyInput = {
  readonly series: Series;
  readonly people: People;
  readonly seat: SeatId;
  /** Milliseconds since 1970; printed only while the series has not ended. */
  readonly now: number;
};

const order = ['words', 'promises', 'backed', 'asked', 'answers', 'withoutNames', 'reading'] as const;
type Section = (typeof order)[number];

/** Holds nothing that this peer did not give with their name, or that was not put to them by name. */
export function myCopy(input: CopyInput): DocumentTree {
  const { series, people, seat } = input;
  const title = copyHead.title(people.names.person(seat));
  const records = copyRecordOf(series, people, seat);
  const sections = order.flatMap((section, n): RootContent[] => {
    const blocks = blocksOf(input, records, section);
    return blocks.length === 0 ? [] : [headingOf(section, n + 1), ...blocks];
  });
  const root: Root = { type: 'root', children: [...opening(input, title), ...sections] };
  const { facilitator } = people;
  const tree = {
    title,
    series: series.title,
    kind: copyHead.kind,
    language: series.language,
    facilitator,
    at: dateOf(series, input.now),
    root,
  };
  return withTexts(tree, plain);
}

function opening({ series, seat, now }: CopyInput, title: string): readonly RootContent[] {
  const sat = sessionsSatIn(series, seat).map((session) => series.sessions.indexOf(session) + 1);
  return [
    { type: 'heading', depth: 1, children: [{ type: 'text', value: title }] },
    para(copyHead.sat(sat)),
    ...(allHeld(series) ? [] : [para(copyHead.soFar(timeWords(now, series.timeZone)))]),
  ];
}

const headingOf = (section: Section, n: number): RootContent => ({
  type: 'heading',
  depth: 2,
  children: [
    { type: 'sectionNumber', value: String(n) },
    { type: 'text', value: copySections[section] },
  ],
});

/** In one's own copy one's own words stand as they were given. */
const asGiven =
  ({ names }: People): Writing['print'] =>
  ({ by, text }) => ({ text, name: names.person(by) });

function blocksOf(
  input: CopyInput,
  records: readonly CopyRecord[],
  section: Section,
): readonly RootContent[] {
  switch (section) {
    case 'words':
      return bySession(records, wordsOf);
    case 'promises':
      return promises(input);
    case 'backed':
      return bySession(records, supportOf);
    case 'asked':
      return bySession(records, asksOf);
    case 'answers':
      return bySession(records, answersOf);
    case 'withoutNames':
      return places(records);
    case 'reading':
      return [list(copyReading.map((rule) => [rule]))];
  }
}

/** Under the session in which it was given; a session in which there is nothing is not named. */
function bySession(
  records: readonly CopyRecord[],
  linesOf: (record: CopyRecord) => ReturnType<typeof wordsOf>,
): readonly RootContent[] {
  const groups = [...Map.groupBy(records, (r) => r.sessionNumber)];
  return groups.flatMap(([n, some]) => {
    const lines = some.flatMap(linesOf);
    return lines.length === 0 ? [] : [under(say.inSession(n, some[0]?.sessionTitle ?? '')), list(lines)];
  });
}

function promises({ series, people, seat }: CopyInput): readonly RootContent[] {
  const all = [...series.memory.promises.values()];
  const asks = all.filter((p) => p.asker === seat);
  return [
    ...promiseTable(
      series,
      people,
      all.filter((p) => p.seat === seat),
    ),
    ...(asks.length === 0 ? [] : [under(say.promiseIAsk), ...promiseTable(series, people, asks)]),
  ];
}

function promiseTable(series: Series, people: People, some: readonly PeerPromise[]): readonly RootContent[] {
  if (some.length === 0) return [];
  const { who, what, when, asks, happened } = promiseWords;
  const rows = some.map((p) => [[people.names.person(p.seat)], ...promiseCells(series, p, asGiven(people))]);
  return [table([[[who], [what], [when], [asks], [happened]], ...rows])];
}

/** One for each activity in which this peer could give something without a name. */
function places(records: readonly CopyRecord[]): readonly RootContent[] {
  const open = records.filter((r) => r.hasPlace);
  const some = [...Map.groupBy(open, (r) => r.sessionNumber)].flatMap(([n, here]) => [
    under(say.inSession(n, here[0]?.sessionTitle ?? '')),
    ...here.map((r) => place(r.activity.id, say.place(r.activity.title))),
  ]);
  return some.length === 0 ? [] : [note(say.withoutNames), ...some];
}

// No IO. The notes of one session as a document tree: twelve sections, each from the record by fixed templates.
import type { BlockContent, Root, RootContent } from 'mdast';
import {
  type Contribution,
  type Edition,
  figure,
  type Inline,
  key,
  list,
  note,
  para,
  type SectionName,
  words,
} from '../activities/document.ts';
import {
  agendaWords,
  attendanceWords,
  confirmWords,
  dateWords,
  head,
  listed,
  reading,
  sectionTitles,
  signed,
  timeWords,
} from '../language/en/synthesis.ts';
import type { SeatId } from '../model/ids.ts';
import type { Activity, ActivityStatus, Series, Session } from '../model/series.ts';
import { arranged } from './arranged.ts';
import { type Attendance, attendanceOf } from './attendance.ts';
import { closingGround } from './closingGround.ts';
import type { People } from './people.ts';
import { withheld, writingFor } from './permitted.ts';
import { activitiesRun } from './record.ts';
import { plain, withTexts } from './texts.ts';
import { withoutNames } from './withoutNames.ts';

export type NotesInput = {
  readonly series: Series;
  readonly session: Session;
  readonly people: People;
  readonly edition: Edition;
  /** Milliseconds since 1970; printed only while the session has not ended. */
  readonly now: number;
};

/** A document before it is written in any format. */
export type DocumentTree = {
  readonly title: string;
  readonly series: string;
  readonly kind: string;
  readonly language: string;
  readonly facilitator: string;
  /** Milliseconds since 1970: when what it tells of ended; while it has not, when it was written. */
  readonly at?: number;
  readonly root: Root;
};

/** Numbers hold whatever is left out. */
const order = [
  'glance',
  'done',
  'common',
  'apart',
  'words',
  'ideas',
  'agreements',
  'promises',
  'open',
  'quotes',
  'note',
  'reading',
] as const;
type Section = (typeof order)[number];

const atMost = 5;

export function sessionNotes(input: NotesInput): DocumentTree {
  const { series, session, people, edition } = input;
  const n = series.sessions.indexOf(session) + 1;
  const title = head.title(n, session.definition.title);
  const root: Root = { type: 'root', children: [...opening(input, title), ...sections(input)] };
  const tree = {
    title,
    series: series.title,
    kind: head.kind[edition],
    language: series.language,
    facilitator: people.facilitator,
    at: session.endedAt ?? input.now,
    root,
  };
  const permitted = withheld(tree, input);
  const whole = withTexts(edition === 'ours' ? permitted : withoutNames(permitted, people), plain);
  return arranged(whole, series.documents.sections.get(session.id));
}

function opening({ series, session, people, now }: NotesInput, title: string): RootContent[] {
  const heading: RootContent = { type: 'heading', depth: 1, children: [{ type: 'text', value: title }] };
  if (session.startedAt === null) return [heading, para(head.notBegun)];
  const at = attendanceOf(series, session);
  return [
    heading,
    para(
      `${dateWords(session.startedAt, series.timeZone)}. ${head.facilitatedBy}`,
      { type: 'signature', value: people.facilitator },
      '. ',
      presence(at),
    ),
    ...(session.endedAt === null ? [para(head.soFar(timeWords(now, series.timeZone)))] : []),
  ];
}

const presence = (at: Attendance) =>
  figure(
    'attendance',
    attendanceWords.here(at.here.length, at.peers, at.organisationsHere, at.organisations),
  );

function sections(input: NotesInput): RootContent[] {
  const writing = writingFor(input, input.session);
  const given = withGround(
    input,
    activitiesRun(input.series, input.session).flatMap(({ told, synthesis }) =>
      synthesis.blocks(told, writing),
    ),
  );
  const own = { glance: [], done: whatWeDid(input), open: toConfirm(input, given) };
  return order.flatMap((section) => {
    const blocks = blocksOf(input, section, given, own);
    return blocks.length === 0 ? [] : [headingOf(section), ...blocks];
  });
}

/** The closing ground stands before the lines it shows. */
function withGround(input: NotesInput, given: readonly Contribution[]): readonly Contribution[] {
  const blocks = closingGround(input);
  const section = given.some((c) => c.section === 'common') ? 'common' : 'apart';
  return blocks.length === 0 ? given : [{ section, blocks }, ...given];
}

function headingOf(section: Section): RootContent {
  const number = String(order.indexOf(section) + 1);
  return {
    type: 'heading',
    depth: 2,
    children: [
      { type: 'sectionNumber', value: number },
      { type: 'text', value: sectionTitles[section] },
    ],
  };
}

function blocksOf(
  input: NotesInput,
  section: Section,
  given: readonly Contribution[],
  own: Partial<Record<Section, readonly BlockContent[]>>,
): readonly RootContent[] {
  const from = given.filter((c) => c.section === section).flatMap((c) => c.blocks);
  switch (section) {
    case 'glance':
      return glance(from);
    case 'note':
      return signedNote(input);
    case 'reading':
      return howToRead(input);
    case 'done':
    case 'open':
      return [...(own[section] ?? []), ...from];
    default:
      return from;
  }
}

function glance(lines: readonly BlockContent[]): readonly RootContent[] {
  const items = lines.slice(0, atMost).flatMap((b) => (b.type === 'paragraph' ? [b.children] : []));
  return items.length === 0 ? [] : [list(items)];
}

function whatWeDid(input: NotesInput): readonly BlockContent[] {
  const { series, session, edition } = input;
  if (session.startedAt === null) return [];
  const at = attendanceOf(series, session);
  return [...(edition === 'ours' ? whoWasHere(at, input) : howMany(at)), ...agenda(session)];
}

function whoWasHere(at: Attendance, input: NotesInput): readonly BlockContent[] {
  const { person } = writingFor(input, input.session);
  const say = (label: string, seats: readonly SeatId[]): readonly (readonly Inline[])[] =>
    seats.length === 0 ? [] : [[label, `${listed(seats.map(person))}.`]];
  const lines = [
    ...say(attendanceWords.names, at.here),
    ...say(attendanceWords.away, at.away),
    ...say(attendanceWords.late, at.late),
    ...say(attendanceWords.left, at.left),
    ...say(attendanceWords.out, at.out),
  ];
  return lines.length === 0 ? [] : [list(lines)];
}

function howMany(at: Attendance): readonly BlockContent[] {
  const { away, late, left, out } = attendanceWords.counts;
  const say = (of: string, seats: readonly SeatId[], sentence: (n: number) => string) =>
    seats.length === 0 ? [] : [[figure(`attendance/${of}`, sentence(seats.length))]];
  const lines = [
    ...say('away', at.away, away),
    ...say('late', at.late, late),
    ...say('left', at.left, left),
    ...say('out', at.out, out),
  ];
  return lines.length === 0 ? [] : [list(lines)];
}

function agenda(session: Session): readonly BlockContent[] {
  const over = session.status === 'ended';
  const titles = (...statuses: readonly ActivityStatus[]) =>
    session.activities.filter((a) => statuses.includes(a.status)).map((a) => a.definition.title);
  const skipped = over ? titles('skipped', 'planned') : titles('skipped');
  const run = titles('settled');
  const say = (label: string, some: readonly string[]): readonly (readonly Inline[])[] =>
    some.length === 0 ? [] : [[label, some.join(' · ')]];
  const lines = [
    ...say(agendaWords.settled, run),
    ...say(agendaWords.on, titles('on')),
    ...say(agendaWords.skipped, skipped),
    ...say(agendaWords.planned, over ? [] : titles('planned')),
  ];
  return [para(figure('agenda', agendaWords.run(run.length, skipped.length))), list(lines)];
}

export const wasSkipped = (session: Session, activity: Activity): boolean =>
  activity.status === 'skipped' || (session.status === 'ended' && activity.status === 'planned');

/** One sentence for each peer who was away, naming the sections that wait for them. */
function toConfirm(input: NotesInput, given: readonly Contribution[]): readonly BlockContent[] {
  const { edition } = input;
  const { person } = writingFor(input, input.session);
  const waiting = new Map<SeatId, Set<number>>();
  for (const { section, confirm } of given)
    for (const seat of confirm ?? [])
      waiting.set(seat, (waiting.get(seat) ?? new Set()).add(numberOf(section)));
  if (waiting.size === 0) return [];
  const bySections = new Map<string, SeatId[]>();
  for (const [seat, numbers] of waiting) {
    const where = confirmWords.sections([...numbers].sort((a, b) => a - b));
    bySections.set(where, [...(bySections.get(where) ?? []), seat]);
  }
  const sentences = [...bySections].map(([where, seats]) =>
    edition === 'ours' ? confirmWords.withPeople(seats.map(person), where) : confirmWords.withSome(where),
  );
  return [list(sentences.map((sentence) => [sentence]))];
}

const numberOf = (section: SectionName) => order.indexOf(section) + 1;

function signedNote({ session, people }: NotesInput): readonly RootContent[] {
  const paragraphs = session.note.split(/\n+/).filter((text) => text.trim() !== '');
  if (paragraphs.length === 0) return [];
  return [
    ...paragraphs.map((text) => para(words(text.trim()))),
    note(signed, { type: 'signature', value: people.facilitator }),
  ];
}

function howToRead({ series, session, edition }: NotesInput): readonly RootContent[] {
  const present = attendanceOf(series, session).here.length;
  return [
    ...(present > 0 ? [para(figure('here', reading.people(present)))] : []),
    key('voices'),
    list(reading.rules.map((rule) => [rule])),
    ...(edition === 'shareable' ? [note(reading.shareable)] : []),
    note(reading.made),
  ];
}

// No IO. The synthesis of a whole series as a document tree: fifteen sections, each from the record by fixed templates.
import type { BlockContent, Root, RootContent } from 'mdast';
import { type Edition, figure, key, list, note, para, type Writing, words } from '../activities/document.ts';
import type { SeriesSectionName } from '../activities/seriesDocument.ts';
import { confirmWords, dateWords, reading, signed } from '../language/en/synthesis.ts';
import {
  differenceWords,
  lineWords,
  madeWords,
  seriesHead,
  seriesSections,
  whatWords,
} from '../language/en/synthesisSeries.ts';
import { waitsFor } from '../memory/waiting.ts';
import { seriesDocument } from '../model/documents.ts';
import type { SeatId } from '../model/ids.ts';
import type { Series } from '../model/series.ts';
import { arranged } from './arranged.ts';
import type { People } from './people.ts';
import { withheld, writingFor } from './permitted.ts';
import { criteria } from './seriesCriteria.ts';
import { commonGround, notSettled, onlyWords, wholeLedger } from './seriesLines.ts';
import { thenAndNow } from './seriesMirror.ts';
import { begunIn, dateOf, opening, peersOf } from './seriesOpening.ts';
import { promises } from './seriesPromises.ts';
import { recordOf, type SeriesRecord } from './seriesRecord.ts';
import type { DocumentTree } from './session.ts';
import { plain, withTexts } from './texts.ts';
import { withoutNames } from './withoutNames.ts';

export type SeriesInput = {
  readonly series: Series;
  readonly people: People;
  readonly edition: Edition;
  /** Milliseconds since 1970; printed only while the series has not ended. */
  readonly now: number;
};

/** Numbers hold whatever is left out. */
const order = [
  'what',
  'bottomLine',
  'common',
  'real',
  'onlyWords',
  'terms',
  'ideas',
  'account',
  'criteria',
  'mirror',
  'promises',
  'ledger',
  'open',
  'note',
  'made',
] as const;
export type SeriesSection = (typeof order)[number];

export function seriesSynthesis(input: SeriesInput): DocumentTree {
  const { series, people, edition, now } = input;
  const title = seriesHead.title(begunIn(series).length);
  const root: Root = {
    type: 'root',
    children: [...opening(series, people, title, now), ...sections(input)],
  };
  const tree = {
    title,
    series: series.title,
    kind: seriesHead.kind[edition],
    language: series.language,
    facilitator: people.facilitator,
    at: dateOf(series, now),
    root,
  };
  const permitted = withheld(tree, input);
  const whole = withTexts(edition === 'ours' ? permitted : withoutNames(permitted, people), plain);
  return arranged(whole, series.documents.sections.get(seriesDocument));
}

function sections(input: SeriesInput): RootContent[] {
  const writing = writingFor(input);
  const record = recordOf(input.series, writing);
  return order.flatMap((section, n) => {
    const blocks = blocksOf(input, record, section, writing);
    return blocks.length === 0 ? [] : [headingOf(section, n + 1), ...blocks];
  });
}

const headingOf = (section: SeriesSection, n: number): RootContent => ({
  type: 'heading',
  depth: 2,
  children: [
    { type: 'sectionNumber', value: String(n) },
    { type: 'text', value: seriesSections[section] },
  ],
});

function blocksOf(
  input: SeriesInput,
  record: SeriesRecord,
  section: SeriesSection,
  writing: Writing,
): readonly RootContent[] {
  const { series } = input;
  switch (section) {
    case 'what':
      return whatThisIs(series);
    case 'common':
      return commonGround(series, record, writing);
    case 'real':
      return realDifferences(series, givenFor(record, section));
    case 'onlyWords':
      return onlyWords(series, record, writing);
    case 'bottomLine':
    case 'terms':
    case 'ideas':
    case 'account':
      return givenFor(record, section);
    case 'criteria':
      return criteria(input, record, givenFor(record, section));
    case 'mirror':
      return thenAndNow(series, record);
    case 'promises':
      return promises(series, writing);
    case 'ledger':
      return wholeLedger(series, record, writing);
    case 'open':
      return [
        ...notSettled(series, record, writing),
        ...givenFor(record, section),
        ...toConfirm(series, writing),
      ];
    case 'note':
      return signedNotes(input);
    case 'made':
      return howMade(input);
  }
}

const givenFor = (record: SeriesRecord, section: SeriesSectionName): readonly BlockContent[] =>
  record.given
    .flatMap((given) => given.blocks)
    .filter((part) => part.section === section)
    .flatMap((part) => part.blocks);

function whatThisIs(series: Series): readonly RootContent[] {
  const { peers } = peersOf(series);
  return peers === 0 ? [] : [para(figure('series/peers', whatWords.record(peers))), key('voices')];
}

function realDifferences(series: Series, given: readonly BlockContent[]): readonly BlockContent[] {
  const lines = [...series.memory.ledger.values()].filter((line) => line.status === 'real_difference');
  if (lines.length === 0) return [];
  return [para(figure('series/real', differenceWords.intro(lines.length))), ...given];
}

/** One sentence for those who wait for the same sections; without names, one for all. */
function toConfirm(series: Series, { edition, person }: Writing): readonly BlockContent[] {
  const waiting = new Map<SeatId, Set<number>>();
  for (const line of series.memory.ledger.values())
    for (const seat of waitsFor(series, line))
      waiting.set(seat, (waiting.get(seat) ?? new Set()).add(sectionOf(line.status)));
  if (waiting.size === 0) return [];
  if (edition === 'shareable')
    return [
      para(
        confirmWords.withSome(confirmWords.sections(sorted([...waiting.values()].flatMap((s) => [...s])))),
      ),
    ];
  const groups = Map.groupBy(waiting, ([, numbers]) => confirmWords.sections(sorted([...numbers])));
  return [...groups].map(([where, seats]) =>
    para(
      confirmWords.withPeople(
        seats.map(([seat]) => person(seat)),
        where,
      ),
    ),
  );
}

const sorted = (numbers: readonly number[]) => [...new Set(numbers)].toSorted((a, b) => a - b);

const standsIn = {
  common_ground: 'common',
  real_difference: 'real',
  words_only: 'onlyWords',
  apparent_difference: 'open',
  unsure: 'open',
  facts_to_find: 'open',
  set_aside: 'ledger',
} as const;
const sectionOf = (status: keyof typeof standsIn) => order.indexOf(standsIn[status]) + 1;

const paragraphsOf = (text: string) =>
  text.split(/\n+/).flatMap((line) => (line.trim() === '' ? [] : [para(words(line.trim()))]));

/** The note about the whole; where none was written, those that were signed after each session, in their order. */
function signedNotes({ series, people }: SeriesInput): readonly RootContent[] {
  const whole = paragraphsOf(series.documents.note);
  const each = series.sessions.flatMap((session, n) => {
    const paragraphs = paragraphsOf(session.note);
    return paragraphs.length === 0 ? [] : [note(lineWords.inSession(n + 1)), ...paragraphs];
  });
  const notes = whole.length > 0 ? whole : each;
  return notes.length === 0 ? [] : [...notes, note(signed, { type: 'signature', value: people.facilitator })];
}

function howMade({ series, edition }: SeriesInput): readonly RootContent[] {
  const review = series.documents.reviews.get(seriesDocument);
  const until = review === undefined ? [] : [madeWords.reviewed(dateWords(review.until, series.timeZone))];
  return [
    list([...madeWords.rules, ...until].map((rule) => [rule])),
    ...(edition === 'shareable' ? [note(reading.shareable)] : []),
  ];
}

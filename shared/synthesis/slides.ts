// No IO. Slides of a session (its opening mirror and closing ground) and of a series, before any format is written.
// No slide holds more than nine lines, nor more than can be read from the back of a room: more make more slides.
import type { Edition } from '../activities/document.ts';
import type { Standing } from '../activities/standing.ts';
import { mirrorWords, nothingThere, opening } from '../language/en/mirror.ts';
import { groundWords } from '../language/en/pictures.ts';
import { slideWords } from '../language/en/slides.ts';
import { attendanceWords, dateWords, head, timeWords } from '../language/en/synthesis.ts';
import { seriesHead } from '../language/en/synthesisSeries.ts';
import type { MirrorWords, Series } from '../model/series.ts';
import { inGroundOrder } from '../pictures/groundPlan.ts';
import { attendanceOf } from './attendance.ts';
import { standingsOf } from './closingGround.ts';
import type { People } from './people.ts';
import { withheld, writingFor } from './permitted.ts';
import { allHeld, begunIn, monthIn, peersOf } from './seriesOpening.ts';
import type { SeriesInput } from './seriesSynthesis.ts';
import type { NotesInput } from './session.ts';
import {
  ledgerBefore,
  linesOfSeries,
  linesOn,
  onTheGround,
  promisesBefore,
  promisesMadeIn,
  promisesStillOpen,
  type SlideLine,
  standingsInLedger,
} from './slideLines.ts';
import { columnTall, drawnIn, groundTall, lineTall, paged, room } from './slideRoom.ts';
import { plain, withTexts } from './texts.ts';
import { withoutNames } from './withoutNames.ts';

type Column = { readonly heading: string; readonly lines: readonly SlideLine[]; readonly nothing: string };
/** `over` stands above the title in small letters, with the page where there are several of a sort. */
type Top = { readonly title: string; readonly over: string };
export type GroundLine = Standing & { readonly words: string };
export type Slide =
  | { readonly type: 'title'; readonly title: string; readonly lines: readonly string[] }
  | ({ readonly type: 'columns'; readonly columns: readonly Column[] } & Top)
  | ({ readonly type: 'lines'; readonly lines: readonly SlideLine[] } & Top)
  | ({ readonly type: 'ground'; readonly lines: readonly GroundLine[] } & Top);
export type Deck = {
  readonly title: string;
  readonly series: string;
  readonly kind: string;
  readonly language: string;
  readonly facilitator: string;
  readonly slides: readonly Slide[];
};

export function sessionSlides(input: NotesInput): Deck {
  const { series, session, edition } = input;
  const title = head.title(series.sessions.indexOf(session) + 1, session.definition.title);
  const slides = [
    { type: 'title', title, lines: whenAndWho(input) } as const,
    ...mirrorOf(input),
    ...groundOf(standingsOf(input), title),
    ...listed(slideWords.promised, promisesMadeIn(series, session, writingFor(input, session)), title),
  ];
  return deckOf({ title, kind: head.kind[edition], slides }, input);
}

export function seriesSlides(input: SeriesInput): Deck {
  const { series, edition } = input;
  const title = seriesHead.title(begunIn(series).length);
  const lines = [...series.memory.ledger.values()];
  const onlyWords = lines.filter((line) => line.status === 'words_only');
  const notDrawn = lines.filter((line) => !onTheGround(line) && !onlyWords.includes(line));
  const slides = [
    { type: 'title', title, lines: monthsAndWho(input) } as const,
    ...groundOf(standingsInLedger(lines), title),
    ...listed(slideWords.together, linesOfSeries('together', notDrawn, lines), title),
    ...listed(slideWords.onlyWords, linesOfSeries('together', onlyWords, lines), title),
    ...listed(slideWords.open, linesOfSeries('open', lines, lines), title),
    ...listed(slideWords.stillPromised, promisesStillOpen(series, writingFor(input)), title),
  ];
  return deckOf({ title, kind: seriesHead.kind[edition], slides }, input);
}

type Input = {
  readonly series: Series;
  readonly people: People;
  readonly edition: Edition;
};

function deckOf({ title, kind, slides }: Pick<Deck, 'title' | 'kind' | 'slides'>, input: Input): Deck {
  const { series, people, edition } = input;
  const { title: name, language } = series;
  const deck = { title, series: name, kind, language, facilitator: people.facilitator, slides };
  const permitted = withheld(deck, input);
  return withTexts(edition === 'ours' ? permitted : withoutNames(permitted, people), plain);
}

function whenAndWho({ series, session, now, people }: NotesInput): readonly string[] {
  if (session.startedAt === null) return [head.notBegun];
  const at = attendanceOf(series, session);
  return [
    `${dateWords(session.startedAt, series.timeZone)}. ${head.facilitatedBy}${people.facilitator}.`,
    attendanceWords.here(at.here.length, at.peers, at.organisationsHere, at.organisations),
    ...(session.endedAt === null ? [head.soFar(timeWords(now, series.timeZone))] : []),
  ];
}

function monthsAndWho({ series, now, people }: SeriesInput): readonly string[] {
  const begun = begunIn(series);
  const [first, last] = [begun[0], begun.at(-1)];
  if (first === undefined || last === undefined) return [seriesHead.notBegun];
  const { peers, organisations } = peersOf(series);
  return [
    `${seriesHead.months(monthIn(series, first), monthIn(series, last))} ${head.facilitatedBy}${people.facilitator}.`,
    seriesHead.people(peers, organisations),
    ...(allHeld(series) ? [] : [seriesHead.soFar(timeWords(now, series.timeZone))]),
  ];
}

/** From the second session on. The shareable edition has no promises, so it has no place for them either. */
function mirrorOf({ series, session, people, edition }: NotesInput): readonly Slide[] {
  const n = series.sessions.indexOf(session);
  if (n === 0 || session.mirror.out || session.rating !== null) return [];
  const wordsOf = (what: MirrorWords) => session.mirror.words.get(what) ?? mirrorWords[what];
  const ledger = ledgerBefore(series, session);
  const sides = (['together', 'open'] as const).map((side) => ({
    heading: wordsOf(side),
    lines: linesOn(side, ledger, session),
    nothing: nothingThere[side],
  }));
  const promises = promisesBefore(series, session, writingFor({ series, people, edition }, session));
  const promised = { heading: wordsOf('promised'), lines: promises, nothing: nothingThere.promised };
  const columns = edition === 'ours' ? [...sides, promised] : sides;
  if (columns.every((column) => column.lines.length === 0)) return [];
  return columnsOf(columns, { title: wordsOf('title'), over: opening(n + 1) });
}

/** Side by side where that can be read, as on the screen; else each on slides of its own. */
function columnsOf(columns: readonly Column[], { title, over }: Top): readonly Slide[] {
  const tall = (lines: readonly SlideLine[]) =>
    lines.reduce((sum, line) => sum + columnTall(line, columns.length), 0);
  const fits = columns.every(({ lines }) => tall(lines) <= room.columns.height);
  if (fits && columns.reduce((sum, { lines }) => sum + lines.length, 0) <= room.most)
    return [{ type: 'columns', title, over, columns }];
  return columns.flatMap(({ heading, lines }) => listed(heading, lines, title, over));
}

function listed(
  heading: string,
  lines: readonly SlideLine[],
  title: string,
  over: string = title,
): readonly Slide[] {
  const pages = paged(lines, (line) => lineTall(line, drawnIn(lines)), room.lines.height);
  return pages.map((some, i) => ({
    type: 'lines',
    title: heading,
    over: pageOf(over, i, pages),
    lines: some,
  }));
}

/** From together to apart, from one slide to the next as well. */
function groundOf(standings: readonly Standing[], over: string): readonly Slide[] {
  // Of a whole series, some lines were last counted when somebody was away.
  const alike = new Set(standings.map(({ present }) => present)).size < 2;
  const lines = inGroundOrder(standings, (s) => s.pattern).map((s) => {
    const words = groundWords.count(s.pattern, s.tally, s.present);
    return { ...s, words: alike ? words : slideWords.ofPresent(words, s.present) };
  });
  const pages = paged(lines, groundTall, room.ground.height);
  const title = groundWords.title;
  return pages.map((some, i) => ({ type: 'ground', title, over: pageOf(over, i, pages), lines: some }));
}

const pageOf = (over: string, i: number, pages: readonly unknown[]): string =>
  pages.length === 1 ? over : slideWords.page(over, i + 1, pages.length);

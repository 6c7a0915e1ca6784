// No IO. Every promise of a series with what happened to it, those of the last session first. No totals.
import type { BlockContent } from 'mdast';
import { between, quote, table, under, type Writing, words } from '../activities/document.ts';
import { promiseWords } from '../language/en/synthesis.ts';
import { lineWords, promisesWords as say } from '../language/en/synthesisSeries.ts';
import type { PeerPromise, Series } from '../model/series.ts';
import type { Cell } from './seriesCells.ts';
import { isOver } from './seriesOpening.ts';

type Blocks = readonly BlockContent[];
type Person = Writing['person'];

/** Promises stay among the peers: the shareable edition leaves them out. */
export function promises(series: Series, { edition, person }: Writing): Blocks {
  if (edition === 'shareable') return [];
  const sessions = series.sessions.map((session, n) => ({ session, n: n + 1 })).toReversed();
  return sessions.flatMap(({ session, n }) => {
    const made = [...series.memory.promises.values()].filter((p) => p.session === session.id);
    if (made.length === 0) return [];
    const top = [
      [promiseWords.who],
      [promiseWords.what],
      [promiseWords.when],
      [promiseWords.asks],
      [promiseWords.happened],
    ];
    const rows = made.map((p): readonly Cell[] => [[person(p.seat)], ...promiseCells(series, p, person)]);
    return [under(lineWords.inSession(n)), table([top, ...rows])];
  });
}

/** What, when, who asks, what happened. */
export function promiseCells(series: Series, p: PeerPromise, person: Person): readonly Cell[] {
  return [
    [words(p.what)],
    [words(p.when)],
    [p.accepted ? person(p.asker) : promiseWords.waiting(person(p.asker))],
    happened(series, p),
  ];
}

function happened(series: Series, p: PeerPromise): Cell {
  const over = isOver(series);
  const reports = p.reports.map(
    (r): Cell => [
      `${whenSaid(series, r.session)}: ${say.status(r.status)}`,
      ...(r.note === '' ? [] : [say.note, quote(r.note)]),
      ...(r.was === null ? [] : [say.was, quote(r.was)]),
    ],
  );
  const end = say.ends(p.state, over);
  return between([...(reports.length === 0 ? [[say.none]] : reports), ...(end === '' ? [] : [[end]])]);
}

function whenSaid(series: Series, session: PeerPromise['session'] | null): string {
  const n = series.sessions.findIndex((s) => s.id === session);
  return n < 0 ? say.between : lineWords.inSession(n + 1);
}

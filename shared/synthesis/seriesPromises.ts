// No IO. Every promise of a series with what happened to it, those of the last session first. No totals.
import type { BlockContent } from 'mdast';
import { between, type Piece, quote, table, under, type Writing, words } from '../activities/document.ts';
import { askerPiece, notePiece, promisePiece, wasPiece, whenPiece } from '../activities/promisePieces.ts';
import { promiseWords } from '../language/en/synthesis.ts';
import { reviewWords } from '../language/en/synthesisReview.ts';
import { lineWords, promisesWords as say } from '../language/en/synthesisSeries.ts';
import type { PeerPromise, Series } from '../model/series.ts';
import type { Cell } from './seriesCells.ts';
import { allHeld } from './seriesOpening.ts';

type Blocks = readonly BlockContent[];
type Print = Writing['print'];

/** Promises stay among the peers: the shareable edition leaves them out. */
export function promises(series: Series, { edition, print }: Writing): Blocks {
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
    const rows = made.flatMap((p): readonly (readonly Cell[])[] => {
      const may = print(promisePiece(p));
      return may === null ? [] : [[[may.name ?? reviewWords.aPeer], ...promiseCells(series, p, print)]];
    });
    return rows.length === 0 ? [] : [under(lineWords.inSession(n)), table([top, ...rows])];
  });
}

/** What, when, who asks, what happened. */
export function promiseCells(series: Series, p: PeerPromise, print: Print): readonly Cell[] {
  const said = (piece: Piece): Cell => {
    const may = print(piece);
    return may === null ? [] : [words(may.text)];
  };
  const asker = print(askerPiece(p))?.name ?? reviewWords.aPeer;
  return [
    said(promisePiece(p)),
    said(whenPiece(p)),
    [p.accepted ? asker : promiseWords.waiting(asker)],
    happened(series, p, print),
  ];
}

function happened(series: Series, p: PeerPromise, print: Print): Cell {
  const over = allHeld(series);
  const reports = p.reports.map((r, n): Cell => {
    const note = r.note === '' ? null : print(notePiece(p, n, r.note));
    const was = r.was === null ? null : print(wasPiece(p, n, r.was));
    return [
      say.told(whenSaid(series, r.session), r.status),
      ...(note === null ? [] : [say.note, quote(note.text)]),
      ...(was === null ? [] : [say.was, quote(was.text)]),
    ];
  });
  const end = say.ends(p.state, over);
  return between([...(reports.length === 0 ? [[say.none]] : reports), ...(end === '' ? [] : [[end]])]);
}

function whenSaid(series: Series, session: PeerPromise['session'] | null): string {
  const n = series.sessions.findIndex((s) => s.id === session);
  return n < 0 ? say.between : lineWords.inSession(n + 1);
}

// No IO. Then and now: what the room said is true of itself, each time it was asked, as rows of counts.
import type { BlockContent } from 'mdast';
import { figure, key, note, strip, table, words } from '../activities/document.ts';
import type { KnownCount } from '../activities/seriesDocument.ts';
import { countOfWords, tooFewWords } from '../language/en/counts.ts';
import { mirrorWords as say } from '../language/en/synthesisSeries.ts';
import type { SeatId } from '../model/ids.ts';
import type { Series, Session } from '../model/series.ts';
import type { Cell } from './seriesCells.ts';
import { monthIn } from './seriesOpening.ts';
import type { SeriesRecord } from './seriesRecord.ts';

export type MirrorTime = {
  readonly session: Session;
  readonly sessionNumber: number;
  readonly asked: ReadonlySet<SeatId>;
  readonly counts: ReadonlyMap<string, KnownCount>;
};
export type Mirror = {
  readonly statements: readonly { readonly id: string; readonly text: string }[];
  readonly times: readonly MirrorTime[];
  /** Asked each time. */
  readonly all: number;
  readonly same: boolean;
};

/** Statements that were asked in more than one session stand together; one that was asked once is its own row. */
export function mirrorOf(record: SeriesRecord): Mirror {
  const votes = record.votes.filter((v) => v.known.as === 'mirror');
  const statements = new Map(votes.map((v) => [v.known.about, v.known.text]));
  const sessions = [...new Map(votes.map((v) => [v.sessionNumber, v.session]))];
  const times = sessions.map(([sessionNumber, session]): MirrorTime => {
    const here = votes.filter((v) => v.sessionNumber === sessionNumber);
    const counts = here.flatMap(({ known }) => {
      const count = known.counts.at(-1);
      return count === undefined ? [] : [[known.about, count] as const];
    });
    return { session, sessionNumber, asked: here[0]?.known.asked ?? new Set(), counts: new Map(counts) };
  });
  const [first] = times;
  const all = [...(first?.asked ?? [])].filter((seat) => times.every((t) => t.asked.has(seat))).length;
  return {
    statements: [...statements].map(([id, text]) => ({ id, text })),
    times,
    all,
    same: times.every((t) => t.asked.size === all),
  };
}

export function thenAndNow(series: Series, record: SeriesRecord): readonly BlockContent[] {
  const mirror = mirrorOf(record);
  if (mirror.times.length === 0) return [];
  const heads = mirror.times.map((time): Cell => {
    const present = figure(`mirror/present/${time.sessionNumber}`, say.present(time.asked.size));
    return [`${monthIn(series, time.session)}, `, present];
  });
  const rows = mirror.statements.map((s): readonly Cell[] => [
    [words(s.text)],
    ...mirror.times.map((time) => cell(time.counts.get(s.id))),
  ]);
  return [table([[[say.statement], ...heads], ...rows]), key('marks'), ...notes(mirror)];
}

function cell(count: KnownCount | undefined): Cell {
  if (count === undefined) return [say.notAsked];
  if (count.tally === null) return [tooFewWords];
  return [strip(count.of, count.tally, countOfWords(count.tally, count.present))];
}

function notes({ times, all, same }: Mirror): readonly BlockContent[] {
  if (times.length === 1) return [note(say.once)];
  const presents = times.map((t) => t.asked.size);
  const who = same ? say.sameGroup(all) : say.otherGroup(presents, all);
  return [note(figure(same ? 'mirror/same' : 'mirror/group', who)), note(say.note)];
}

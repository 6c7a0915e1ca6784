// No IO. What stands in the lines of slides: the ledger and the promises, as they stood when a session began or ended.

import type { Writing } from '../activities/document.ts';
import { askerPiece, promisePiece } from '../activities/promisePieces.ts';
import type { Standing } from '../activities/standing.ts';
import { type Side, sideOf, tallyOf } from '../ground/lines.ts';
import { pattern, type Tally } from '../ground/pattern.ts';
import { statusWords } from '../language/en/columns.ts';
import { countOfWords } from '../language/en/counts.ts';
import { slideWords } from '../language/en/slides.ts';
import { reviewWords } from '../language/en/synthesisReview.ts';
import type { Line, LineCount, PeerPromise, Series, Session } from '../model/series.ts';
import { ledgerAt } from './record.ts';

/** `words` are ours: a count, or who promised. `tally` null: nothing is drawn. */
export type SlideLine = { readonly text: string; readonly words: string; readonly tally: Tally | null };

/** What was on the table when this session began: in a session that has not begun, what is now. */
export function ledgerBefore(series: Series, session: Session): readonly Line[] {
  return [...ledgerAt(series, { ...session, endedAt: session.startedAt }).values()];
}

/** The facilitator's choice for the mirror holds for its slides too; nothing chosen: everything. */
export function linesOn(side: Side, lines: readonly Line[], session: Session): readonly SlideLine[] {
  return sided(side, lines)
    .filter((line) => session.mirror.included.get(line.id) !== false)
    .map((line) => lineOf(line, false));
}

/** `among`: every line of the series. Where not all were last counted with as many present, each says how many. */
export function linesOfSeries(
  side: Side,
  lines: readonly Line[],
  among: readonly Line[],
): readonly SlideLine[] {
  const last = among.flatMap((line) => line.counts.at(-1) ?? []).filter((count) => tallyOf(count) !== null);
  const differ = new Set(last.map(({ present }) => present)).size > 1;
  return sided(side, lines).map((line) => lineOf(line, differ));
}

const sided = (side: Side, lines: readonly Line[]) => lines.filter((line) => sideOf(line.status) === side);

function lineOf(line: Line, saysPresent: boolean): SlideLine {
  const now = line.counts.at(-1);
  const tally = now === undefined ? null : tallyOf(now);
  if (now === undefined || tally === null)
    return { text: line.text, words: statusWords(line.status), tally: null };
  const counted = countOfWords(tally, now.present);
  const changed = now.changed ?? 0;
  const count = changed > 0 ? `${counted}, ${slideWords.changed(changed)}` : counted;
  const status = line.status === 'common_ground' ? '' : statusWords(line.status);
  const words = slideWords.status(status, count);
  return {
    text: line.text,
    words: saysPresent ? slideWords.ofPresent(`${words}.`, now.present) : words,
    tally,
  };
}

/** A line that turned out to be only words no longer stands between anybody. */
export const onTheGround = ({ status, counts }: Line): boolean =>
  sideOf(status) !== null && status !== 'words_only' && counts.some((count) => tallyOf(count) !== null);

/** Where the lines of a whole series stood when they were last counted, from where they stood at first. */
export function standingsInLedger(lines: readonly Line[]): readonly Standing[] {
  return lines.filter(onTheGround).flatMap((line): Standing[] => {
    const placed = line.counts.flatMap((count) => placedOf(count) ?? []);
    const [first, now] = [placed[0], placed.at(-1)];
    if (first === undefined || now === undefined) return [];
    return [{ id: line.id, text: line.text, ...now, before: first === now ? null : first }];
  });
}

function placedOf(count: LineCount): Pick<Standing, 'present' | 'tally' | 'pattern'> | null {
  const tally = tallyOf(count);
  if (tally === null) return null;
  return { present: count.present, tally, pattern: pattern(tally, count.present, 'none') };
}

/** Promises of earlier sessions that were open when this one began, in the words they had then. */
export function promisesBefore(series: Series, session: Session, writing: Writing): readonly SlideLine[] {
  const began = session.startedAt ?? Number.POSITIVE_INFINITY;
  const open = [...series.memory.promises.values()].filter(
    (p) => p.madeAt < began && p.session !== session.id && isOpenAt(p, began),
  );
  return open
    .filter((p) => session.mirror.included.get(p.id) !== false)
    .flatMap((p) => promised({ ...p, what: wordsAt(p, began) }, writing));
}

export function promisesMadeIn(series: Series, session: Session, writing: Writing): readonly SlideLine[] {
  const made = [...series.memory.promises.values()].filter((p) => p.session === session.id);
  return made.flatMap((p) => promised(p, writing));
}

export function promisesStillOpen(series: Series, writing: Writing): readonly SlideLine[] {
  const open = [...series.memory.promises.values()].filter((p) => p.state === 'open');
  return open.flatMap((p) => promised(p, writing));
}

/** Kept and let go are the end of a promise; whatever else was said of it, it is carried on. */
const isOpenAt = ({ reports }: PeerPromise, at: number): boolean =>
  !reports.some((r) => r.at < at && (r.status === 'kept' || r.after === 'let_go'));

const wordsAt = ({ reports, what }: PeerPromise, at: number): string =>
  reports.find((r) => r.at >= at && r.was !== null)?.was ?? what;

/** Promises stay among the peers: the shareable edition leaves them out. */
function promised(p: PeerPromise, { edition, print }: Writing): readonly SlideLine[] {
  if (edition === 'shareable') return [];
  const what = print(promisePiece(p));
  if (what === null) return [];
  const maker = what.name ?? reviewWords.aPeer;
  const asks = print(askerPiece(p));
  const asker = asks?.name ?? reviewWords.aPeer;
  const words = p.accepted ? slideWords.asked(maker, asker) : slideWords.notYetAsked(maker, asker);
  return [{ text: what.text, words, tally: null }];
}

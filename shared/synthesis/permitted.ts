// No IO. Permission, line by line: what each peer lets stand of theirs in which edition, in whatever format.
//
// Kinds ask `print` for every piece of a peer. The finished tree or data file then goes through `withheld` once more:
// words that stand in it by another way (an idea quoted where it was weighed) are held to what their owner said.
import type { Edition, Piece, Printed, Writing } from '../activities/document.ts';
import { reviewWords } from '../language/en/synthesisReview.ts';
import type { Judgement } from '../model/documents.ts';
import type { SeatId } from '../model/ids.ts';
import type { Series, Session } from '../model/series.ts';
import { presencePiece, wordsIn } from '../series/pieces.ts';
import type { People } from './people.ts';
import { withTexts } from './texts.ts';

export type Permission = { readonly series: Series; readonly people: People; readonly edition: Edition };

/** What a kind writes its part of a document with; in the notes of `session`, whose lists its names stand in. */
export function writingFor(permission: Permission, session: Session | null = null): Writing {
  const { people, edition } = permission;
  return {
    edition,
    person: (seat) =>
      edition === 'shareable' || isListed(permission, session, seat)
        ? people.names.person(seat)
        : reviewWords.aPeer,
    print: (piece) => printedIn(permission, piece),
  };
}

/**
 * Whether this peer's name stands in the lists of this session: who was here, who was away. In what is said of the whole
 * series a name stands that its owner has taken off no session's lists.
 */
function isListed({ series }: Permission, session: Session | null, seat: SeatId): boolean {
  const judged = series.documents.judged.get(seat);
  if (judged === undefined) return true;
  const sessions = session === null ? series.sessions : [session];
  return sessions.every((s) => {
    const choice = judged.get(presencePiece(s))?.choice;
    return choice !== 'unname' && choice !== 'withdraw';
  });
}

function printedIn({ series, people, edition }: Permission, piece: Piece): Printed | null {
  const judged = judgementOf(series, piece);
  const text = lets(judged, piece, edition);
  if (text === null) return null;
  const named = edition === 'ours' && judged?.choice !== 'unname';
  return { text, name: named ? people.names.person(piece.by) : null };
}

const judgementOf = (series: Series, { by, id }: Pick<Piece, 'by' | 'id'>): Judgement | undefined =>
  series.documents.judged.get(by)?.get(id);

/**
 * The words that stand. `ours`: as they were given, unless their owner says otherwise. `shareable`: nothing without a
 * yes; no answer is no permission.
 */
function lets(
  judged: Judgement | undefined,
  { text, mayQuote }: Pick<Piece, 'text' | 'mayQuote'>,
  edition: Edition,
): string | null {
  if (judged?.choice === 'withdraw') return null;
  if (judged === undefined && edition === 'shareable' && mayQuote !== true) return null;
  return judged?.text ?? text;
}

/** Null where a text is nobody's piece, or the room's own by now. Else what may be printed in its place. */
function replacements({ series, edition }: Permission): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const free = new Set(textsOfTheRoom(series));
  for (const session of series.sessions)
    for (const piece of wordsIn(series, session)) {
      if (free.has(piece.text)) continue;
      const may = lets(judgementOf(series, piece), piece, edition);
      if (may === null && !found.has(piece.text)) found.set(piece.text, reviewWords.gone);
      if (may !== null && found.get(piece.text) !== piece.text) found.set(piece.text, may);
    }
  return new Map([...found].filter(([text, instead]) => text !== instead));
}

/** What was put to the room as a line, or settled by it, is no longer one peer's: it was counted in these words. */
function textsOfTheRoom(series: Series): readonly string[] {
  const { ledger, criteria, glossary } = series.memory;
  return [
    ...[...ledger.values()].flatMap((line) => [line.text, ...line.versions.map((v) => v.text)]),
    ...[...criteria.values()].map((c) => c.text),
    ...[...glossary.values()].flatMap((t) => [t.text, t.shared ?? '']),
  ];
}

/** A copy of a finished tree or data file that holds nothing its owner has not let stand in this edition. */
export function withheld<T>(value: T, permission: Permission): T {
  const instead = replacements(permission);
  return instead.size === 0 ? value : withTexts(value, (text) => instead.get(text) ?? text);
}

import { formats, isFormat } from '@moot/server/exports/formats.ts';
import { peopleIn } from '@moot/server/exports/session.ts';
import type { Judgement, PieceChoice } from '@moot/shared/model/documents.ts';
import { seriesDocument } from '@moot/shared/model/documents.ts';
import type { Series } from '@moot/shared/model/series.ts';
import { evolve } from '@moot/shared/series/evolve.ts';
import { type OwnPiece, piecesIn } from '@moot/shared/series/pieces.ts';
import { arranged } from '@moot/shared/synthesis/arranged.ts';
import { withheld } from '@moot/shared/synthesis/permitted.ts';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writtenIn } from '../activities/inNotes.ts';
import { gather } from '../series/definitions.ts';
import {
  ask,
  by,
  cast,
  close,
  endSession,
  given,
  gives,
  keyed,
  open,
  peer,
  room,
  settle,
  show,
} from '../series/given.ts';
import { judgeAll } from '../series/letting.ts';
import { roster } from '../views/looking.ts';
import { sectionsIn } from './made.ts';
import type { Played } from './played.ts';
import { documentsOf, type Made } from './whole.ts';
import { tokenedWhole } from './words.ts';

const played = { demo: await tokenedWhole('demo'), edge: await tokenedWhole('edge') };

/** The same series, in which everybody has said the same of their lines (those that `which` takes). */
function judged(p: Played, judgement: Judgement | null, which?: (piece: OwnPiece) => boolean): Played {
  const state = structuredClone(p.state());
  if (judgement !== null) judgeAll(state, judgement, which);
  return { ...p, state: () => state };
}

/** Without those that became lines of the room, which are no longer one peer's. */
function ownWords(series: Series): readonly OwnPiece[] {
  const { ledger, criteria, glossary } = series.memory;
  const room = new Set([
    ...[...ledger.values()].flatMap((l) => l.versions.map((v) => v.text)),
    ...[...criteria.values()].map((c) => c.text),
    ...[...glossary.values()].map((t) => t.shared ?? ''),
  ]);
  return series.sessions
    .flatMap((s) => piecesIn(series, s))
    .filter((piece) => /^Zq\w+$/.test(piece.text) && !room.has(piece.text));
}

const decoder = new TextDecoder();
function readable(body: string | Uint8Array): string {
  if (typeof body === 'string') return body.replace(/url\("data:[^"]*"\)/g, '');
  return Object.values(unzipSync(body))
    .map((bytes) => decoder.decode(bytes))
    .join('\n');
}
const packed = Object.keys(formats)
  .filter(isFormat)
  .filter((format) => format !== 'pdf');
const everyFormat = async ({ tree, data, slides }: Made): Promise<string> =>
  (
    await Promise.all(
      packed.map(async (format) =>
        readable(await formats[format].write({ tree: () => tree, data: () => data, slides: () => slides })),
      ),
    )
  ).join('\n');

/** All formats of the one series, the trees and data they are written from of the other: packing takes its time. */
const bytesOf = async (name: string, made: Made) => (name === 'edge' ? everyFormat(made) : source(made));

const source = ({ tree, data, slides }: Made) => JSON.stringify([tree, data, slides]);
const inEdition = (p: Played, edition: 'ours' | 'shareable') =>
  documentsOf(p).filter((made) => made.edition === edition);
const tokensIn = (text: string) => new Set(text.match(/Zq\w+/g));

describe.each(['demo', 'edge'] as const)('%s', { timeout: 60_000 }, (name) => {
  const p = played[name];
  const pieces = ownWords(p.state());

  test('[LINES-1] without an answer nothing of theirs leaves the room', async () => {
    expect(pieces.length).toBeGreaterThan(40);
    const asked = pieces.filter((piece) => !piece.mayQuote);
    for (const made of inEdition(p, 'shareable')) {
      const found = tokensIn(await bytesOf(name, made));
      expect(
        asked.filter((piece) => found.has(piece.text)).map((piece) => piece.text),
        made.name,
      ).toEqual([]);
    }
  });

  test('[LINES-2] what they let stand is there, and nobody is named', () => {
    const allowed = judged(p, { choice: 'approve', text: null });
    const text = inEdition(allowed, 'shareable').map(source).join('\n');
    const found = tokensIn(text);
    const missing = pieces.filter((piece) => piece.shareable && !found.has(piece.text));
    expect(missing.map((piece) => piece.id)).toEqual([]);
    const stays = pieces.filter((piece) => !piece.shareable && found.has(piece.text));
    const alsoThere = new Set(pieces.filter((piece) => piece.shareable).map((piece) => piece.text));
    expect(stays.filter((piece) => !alsoThere.has(piece.text)).map((piece) => piece.id)).toEqual([]);
    for (const { name: who } of p.roster.people.values()) expect(text).not.toContain(who);
  });

  test('[LINES-3] what is taken out is in no byte of any edition', async () => {
    const empty = judged(p, { choice: 'withdraw', text: null });
    for (const made of documentsOf(empty)) {
      const found = tokensIn(await bytesOf(name, made));
      expect(
        pieces.filter((piece) => found.has(piece.text)).map((piece) => piece.id),
        made.name,
      ).toEqual([]);
    }
    const before = tokensIn(inEdition(p, 'ours').map(source).join('\n'));
    expect(pieces.filter((piece) => before.has(piece.text)).length).toBeGreaterThan(40);
  });

  test('[LINES-3] one line that is taken out goes alone', () => {
    const [gone, ...others] = pieces;
    const one = judged(p, { choice: 'withdraw', text: null }, (piece) => piece.text === gone?.text);
    const found = tokensIn(inEdition(one, 'ours').map(source).join('\n'));
    const before = tokensIn(inEdition(p, 'ours').map(source).join('\n'));
    expect(found.has(gone?.text ?? '')).toBe(false);
    const lost = others.filter((piece) => before.has(piece.text) && !found.has(piece.text));
    expect(lost.map((piece) => piece.text).filter((text) => text !== gone?.text)).toEqual([]);
  });

  test('[LINES-4] other words take the place of the first ones', () => {
    const state = structuredClone(p.state());
    for (const { by: seat, id: piece, text } of pieces)
      evolve(state, { type: 'pieceJudged', seat, piece, choice: 'reword', text: `New${text}.` }, 0);
    const changed = { ...p, state: () => state };
    for (const edition of ['ours', 'shareable'] as const) {
      const text = inEdition(changed, edition).map(source).join('\n');
      const first = tokensIn(text.replace(/NewZq\w+/g, ''));
      expect(pieces.filter((piece) => first.has(piece.text)).map((piece) => piece.id)).toEqual([]);
      expect(text.match(/NewZq\w+\./g)?.length ?? 0).toBeGreaterThan(edition === 'ours' ? 40 : 10);
    }
  });

  test('[LINES-5] without names the words stay, and no peer is named', () => {
    const nameless = judged(p, { choice: 'unname', text: null });
    const before = tokensIn(inEdition(p, 'ours').map(source).join('\n'));
    const after = inEdition(nameless, 'ours');
    const found = tokensIn(after.map(source).join('\n'));
    expect([...before].filter((token) => !found.has(token))).toEqual([]);
    for (const made of after)
      for (const { name: who } of p.roster.people.values())
        expect(source(made).includes(who), `${made.name}: ${who}`).toBe(false);
  });

  test('[LINES-6] every count stays as it was', () => {
    const counts = (of: Played) =>
      inEdition(of, 'ours').map(({ name: document, data }) => [document, numbersIn(data)] as const);
    const before = counts(p);
    for (const choice of ['approve', 'unname', 'withdraw'] as const)
      expect(counts(judged(p, { choice, text: null }))).toEqual(before);
  });
});

/** Every count, change and number of a data file. */
function numbersIn(data: unknown): readonly unknown[] {
  if (Array.isArray(data)) return data.flatMap(numbersIn);
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    ['counts', 'changes', 'numbers', 'attendance'].includes(key) ? [[key, value]] : numbersIn(value),
  );
}

test('[LINES-8] chosen sections keep their numbers and stand as chosen', () => {
  const p = judged(played.demo, null);
  const [whole] = documentsOf(p).filter((made) => made.name.includes('1') && made.edition === 'ours');
  if (whole === undefined) throw new Error('no document');
  const all = sectionsIn(whole.tree);
  expect(all.length).toBeGreaterThan(5);
  const some = sectionsIn(arranged(whole.tree, [1, 10, 3, 12]));
  expect(some.map((title) => Number.parseInt(title, 10))).toEqual([1, 10, 3, 12]);
  for (const title of some) expect(all).toContain(title);
  const session = p.state().sessions[0];
  const sections = [1, 2, 12];
  evolve(p.state(), { type: 'sectionsChosen', document: session?.id ?? '', sections }, 0);
  evolve(p.state(), { type: 'sectionsChosen', document: seriesDocument, sections: [1, 3, 15] }, 0);
  const again = documentsOf(p);
  const [first] = again.filter((made) => made.name === whole.name && made.edition === 'ours');
  expect(first && sectionsIn(first.tree).map((title) => Number.parseInt(title, 10))).toEqual([1, 2, 12]);
});

test('[LINES-7] a line without a name is taken back by its key after the session too: documents count it', () => {
  const world = given(
    room({ activities: [gather('g', { names: 'none' })] }),
    open('g'),
    ask(),
    ...['asha', 'ben', 'cleo'].map((who) =>
      cast(who, { field: 'post', key: `key-${who}`, value: [`Words of ${who}, kept safe.`], mayQuote: true }),
    ),
    close,
    show(),
    settle(),
    endSession,
    by({ type: 'openReview', document: 'one' }),
  ).world;
  expect(writtenIn(world, 'shareable')).toContain('Words of asha');
  given(world, keyed('key-asha', { type: 'takeBack' }, 'g:1'));
  for (const edition of ['ours', 'shareable'] as const)
    expect(writtenIn(world, edition)).not.toContain('Words of asha');
  expect(writtenIn(world, 'ours')).toContain('One line taken back by its writer.');
  expect(writtenIn(world, 'ours')).toContain('Words of ben');
});

test('[LINES-9] words that stand in a document by another way are held to the same', () => {
  const text = 'Words that were quoted elsewhere.';
  const world = given(
    room({ activities: [gather('g')] }),
    open('g'),
    ask(),
    gives('asha', { post: [text] }, { id: 'post-a' }),
    close,
    show(),
    settle(),
    endSession,
    by({ type: 'openReview', document: 'one' }),
  ).world;
  const people = peopleIn(world.series, roster);
  const elsewhere = (edition: 'ours' | 'shareable') =>
    JSON.stringify(withheld({ quoted: [{ value: text }] }, { series: world.series, people, edition }));
  const judge = (choice: PieceChoice, words: string | null = null) =>
    given(world, peer('asha', { type: 'judgePiece', piece: 'post-a', choice, text: words }));
  expect([elsewhere('ours').includes(text), elsewhere('shareable').includes(text)]).toEqual([true, false]);
  judge('approve');
  expect(elsewhere('shareable')).toContain(text);
  judge('reword', 'Other words.');
  for (const edition of ['ours', 'shareable'] as const) {
    expect(elsewhere(edition)).not.toContain(text);
    expect(elsewhere(edition)).toContain('Other words.');
  }
  judge('withdraw');
  for (const edition of ['ours', 'shareable'] as const) expect(elsewhere(edition)).not.toContain(text);
});

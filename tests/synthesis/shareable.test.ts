import { formats } from '@moot/server/exports/formats.ts';
import { filesIn } from '@moot/server/exports/zip.ts';
import { describe, expect, test } from 'vitest';
import type { Played } from './played.ts';
import { documentsOf, type Made, spread, whole } from './whole.ts';
import { tokenedWhole } from './words.ts';

const text = new TextDecoder();

/** Every byte that can be read as text, unpacked where it is packed. */
function readable(body: string | Uint8Array): string {
  if (typeof body === 'string') return body.replace(/url\("data:[^"]*"\)/g, '');
  try {
    return Object.entries(filesIn(body))
      .map(([name, bytes]) => `${name}\n${text.decode(bytes)}`)
      .join('\n');
  } catch {
    return text.decode(body);
  }
}

const letter = '[\\p{L}\\p{M}\\p{N}]';
const named = (name: string, flags: string) =>
  new RegExp(`(?<!${letter})${name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?!${letter})`, flags);

const written = (Object.keys(formats) as (keyof typeof formats)[]).filter((format) => format !== 'pdf');
const write = async (format: (typeof written)[number], { tree, data, slides }: Made): Promise<string> =>
  readable(await formats[format].write({ tree: () => tree, data: () => data, slides: () => slides }));

const series = { demo: await whole('demo'), edge: await whole('edge') };
const tokened = { demo: await tokenedWhole('demo'), edge: await tokenedWhole('edge') };
const shareable = (p: Played) => documentsOf(p).filter((made) => made.edition === 'shareable');

/** Whole names in any case, and each part of a peer's as it is written. */
function namesOf({ roster }: Played): readonly RegExp[] {
  const people = [...roster.people.values()].map((one) => one.name);
  const organisations = [...roster.organisations.values()].map((one) => one.name);
  const parts = people.flatMap((one) => one.split(/[\s()“”"]+/u));
  return [
    ...[...people, ...organisations].map((one) => named(one, 'iu')),
    // What two organisations are called for short.
    ...['Lowmere', 'Tarnwick', 'Fennick'].map((one) => named(one, 'u')),
    ...parts.filter((one) => /^\p{Lu}\p{L}{2}/u.test(one)).map((one) => named(one, 'u')),
  ];
}

describe.each(['demo', 'edge'] as const)('[SYN-25] shareable: %s', (name) => {
  const names = namesOf(series[name]);
  const found = (read: string) => names.filter((one) => one.test(read)).map(String);

  test.each(written)('%s names no peer and no organisation', async (format) => {
    for (const made of spread(format, shareable(series[name])))
      expect(found((await write(format, made)).replace(/<[^>]*>/g, ' ')), made.name).toEqual([]);
  });

  test('the same eyes find them in the other edition', async () => {
    for (const made of documentsOf(series[name]).filter((one) => one.edition === 'ours'))
      expect(found(await write('md', made)).length, made.name).toBeGreaterThan(2);
  });

  test.each(written)('%s holds no word of a peer with a name, but lines put to the room', async (format) => {
    const p = tokened[name];
    const ledger = [...p.state().memory.ledger.values()];
    const room = JSON.stringify(ledger.map((line) => [line.text, ...line.versions.map((v) => v.text)]));
    const mayQuote = p.script.events.flatMap(({ event }) =>
      'may_quote' in event && event.may_quote === true && 'text' in event ? [String(event.text)] : [],
    );
    for (const made of spread(format, shareable(p))) {
      const tokens = new Set((await write(format, made)).match(/Zqp\d+x\d+/g));
      const unasked = [...tokens].filter((t) => !room.includes(`"${t}"`) && !mayQuote.includes(t));
      expect(unasked, made.name).toEqual([]);
    }
  });
});

describe.each(['demo', 'edge'] as const)('[SYN-26] no seat id and no mark of a ballot: %s', (name) => {
  test('in any document of any edition', async () => {
    const p = series[name];
    const askings = p
      .state()
      .sessions.flatMap((s) => s.activities)
      .flatMap((a) => a.askings);
    const cells = askings.flatMap((a) => [...a.shown.values()]).flatMap((c) => [...c.values()]);
    const slots = cells.flatMap((cell) => (cell.tooFew ? [] : cell.ballots.map((b) => String(b.slot))));
    expect(slots.length).toBeGreaterThan(50);
    for (const { tree, data, slides, name: document } of documentsOf(p)) {
      const read = JSON.stringify([tree, data, slides]);
      expect(read, document).not.toMatch(/seat-p\d/);
      expect(
        slots.filter((slot) => read.includes(slot)),
        document,
      ).toEqual([]);
    }
  });
});

test('[SYN-39] numbers in names take no count and no place away', () => {
  const p = series.demo;
  const numbered = <Id>(named: ReadonlyMap<Id, { readonly name: string }>) =>
    new Map([...named].map(([id, one], n) => [id, { ...one, name: `Qx ${n + 10} Zy` }] as const));
  const roster = {
    ...p.roster,
    people: numbered(p.roster.people),
    organisations: numbered(p.roster.organisations),
  };
  const [own, other] = [p, { ...p, roster }].map((one) =>
    shareable(one as Played).map(({ tree, data }) => JSON.stringify([tree, data])),
  );
  expect(other?.join('')).not.toMatch(/Qx|Zy/);
  const withoutSaid = (text: string) => text.match(/\d+/g);
  expect(other?.map(withoutSaid)).toEqual(own?.map(withoutSaid));
});

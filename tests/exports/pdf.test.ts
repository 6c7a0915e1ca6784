import { drawable } from '@moot/server/exports/pdf/faces.ts';
import { type Chunk, flow } from '@moot/server/exports/pdf/flow.ts';
import { page } from '@moot/server/exports/pdf/sheet.ts';
import { pdfOf } from '@moot/server/exports/pdf.ts';
import {
  type Inline,
  list,
  note,
  para,
  strip,
  table,
  under,
  words,
} from '@moot/shared/activities/document.ts';
import type { DocumentTree } from '@moot/shared/synthesis/session.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostile, hostileSession } from '../synthesis/hostile.ts';
import { editions, fromPlayed, treeOf } from '../synthesis/made.ts';
import { type Played, played, s1 } from '../synthesis/played.ts';
import { tagsFor, textFor } from './pdfTree.ts';
import { type Opened, opened } from './poppler.ts';

const ended = async (name: 'demo' | 'edge'): Promise<Played> => {
  const p = await played(name);
  p.give({ type: 'writeNote', session: s1, text: 'One view.' });
  p.give({ type: 'endSession', session: s1 });
  return p;
};
const sessions = { demo: await ended('demo'), edge: await ended('edge'), hostile: await hostileSession() };

type Made = {
  readonly tree: DocumentTree;
  readonly bytes: Uint8Array;
  readonly raw: string;
  readonly pdf: Opened;
};
const made = async (tree: DocumentTree): Promise<Made> => {
  const bytes = await pdfOf(tree);
  return { tree, bytes, raw: Buffer.from(bytes).toString('latin1'), pdf: opened(bytes) };
};
const cases = await Promise.all(
  Object.entries(sessions).flatMap(([name, p]) =>
    editions.map(async (edition) => ({ name, edition, ...(await made(treeOf(fromPlayed(p), edition))) })),
  ),
);

const small = (root: DocumentTree['root']['children'], more: Partial<DocumentTree> = {}): DocumentTree => ({
  title: 'Session 1: A title',
  series: 'A series',
  kind: 'Session notes, our edition',
  language: 'en',
  facilitator: 'Nell Garrick',
  at: Date.UTC(2030, 0, 15, 12),
  root: { type: 'root', children: root },
  ...more,
});

/** This program gives the letters as drawn: right-to-left ones turned round, and a hand without its shade. */
const loose = /[\s\u2066-\u2069\u202a-\u202e\u200e\u200f]/gu;
const turned = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Emoji_Modifier}():]/gu;
const bare = (text: string) => text.normalize('NFC').replace(loose, '').replace(turned, '');
const bookmarked = (raw: string) =>
  [...raw.matchAll(/\/Title \(((?:\\.|[^\\)])*)\)/gs)].map(([, written = '']) => {
    const bytes = Buffer.from(
      written.replace(
        /\\([nrtbf\\()])/g,
        (_, c: string) => ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' })[c] ?? c,
      ),
      'latin1',
    );
    return bytes[0] === 0xfe && bytes[1] === 0xff
      ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le')
      : bytes.toString('latin1');
  });

describe.each(cases)('$name, $edition', ({ tree, bytes, raw, pdf }) => {
  test('[PDF-1] every element of the tree has its place in the structure, in order', () => {
    const found = pdf.structure
      .split('\n')
      .flatMap((line) => /^ *([A-Z]\w*)(?: \((?:block|inline)\))?:?$/.exec(line)?.[1] ?? []);
    expect(found.filter((tag) => tag !== 'Span')).toEqual(tagsFor(tree));
  });

  test('[PDF-1] tables say which cells are heads, and figures say what they show', () => {
    const count = (text: string, of: RegExp) => text.match(of)?.length ?? 0;
    expect(count(pdf.structure, /\/Scope \/Column/g)).toBe(tagsFor(tree).filter((t) => t === 'TH').length);
    const figures = tagsFor(tree).filter((t) => t === 'Figure').length;
    expect(figures).toBeGreaterThan(0);
    expect(count(raw, /\/Alt \(/g)).toBe(figures);
    expect(count(pdf.structure, /\/BBox/g)).toBe(figures);
  });

  test('[PDF-2] its text is the text of the tree, in the same order', () => {
    const said = pdf.structure.split('\n').flatMap((line) => /^ *"(.*)"$/.exec(line)?.[1] ?? []);
    expect(bare(said.join(''))).toBe(bare(textFor(tree)));
  });

  test('[PDF-3] title, language, facilitator, bookmarks', () => {
    const stop = tree.title.endsWith('?') ? '' : '.';
    expect(pdf.info).toContain(`Title:           ${tree.title}${stop} ${tree.series}\n`);
    expect(pdf.info).toContain('Tagged:          yes');
    expect(raw).toContain('/DisplayDocTitle true');
    expect(raw).toContain('/Lang (en)');
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
    const headings = tree.root.children.filter((node) => node.type === 'heading' && node.depth > 1);
    const titles = headings.map((node) => bare(textFor(small([node], { series: '', kind: '' }))));
    expect(bookmarked(raw).map(bare).toSorted()).toEqual(titles.toSorted());
  });

  test('[PDF-4] every typeface is embedded', () => {
    const rows = pdf.fonts.trim().split('\n').slice(2);
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) expect(row).toMatch(/ Identity-H +yes yes yes /);
  });

  test('[PDF-5] nothing in it can be followed, run, filled in or taken out', () => {
    expect(raw).not.toMatch(
      /\/(Annots?|URI|JavaScript|JS|OpenAction|AA|A \d+ 0 R|Launch|AcroForm|EmbeddedFiles?|Filespec|GoTo\w*|SubmitForm|RichMedia|XObject \d)\b/,
    );
    expect(pdf.info).toMatch(/Form: +none/);
    expect(pdf.info).toMatch(/JavaScript: +no/);
  });

  test('[PDF-6] the same tree gives the same bytes', async () => {
    expect(Buffer.compare(await pdfOf(structuredClone(tree)), bytes)).toBe(0);
  });

  test('[PDF-7] no word stands outside the page’s edges', () => {
    const out = [...pdf.boxes.matchAll(/xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</g)]
      .map(([, x1, y1, x2, y2, word]) => ({ x1, y1, x2, y2, word }))
      .filter(
        ({ x1, y1, x2, y2 }) =>
          Number(x1) < page.left - 2 ||
          Number(x2) > page.width - page.right + 2 ||
          Number(y1) < page.top - 12 ||
          Number(y2) > page.height - 20,
      );
    expect(out).toEqual([]);
  });
});

test('[PDF-3] a title, a series and a facilitator may be called anything', async () => {
  for (const name of hostile.filter((one) => !/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(one))) {
    const { raw, pdf } = await made(small([para('Text.')], { title: name, series: name, facilitator: name }));
    expect(pdf.info).toContain(`Title:           ${name}. ${name}`);
    expect(pdf.info).toContain(`Author:          ${name}`);
    const [metadata = ''] = /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(raw) ?? [];
    expect(metadata.length).toBeGreaterThan(500);
    expect(metadata).not.toMatch(/<(script|img|b>|\/style|http)/);
  }
});

test('[PDF-4] no letter is drawn as a missing one; what no typeface has is an empty box that says what it is', () => {
  const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const all = [...hostile, 'Ọ̀yọ́ Łódź Ελλάδα Русский हिन्दी → ✓ ☐ ≤ 中文 a\u2060b ☂\ufe0e \u200b'].join(' ');
  for (const { segment } of letters.segment(all))
    for (const voice of ['ours', 'peers'] as const) {
      const { face, text } = drawable(segment, voice, 400);
      const missing = face.font.layout(text, []).glyphs.filter((glyph) => glyph.id === 0);
      expect(missing, segment).toEqual([]);
    }
  expect(drawable('\u{13000}', 'peers', 400).text).toBe('◻');
});

test('[PDF-4] a script that our typefaces lack is drawn by one that has nearly all', async () => {
  const scripts =
    '没有人被送回空荡荡的家 誰もいない家に帰されることはない 아무도 빈집으로 ไม่มีใคร ქართული አማርኛ';
  for (const letter of new Set(scripts)) expect(drawable(letter, 'peers', 400).text, letter).toBe(letter);
  const { pdf, bytes } = await made(small([para(words(scripts))]));
  expect(pdf.text.replace(loose, '')).toContain(scripts.replace(/\s/g, ''));
  expect(pdf.fonts).toMatch(/Unifont.*Identity-H +yes yes yes /);
  // Only the letters that are used, not the whole of it.
  expect(bytes.length).toBeLessThan(200_000);
  expect((await made(small([para(words('Łódź, Київ, हिन्दी'))]))).pdf.fonts).not.toContain('Unifont');
});

test('[PDF-4] an empty box, and a shape without its shade, are read as what was written', async () => {
  const { pdf } = await made(small([para(words('We said \u{13000} ✋🏾 here.'))]));
  expect(pdf.text.replace(loose, '')).toContain('Wesaid\u{13000}✋🏾here.');
});

test('[PDF-4] letters that nobody sees take no place, and no space with them', async () => {
  const { pdf } = await made(small([para(words('\u2060Zero \u200bwidth one.'))], { series: '', kind: '' }));
  expect(pdf.text.replace(/[\u2060\u200b]/g, '')).toContain('Zero width one.');
});

test('[PDF-6] the only date is the document’s own', async () => {
  const { raw } = await made(small([para('Text.')]));
  const dates = raw.match(/D:\d+|\d{4}-\d\d-\d\dT[\d:]+/g);
  expect(dates?.toSorted()).toEqual(['2030-01-15T12:00:00', 'D:20300115120000']);
});

describe('[PDF-7] pages', () => {
  const long = (n: number) => `r${n}x one two three four five six seven eight nine ten eleven twelve r${n}y`;
  const rows = Array.from({ length: 70 }, (_, n) => [[words(long(n))], [words(long(n + 100))], ['yes']]);
  const tree = small([table([[['Head one'], ['Head two'], ['Head three']], ...rows])]);

  test('a table that goes on repeats its head, which is read once', async () => {
    const { pdf } = await made(tree);
    const pages = Number(/Pages: +(\d+)/.exec(pdf.info)?.[1]);
    expect(pages).toBeGreaterThan(2);
    expect(pdf.text.match(/Head one/g)).toHaveLength(pages);
    expect(pdf.structure.match(/"Head one ?"/g)).toHaveLength(1);
    expect(pdf.structure.match(/^ *TR$/gm)).toHaveLength(71);
  });

  test('a row stands whole on one page', async () => {
    const { pdf } = await made(tree);
    const pages = pdf.boxes.split('<page ').slice(1);
    for (let n = 0; n < 70; n += 1) {
      const on = (word: string) => pages.findIndex((one) => one.includes(`>${word}<`));
      expect(on(`r${n}x`)).toBeGreaterThanOrEqual(0);
      expect(new Set([on(`r${n}x`), on(`r${n}y`), on(`r${n + 100}x`), on(`r${n + 100}y`)]).size).toBe(1);
    }
  });

  test('a row that no page could hold is cut between two lines, and loses none', async () => {
    const many = Array.from({ length: 1500 }, (_, n) => `w${n}w`);
    const { pdf } = await made(
      small([
        table([
          [['A'], ['B']],
          [[words(many.join(' '))], ['b']],
        ]),
      ]),
    );
    expect(many.filter((word) => !pdf.boxes.includes(`>${word}<`))).toEqual([]);
    expect(pdf.structure.match(/^ *TD$/gm)).toHaveLength(2);
  });

  const chunk = fc.record({
    before: fc.integer({ min: 0, max: 30 }),
    height: fc.integer({ min: 5, max: 200 }),
    keep: fc.boolean(),
  });
  const bottom = page.height - page.bottom;
  const placed = (chunks: readonly Omit<Chunk, 'draw'>[]) => {
    let on = 0;
    const drawn: { readonly page: number; readonly y: number }[] = [];
    const all = chunks.map((one): Chunk => ({ ...one, draw: (y) => void drawn.push({ page: on, y }) }));
    flow(all, 80, () => {
      on += 1;
      return 60;
    });
    return drawn;
  };

  test('nothing runs over the bottom, nothing over anything else, and nothing is lost', () => {
    fc.assert(
      fc.property(fc.array(chunk, { maxLength: 60 }), (chunks) => {
        const drawn = placed(chunks);
        expect(drawn).toHaveLength(chunks.length);
        drawn.forEach(({ page: on, y }, i) => {
          const end = y + (chunks[i]?.height ?? 0);
          expect(end).toBeLessThanOrEqual(bottom);
          const next = drawn[i + 1];
          if (next?.page === on) expect(next.y).toBeGreaterThanOrEqual(end);
        });
      }),
    );
  });

  test('what is one thing stands on one page, unless that would leave more than a quarter of a page empty', () => {
    const quarter = (bottom - page.top) / 4;
    const one = { before: 0, keep: true, wish: true };
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 620 }),
        fc.array(fc.integer({ min: 20, max: 60 }), { minLength: 3, maxLength: 9 }),
        (filled, heights) => {
          const parts = heights.map((height, i) => ({ ...one, height, keep: i < heights.length - 1 }));
          const pages = placed([{ before: 0, height: filled, keep: false }, ...parts])
            .slice(1)
            .map((part) => part.page);
          const room = bottom - 80 - filled;
          const needed = heights.reduce((sum, height) => sum + height, 0);
          const expected = needed <= room ? [0, 0] : room > quarter ? [0, 1] : [1, 1];
          expect([pages[0], pages.at(-1)]).toEqual(expected);
        },
      ),
    );
  });

  test('what is kept with what follows stands on its page', () => {
    fc.assert(
      fc.property(fc.array(chunk, { maxLength: 60 }), (chunks) => {
        // A heading and a line, never a stretch that no page could hold.
        const pairs = chunks.map((one, i) => ({ ...one, keep: i % 2 === 0 }));
        const drawn = placed(pairs);
        pairs.forEach(({ keep }, i) => {
          if (keep && i + 1 < pairs.length) expect(drawn[i + 1]?.page).toBe(drawn[i]?.page);
        });
      }),
    );
  });
});

test('[PDF-8] right-to-left words are copied as they were written, in their order', async () => {
  for (const said of [
    'לא משאירים אף אחד לבד',
    'نبتسم على الشاشة ثم نصمت في الطريق',
    'هذا نص عربي 123 (قوس)',
  ]) {
    const { pdf, raw } = await made(small([para('They said: ', words(said))]));
    const text = pdf.text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
    const wanted = said.match(/[\p{Script=Arabic}\p{Script=Hebrew}]+/gu) ?? [];
    const found = text.match(/[\p{Script=Arabic}\p{Script=Hebrew}]+/gu) ?? [];
    expect(found).toEqual(wanted);
    expect(raw.match(/\/ActualText/g)?.length ?? 0).toBeGreaterThanOrEqual(wanted.length);
  }
});

describe('[PDF-7] what belongs together', () => {
  const lineOf = (n: number) => para(`Line ${n} of many that fill the page before it.`);
  const pageOf = (pdf: Opened, word: string) =>
    pdf.boxes
      .split('<page ')
      .slice(1)
      .findIndex((one) => one.includes(`>${word}<`));
  const filled = [24, 27, 29, 31, 33];

  test('a heading stands with what it is the heading of', async () => {
    for (const n of filled) {
      const before = Array.from({ length: n }, (_, i) => lineOf(i));
      for (const depth of [2, 3] as const) {
        const title = { ...under('Headingword'), depth };
        const rest = Array.from({ length: 40 }, (_, i) => lineOf(i));
        const tree = small([...before, title, note('Smallword'), para('Bodyword'), ...rest]);
        const { pdf } = await made(tree);
        expect(pageOf(pdf, 'Headingword')).toBe(pageOf(pdf, 'Bodyword'));
        expect(pageOf(pdf, 'Smallword')).toBe(pageOf(pdf, 'Bodyword'));
      }
    }
  });

  test('differences beside each other are not parted, and a page of theirs begins with their heading', async () => {
    const head = [['Line'], [words('One difference.')], [words('Another.')]];
    const rows = Array.from({ length: 15 }, (_, i) => [[`row${i}x`], [words('Said.')], [words('Said.')]]);
    const title = { ...under('Headingword'), depth: 2 as const };
    for (const n of [14, 18, 26, 31]) {
      const before = Array.from({ length: n }, (_, i) => lineOf(i));
      const { pdf } = await made(small([...before, title, para('Introword.'), table([head, ...rows])]));
      expect(new Set(rows.map((_, i) => pageOf(pdf, `row${i}x`))).size).toBe(1);
      expect(pageOf(pdf, 'Headingword')).toBe(pageOf(pdf, 'row0x'));
      expect(pdf.text.match(/One difference/g)).toHaveLength(1);
    }
  });

  test('a count is not parted from the number of those present, nor a dash from the name after it', async () => {
    const cell = [strip('v/1/1', { agree: 6, disagree: 0, pass: 0 }, '6 agree, of 6 present')];
    const rows: Inline[][][] = [['Line', 'One', 'Two', 'Three', 'Four', 'Five'].map((one) => [one])];
    rows.push([[words('Said at some length, so that others are narrow.')], cell, cell, cell, cell, cell]);
    const said = (n: number) => para(words(`${'o'.repeat(n)} `.repeat(9)), ' — Seldom');
    const { pdf } = await made(small([table(rows), ...Array.from({ length: 20 }, (_, n) => said(n + 1))]));
    const seen = [...pdf.boxes.matchAll(/yMin="(.*?)" .*?>(.*?)<\/word>/g)].map(([, y, word]) => [y, word]);
    const beside = (word: string) =>
      seen.flatMap(([y, one], i) => (one === word ? [[y, seen[i + 1]?.[0]]] : []));
    const pairs = [...beside('of'), ...beside('—')];
    expect(pairs.length).toBeGreaterThan(24);
    for (const [here, next] of pairs) expect(next).toBe(here);
  });

  test('the last sentence of a section does not stand alone on a page', async () => {
    for (const n of [27, 28, 29, 30, 31, 32, 33, 34]) {
      const before = Array.from({ length: n }, (_, i) => lineOf(i));
      const last = [para('Beforeword.'), para('Lastword.')];
      const { pdf } = await made(small([...before, ...last, { ...under('Headingword'), depth: 2 }]));
      expect(pageOf(pdf, 'Lastword.')).toBe(pageOf(pdf, 'Beforeword.'));
    }
  });

  test('no item of a list stands alone at a page’s end or top', async () => {
    for (const n of filled) {
      const before = Array.from({ length: n }, (_, i) => lineOf(i));
      const items = ['onex', 'twox', 'threex', 'fourx'];
      const { pdf } = await made(small([...before, list(items.map((item) => [item]))]));
      const [one, two, three, four] = items.map((item) => pageOf(pdf, item));
      expect([one, four]).toEqual([two, three]);
    }
  });
});

test('[SYN-7] as PDF, in words, in other texts and in bookmarks, the shareable edition names nobody', () => {
  const utf16 = (name: string) => Buffer.from(name, 'utf16le').swap16().toString('latin1');
  for (const { name, edition, raw, pdf } of cases) {
    if (name === 'hostile') continue;
    const { roster } = sessions[name === 'demo' ? 'demo' : 'edge'];
    const names = [...roster.people.values(), ...roster.organisations.values()].map((one) => one.name);
    const found = names.filter((one) =>
      [pdf.text.replace(/\s+/g, ' '), pdf.structure, raw].some(
        (text) => text.includes(one) || text.includes(utf16(one)),
      ),
    );
    if (edition === 'shareable') expect(found).toEqual([]);
    else expect(found.length).toBeGreaterThan(2);
  }
});

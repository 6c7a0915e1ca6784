import { docxOf } from '@moot/server/exports/docx.ts';
import { textWidth } from '@moot/server/exports/docxStyles.ts';
import { peopleIn } from '@moot/server/exports/session.ts';
import { type Edition, type Inline, table, words } from '@moot/shared/activities/document.ts';
import { drawMark } from '@moot/shared/synthesis/draw.ts';
import { seriesSynthesis } from '@moot/shared/synthesis/seriesSynthesis.ts';
import { type DocumentTree, sessionNotes } from '@moot/shared/synthesis/session.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { hostile, hostileSession } from '../synthesis/hostile.ts';
import { editions, fromPlayed, later, nodesIn, treeOf } from '../synthesis/made.ts';
import { played } from '../synthesis/played.ts';
import { everywhere } from './everywhere.ts';
import { converted, illegalIn, partOf, partsOf, textsIn, unescaped } from './office.ts';

const demo = await played('demo', (script) => script, null);
const people = peopleIn(demo.state(), demo.roster);
const seriesTree = (edition: Edition) =>
  seriesSynthesis({ series: demo.state(), people, edition, now: later });
const trees: Readonly<Record<string, DocumentTree>> = Object.fromEntries([
  ...demo
    .state()
    .sessions.filter((session) => session.startedAt !== null)
    .flatMap((session) =>
      editions.map((edition) => [
        `${session.id}-${edition}`,
        sessionNotes({ series: demo.state(), session, people, edition, now: later }),
      ]),
    ),
  ...editions.map((edition) => [`series-${edition}`, seriesTree(edition)]),
  ['hostile', treeOf(fromPlayed(await hostileSession()), 'ours')],
  ['everywhere', everywhere()],
]);
const files = new Map<string, Uint8Array>();
for (const [name, tree] of Object.entries(trees)) files.set(name, await docxOf(tree));

const fileOf = (name: string): Uint8Array => files.get(name) ?? new Uint8Array();
const bodyOf = (name: string) => partOf(fileOf(name), 'word/document.xml');
const names = Object.keys(trees);
const runsIn = (xml: string) => [...xml.matchAll(/<w:r>.*?<\/w:r>/gs)].map(([run]) => run);
const plain = (text: string) => text.replace(/\s+/g, '');

describe('[EXPORT-1] styles', () => {
  test('have the names that Word knows', () => {
    const styles = partOf(fileOf('series-ours'), 'word/styles.xml');
    for (const name of ['Title', 'heading 1', 'heading 2', 'heading 3', 'Quote', 'List Bullet', 'Caption'])
      expect(styles.toLowerCase(), name).toContain(`<w:name w:val="${name.toLowerCase()}"/>`);
  });

  test('every style that is used is there', () => {
    for (const name of names) {
      const known = [...partOf(fileOf(name), 'word/styles.xml').matchAll(/w:styleId="([^"]+)"/g)].map(
        (m) => m[1],
      );
      const used = [...bodyOf(name).matchAll(/<w:[pr]Style w:val="([^"]+)"/g)].map((m) => m[1]);
      expect(used.length).toBeGreaterThan(5);
      expect(
        used.filter((style) => style !== 'Normal' && !known.includes(style)),
        name,
      ).toEqual([]);
    }
  });

  test.each(names.filter((name) => name !== 'everywhere'))(
    'peers’ words in %s stand in theirs, and nothing else does',
    (name) => {
      const tree = trees[name];
      const body = bodyOf(name);
      const theirs = runsIn(body).filter((run) => run.includes('"PeersWords"'));
      const written = plain(theirs.flatMap((run) => textsIn(run, 'w:t')).join(''));
      const all = (tree === undefined ? [] : nodesIn(tree.root)).flatMap((node) => {
        if (node.type === 'key') return node.to === 'voices' ? ['Words set like this'] : [];
        if (node.type !== 'words') return [];
        return [node.quoted ? `“${node.value}”` : node.value];
      });
      expect(all.length).toBeGreaterThan(5);
      expect(written).toBe(plain(all.join('')));
    },
  );
});

describe('[EXPORT-2] pages', () => {
  test.each(names)('in %s head rows repeat and no row breaks', (name) => {
    const tables = [...bodyOf(name).matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([one]) => one);
    for (const one of tables) {
      const rows = [...one.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row);
      expect(rows.filter((row) => !row.includes('<w:cantSplit/>'))).toEqual([]);
      expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual(rows.map((_, i) => i === 0));
    }
    expect(tables.length > 0).toBe(trees[name]?.root.children.some((node) => node.type === 'table'));
  });

  test('differences side by side stay together', async () => {
    const sides = [['Line'], [words('One difference.')], [words('Another.')]];
    for (const count of [4, 8])
      expect(await keptIn(sides, count)).toEqual([...Array.from({ length: count }, () => true), false]);
  });

  test('no low row stands alone at either end of a table; a tall one may', async () => {
    const plainHead = [['Line'], ['One'], ['Another']];
    expect(await keptIn(plainHead, 5)).toEqual([true, true, false, false, true, false]);
    const tall = await keptIn(plainHead, 5, 'Said at length. '.repeat(20));
    expect(tall).toEqual([true, false, false, false, false, false]);
  });

  async function keptIn(head: Inline[][], count: number, said = 'Said.') {
    const rows = Array.from({ length: count }, (_, i) => [[`row ${i}`], [words(said)], [words('Said.')]]);
    const tree = { ...everywhere(), root: { type: 'root' as const, children: [table([head, ...rows])] } };
    const body = partOf(await docxOf(tree), 'word/document.xml');
    return [...body.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row.includes('<w:keepNext/>'));
  }

  test('a heading stays with what follows it', () => {
    const styles = partOf(fileOf('series-ours'), 'word/styles.xml');
    for (const id of ['Title', 'Heading1', 'Heading2', 'Heading3']) {
      const style = new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(styles)?.[0] ?? '';
      expect(style, id).toContain('<w:keepNext/>');
    }
  });
});

test.each(names)('[EXPORT-3] drawings of %s have their words, and room', (name) => {
  const drawings = [...bodyOf(name).matchAll(/<w:drawing>.*?<\/w:drawing>/gs)].map(([one]) => one);
  const told = drawings.map((one) => unescaped(/<wp:docPr [^>]*descr="([^"]*)"/.exec(one)?.[1] ?? ''));
  const tree = trees[name];
  const expected = (tree === undefined ? [] : nodesIn(tree.root)).flatMap((node) => {
    if (node.type === 'key') return node.to === 'marks' ? ['agree', 'disagree', 'pass'] : [];
    return node.type === 'strip' || node.type === 'points' || node.type === 'picture' ? [node.said] : [];
  });
  expect(told).toEqual(expected);
  const wide = [...bodyOf(name).matchAll(/<wp:extent cx="(\d+)"/g)].map((m) => Number(m[1]) / 635);
  expect(wide.filter((width) => width > textWidth)).toEqual([]);
});

test('[EXPORT-3] a drawing whose letters could not be drawn is told in words', async () => {
  const told = async (words: string) => {
    const text = { type: 'text', value: words } as const;
    const line = { type: 'element', tagName: 'text', properties: {}, children: [text] } as const;
    const drawn = { ...drawMark('agree'), children: [{ ...line, children: [text] }] };
    const tree = everywhere();
    const picture = { type: 'picture', drawn, said: `Told: ${words}` } as const;
    const body = partOf(
      await docxOf({ ...tree, root: { type: 'root', children: [picture] } }),
      'word/document.xml',
    );
    return textsIn(body, 'w:t').join('');
  };
  expect(await told('Ŵyn a ŷd: gŵr, Łódź, Ελλάς, Київ, 5 agree')).toBe('');
  for (const words of ['هذا نص عربي 123', 'עברית', 'ok ✋🏾', '漢字'])
    expect(await told(words)).toBe(`Told: ${words}`);
});

describe('[EXPORT-4] whatever anybody wrote is text', () => {
  test.each(['hostile', 'everywhere'])('%s: no field of theirs, no link, nothing fetched', (name) => {
    const parts = partsOf(fileOf(name));
    const all = [...parts.values()].join('\n');
    expect(all).not.toMatch(
      /<w:hyperlink|TargetMode|attachedTemplate|w:altChunk|oleObject|w:object|vbaProject/,
    );
    expect(all).not.toMatch(/<w:fldSimple/);
    const fields = [...all.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map((m) => m[1]?.trim());
    expect(fields).toEqual(['PAGE', 'NUMPAGES']);
  });

  test('everything stands there as it was written, and no letter that XML does not know', () => {
    const body = bodyOf('everywhere');
    const written = textsIn(body, 'w:t').join('');
    for (const one of hostile) expect(written.split(one).length, one).toBeGreaterThan(5);
    for (const xml of partsOf(fileOf('everywhere')).values()) expect(illegalIn(xml)).toEqual([]);
  });
});

test('[EXPORT-7] the series has its contents in it, each entry leading to its section; nothing asks', () => {
  const body = bodyOf('series-ours');
  const contents = /<w:sdt>.*?<\/w:sdt>/s.exec(body)?.[0] ?? '';
  const anchors = [...contents.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g)].map((m) => m[1]);
  const marks = [...body.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map((m) => m[1]);
  expect(anchors.length).toBeGreaterThan(10);
  expect(anchors).toEqual(marks);
  expect(contents).toContain('15   How this was made');
  expect(body).not.toContain('w:dirty="true"');
  expect(partOf(fileOf('series-ours'), 'word/settings.xml')).toContain('<w:updateFields w:val="false"/>');
  expect(bodyOf('s1-ours')).not.toContain('<w:sdt>');
});

test('[EXPORT-8] right-to-left words run from the right', () => {
  const body = bodyOf('everywhere');
  const arabic = runsIn(body).filter((run) => /\p{Script=Arabic}/u.test(textsIn(run, 'w:t').join('')));
  expect(arabic.length).toBeGreaterThan(5);
  expect(arabic.filter((run) => !run.includes('<w:rtl/>'))).toEqual([]);
  expect(runsIn(body).filter((run) => run.includes('<w:rtl/>') && /Ŵyn/.test(run))).toEqual([]);
  const line = [...body.matchAll(/<w:p>.*?<\/w:p>/gs)].find(([p]) =>
    textsIn(p, 'w:t').join('').startsWith('هذا'),
  );
  expect(line?.[0]).toContain('<w:bidi/>');
});

test('[EXPORT-9] title, language, author, typefaces, and a number on every page', () => {
  const file = fileOf('series-ours');
  const core = partOf(file, 'docProps/core.xml');
  expect(core).toContain('<dc:title>What five sessions left us with. Leading as Peers');
  expect(core).toContain('<dc:creator>Nell Garrick</dc:creator>');
  expect(core).toContain('<dc:language>en-GB</dc:language>');
  expect(core).not.toContain('dcterms:');
  expect(partOf(file, 'word/styles.xml')).toMatch(/<w:lang [^>]*w:val="en-GB"/);
  expect(partOf(file, 'word/fontTable.xml').match(/w:embed(Regular|Bold)/g)?.length).toBe(4);
  expect(textsIn(partOf(file, 'word/header1.xml'), 'w:t').join('')).toContain(
    'Series synthesis, our edition',
  );
});

describe('[EXPORT-6] LibreOffice', () => {
  const some = ['series-ours', 's1-ours', 's3-shareable', 'hostile', 'everywhere'];
  let made: ReturnType<typeof converted> = new Map();
  beforeAll(() => {
    made = converted(Object.fromEntries(some.map((name) => [`${name}.docx`, fileOf(name)])));
  }, 120_000);
  const readIn = (name: string) => made.get(`${name}.docx`);

  test.each([
    ['series-ours', 12, 26],
    ['s1-ours', 5, 11],
    ['s3-shareable', 3, 10],
    ['hostile', 4, 20],
  ])('opens %s', (name, least, most) => {
    expect(readIn(name)?.pages).toBeGreaterThanOrEqual(least);
    expect(readIn(name)?.pages).toBeLessThanOrEqual(most);
  });

  test('reads its sections in order, in its own typefaces', () => {
    const text = readIn('series-ours')?.text ?? '';
    const titles = [
      'What this is',
      'Our bottom line',
      'Common ground',
      'Real differences',
      'Our glossary',
      'Criteria',
    ];
    const at = titles.map((title) => text.lastIndexOf(title));
    expect(at.every((place) => place >= 0)).toBe(true);
    expect(readIn('series-ours')?.fonts).toMatch(/AtkinsonHyperlegibleNext-Regular/);
    expect(readIn('series-ours')?.fonts).toMatch(/SourceSerif4-Regular/);
  });

  test('reads what was written, whatever it is', () => {
    const text = plain(readIn('everywhere')?.text ?? '');
    for (const one of hostile.slice(0, 8)) expect(text, one).toContain(plain(one));
  });
});

import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { hostile, hostileSession } from './hostile.ts';
import { bodyOf, editions, fromPlayed, nodesIn, treeOf } from './made.ts';
import { played, s1 } from './played.ts';

const session = await hostileSession();
const edge = await played('edge');
edge.give({ type: 'endSession', session: s1 });

const read = (text: string) =>
  fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

/** Isolates and word joiners are ours; a reader sees one space for several. */
const plain = (text: string) =>
  text
    .replace(/[\u2060\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const ours = new Set<Nodes['type']>([
  'root',
  'heading',
  'paragraph',
  'text',
  'strong',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'blockquote',
  'thematicBreak',
]);

describe.each(editions)('[SYN-10] Markdown, %s', (edition) => {
  test('reads back as our headings, tables and lists, and nothing else', async () => {
    const tree = read(await bodyOf(fromPlayed(session), edition, 'md'));
    const others = nodesIn(tree).filter((node) => !ours.has(node.type));
    expect(others).toEqual([]);
  });

  test('has as many of each as were made', async () => {
    const made = nodesIn(treeOf(fromPlayed(session), edition).root);
    const back = nodesIn(read(await bodyOf(fromPlayed(session), edition, 'md')));
    const count = (nodes: readonly Nodes[], type: Nodes['type']) =>
      nodes.filter((n) => n.type === type).length;
    for (const type of [
      'heading',
      'table',
      'tableRow',
      'tableCell',
      'listItem',
      'blockquote',
      'strong',
    ] as const)
      expect(count(back, type), type).toBe(count(made, type));
  });

  test('every word that a peer wrote comes back as it was written', async () => {
    const back = nodesIn(read(await bodyOf(fromPlayed(session), edition, 'md')));
    const text = plain(back.flatMap((n) => (n.type === 'text' ? [n.value] : [])).join('\u0020'));
    const wanted = nodesIn(treeOf(fromPlayed(session), edition).root);
    const words = wanted.flatMap((n) => (n.type === 'words' ? [plain(n.value)] : []));
    expect(words.length).toBeGreaterThan(20);
    expect(words.filter((one) => !text.includes(one))).toEqual([]);
  });
});

test('[SYN-10] the corpus went through', () => {
  const words = nodesIn(treeOf(fromPlayed(session), 'ours').root).flatMap((n) =>
    n.type === 'words' ? [n.value] : [],
  );
  for (const one of hostile) expect(words.some((w) => w.includes(one.slice(0, 20)))).toBe(true);
});

test('[SYN-10] nothing that turns text round, and nothing that XML forbids, but our own isolates in pairs', async () => {
  for (const p of [session, edge])
    for (const format of ['md', 'html', 'json'] as const) {
      const text = await bodyOf(fromPlayed(p), 'ours', format);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
      expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202a-\u202e\u2066\u2067\ufffe\uffff]/);
      expect(text.split('\u2068').length).toBe(text.split('\u2069').length);
    }
});

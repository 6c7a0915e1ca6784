// Writes a document tree as Markdown (GitHub's flavour, for its tables). What peers wrote is escaped throughout: it can
// neither open a heading, a table, a link nor any markup.

import type { Words } from '@moot/shared/activities/document.ts';
import { head, quoted } from '@moot/shared/language/en/synthesis.ts';
import type { DocumentTree } from '@moot/shared/synthesis/session.ts';
import type { Paragraph, Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Handle, toMarkdown } from 'mdast-util-to-markdown';

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Isolated where it holds right-to-left letters, so that it keeps its direction and leaves the rest its own. */
const keepingDirection = (text: string) => (rightToLeft.test(text) ? `\u2068${text}\u2069` : text);

/**
 * Many readers make links of addresses in plain text, escaped or not. A word joiner, which nobody sees, keeps
 * `http://`, `www.` and `a@b` from being taken for one.
 */
const unlinked = (text: string) =>
  text.replace(/:(?=\/\/)|www(?=\.)/giu, '$&\u2060').replace(/(?<=[-.\w+])@/gu, '\u2060@');

const words: Handle = (node: Words, _parent, state, info) => {
  const text = keepingDirection(unlinked(node.value));
  return state.safe(node.quoted ? `${quoted.before}${text}${quoted.after}` : text, info);
};
const value: Handle = (node: { value: string }, _parent, state, info) =>
  state.safe(unlinked(node.value), info);
const said: Handle = (node: { said: string }, _parent, state, info) => state.safe(node.said, info);
const picture: Handle = (node: { said: string }, parent, state, info) =>
  state.handle({ type: 'paragraph', children: [{ type: 'text', value: node.said }] }, parent, state, info);
const note: Handle = (node: Paragraph, parent, state, info) =>
  state.handle({ type: 'paragraph', children: node.children }, parent, state, info);
const sectionNumber: Handle = (node: { value: string }) => `${node.value}. `;

export function markdownOf(tree: DocumentTree): string {
  const top: Paragraph = {
    type: 'paragraph',
    children: [{ type: 'text', value: `${tree.series}. ${tree.kind}.` }],
  };
  const foot: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: head.foot }] };
  const written = tree.root.children.filter((node) => node.type !== 'key');
  const root: Root = {
    type: 'root',
    children: [top, ...written, { type: 'thematicBreak' }, foot],
  };
  return toMarkdown(root, {
    bullet: '-',
    rule: '-',
    listItemIndent: 'one',
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    handlers: {
      words,
      figure: value,
      signature: value,
      text: value,
      strip: said,
      points: said,
      picture,
      note,
      sectionNumber,
    },
  });
}

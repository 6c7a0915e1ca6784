// Writes a document tree as one self-contained page: no script, no outside link, its own fonts, ready to print on A4.
import { createHash } from 'node:crypto';
import type { Key, Picture, Points, Strip, Words } from '@moot/shared/activities/document.ts';
import { fileTitle, head, marksKey, quoted, reading } from '@moot/shared/language/en/synthesis.ts';
import { drawMark, drawPoints, drawRing, drawStrip } from '@moot/shared/synthesis/draw.ts';
import { element } from '@moot/shared/synthesis/element.ts';
import type { DocumentTree } from '@moot/shared/synthesis/session.ts';
import type { Element, ElementContent, Root, Text } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { type Handler, type State, toHast } from 'mdast-util-to-hast';
import { styleFor } from './style.ts';

const text = (value: string): Text => ({ type: 'text', value });

/** The drawing is named by these words already: they are for the eye. */
const beneath = (said: string) =>
  element('span', { className: 'ct', ariaHidden: 'true' }, [
    text(said.replace(/(\d+) (?=\p{L})/gu, '$1\u00a0').replace(/\bof (?=\d)/g, 'of\u00a0')),
  ]);

const bdi = (value: string) => element('bdi', {}, [text(value)]);

function voices(): Element {
  const [peers, after] = reading.voices;
  return element('p', {}, [element('span', { className: 'w' }, [text(peers)]), text(after)]);
}

function marks(): Element {
  const one = (answer: keyof typeof marksKey) =>
    element('span', {}, [drawMark(answer), text(marksKey[answer])]);
  return element('p', { className: 'fn key' }, [one('agree'), one('disagree'), one('pass')]);
}

const handlers: Record<string, Handler> = {
  words: (_state, node: Words) =>
    node.quoted
      ? element('span', { className: 'w' }, [text(quoted.before), bdi(node.value), text(quoted.after)])
      : element('span', { className: 'w', dir: 'auto' }, [text(node.value)]),
  key: (_state, node: Key) => (node.to === 'marks' ? marks() : voices()),
  figure: (_state, node: { value: string }) => [text(node.value)],
  signature: (_state, node: { value: string }) => bdi(node.value),
  sectionNumber: (_state, node: { value: string }) =>
    element('span', { className: 'n' }, [text(`${node.value} `)]),
  strip: (_state, node: Strip) => [drawStrip(node.tally, node.said), beneath(node.said)],
  points: (_state, node: Points) => [drawPoints(node.counts, node.said), beneath(node.said)],
  // Its words stand in the drawing. On a phone it is moved sideways rather than made too small to read.
  picture: (_state, node: Picture) => element('div', { className: 'pic', tabIndex: 0 }, [node.drawn]),
  note: (state: State, node) => element('p', { className: 'fn' }, state.all(node)),
};

export function htmlOf(tree: DocumentTree): string {
  const style = styleFor(JSON.stringify(tree));
  const foot = element('footer', { className: 'foot' }, [text(head.foot)]);
  const page: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      element('html', { lang: tree.language }, [
        headOf(tree, style),
        element('body', {}, [masthead(tree), element('main', {}, contentOf(tree)), foot]),
      ]),
    ],
  };
  return `${toHtml(page)}\n`;
}

function contentOf(tree: DocumentTree): ElementContent[] {
  const hast = toHast(tree.root, { handlers });
  return hast.type === 'root' ? hast.children.filter((child) => child.type !== 'doctype') : [];
}

/** The page may use its own style and fonts and nothing else: not even a picture from elsewhere. */
function policyFor(style: string): string {
  const hash = createHash('sha256').update(style, 'utf8').digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; font-src data:; base-uri 'none'; form-action 'none'`;
}

function headOf(tree: DocumentTree, style: string): Element {
  const meta = (name: string, content: string) => element('meta', { name, content });
  return element('head', {}, [
    element('meta', { charSet: 'utf-8' }),
    element('meta', { httpEquiv: 'Content-Security-Policy', content: policyFor(style) }),
    meta('viewport', 'width=device-width, initial-scale=1'),
    meta('referrer', 'no-referrer'),
    meta('color-scheme', 'light'),
    meta('author', tree.facilitator),
    element('title', {}, [text(fileTitle(tree.title, tree.series))]),
    element('style', {}, [text(style)]),
  ]);
}

function masthead(tree: DocumentTree): Element {
  const series = element('span', {}, [drawRing(), bdi(tree.series)]);
  return element('header', { className: 'mast' }, [series, element('span', {}, [text(tree.kind)])]);
}

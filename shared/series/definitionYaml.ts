// No IO. A YAML text as plain values, with the line on which each of them stands.
import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';

export type Path = readonly PropertyKey[];
export type Yaml = {
  readonly value: unknown;
  /** The line where the value at `path` stands, or the nearest thing around it that is there. From 1. */
  readonly lineOf: (path: Path) => number;
};
export type YamlProblem = { readonly line: number; readonly message: string };

const longest = 200_000;

/** Never throws: what cannot be read, however broken, is a problem with its line. */
export function readYaml(text: string): Yaml | YamlProblem {
  if (text.length > longest)
    return { line: 1, message: `this file is too long; at most ${longest} characters` };
  try {
    return readDocument(text);
  } catch (error) {
    const deep = error instanceof RangeError;
    return {
      line: 1,
      message: deep ? 'this is nested too deeply to be read' : 'this cannot be read as YAML',
    };
  }
}

function readDocument(text: string): Yaml | YamlProblem {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const wrong = document.errors[0] ?? document.warnings[0];
  if (wrong !== undefined)
    return { line: lineAt(wrong.pos[0]), message: sentences[wrong.code] ?? asSentence(wrong.message) };
  const alias = firstAlias(document);
  if (alias !== undefined)
    return { line: lineAt(alias), message: 'write it out here: *names for other places are not read' };
  if (document.contents === null) return { line: 1, message: 'this file is empty' };
  return { value: document.toJS(), lineOf: (path) => lineAt(offsetOf(document.contents, path)) };
}

const sentences: { readonly [code: string]: string | undefined } = {
  TAB_AS_INDENT: 'use spaces at the start of a line, not a tab',
  DUPLICATE_KEY: 'the same name is given twice here',
  BAD_INDENT: 'this line does not start under the lines it belongs to; check the spaces at its start',
  BLOCK_AS_IMPLICIT_KEY: 'put this text in quotes: it has a colon and a space in it',
  MULTILINE_IMPLICIT_KEY: 'a name and its colon must stand on one line',
  MISSING_CHAR: 'something is not closed or missing here: a quote, a bracket, a comma or a colon',
  BAD_SCALAR_START: 'put this text in quotes: it starts with a sign that means something in YAML',
  MULTIPLE_DOCS: 'one file holds one document: take out the line ---',
  TAG_RESOLVE_FAILED:
    'tags (words that start with !) are not used here; put a text that starts with ! in quotes',
};

function asSentence(message: string): string {
  return `this cannot be read as YAML (${message.split('\n')[0] ?? ''})`;
}

function firstAlias(document: Document): number | undefined {
  let found: number | undefined;
  visit(document, {
    Alias(_, node) {
      found = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return found;
}

function offsetOf(root: Node | null, path: Path): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of path) {
    const next = stepInto(node, step);
    if (next === undefined) return offset;
    node = next.node;
    offset = next.offset ?? offset;
  }
  return offset;
}

function stepInto(
  node: unknown,
  step: PropertyKey,
): { node: unknown; offset: number | undefined } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
    return pair && { node: pair.value, offset: isScalar(pair.key) ? pair.key.range?.[0] : undefined };
  }
  if (!isSeq(node) || typeof step !== 'number' || step >= node.items.length) return undefined;
  const item = node.items[step];
  return { node: item, offset: isMap(item) || isScalar(item) || isSeq(item) ? item.range?.[0] : undefined };
}

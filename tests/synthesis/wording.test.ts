import { formats } from '@moot/server/exports/formats.ts';
import { filesIn } from '@moot/server/exports/zip.ts';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { nodesIn } from './made.ts';
import { copiesOf, documentsOf, spread, whole } from './whole.ts';
import { organisationsActing, wrongIn } from './wording.ts';
import { tokenedWhole } from './words.ts';

const names = ['demo', 'edge'] as const;
const series = { demo: await whole('demo'), edge: await whole('edge') };
const tokened = { demo: await tokenedWhole('demo'), edge: await tokenedWhole('edge') };

/** Our own text nodes: what peers wrote stands in others. */
function ours(node: Nodes): readonly string[] {
  if (node.type === 'strip' || node.type === 'points') return [node.said];
  return node.type === 'text' || node.type === 'figure' ? [node.value] : [];
}

/** Titles and questions are the workshop's. */
function workshopTexts(name: (typeof names)[number]): readonly string[] {
  const state = series[name].state();
  const definitions = state.sessions.flatMap((s) => [s.definition, ...s.activities.map((a) => a.definition)]);
  const texts: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string' && value.length > 3) texts.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  walk(definitions);
  return texts.toSorted((a, b) => b.length - a.length);
}

const without = (text: string, some: readonly string[]) =>
  some.reduce((left, one) => left.replaceAll(one, ''), text);

describe.each(names)('[SYN-20] no sentence of ours breaks a wording rule: %s', (name) => {
  const p = series[name];
  const workshop = workshopTexts(name);
  const organisations = [...p.roster.organisations.values()].map((o) => o.name);
  const trees = [...documentsOf(p), ...copiesOf(p)];

  test.each(trees.map((made) => ({ made, title: `${made.name} ${made.tree.kind}` })))(
    '$title',
    ({ made }) => {
      const said = nodesIn(made.tree.root)
        .flatMap(ours)
        .map((text) => without(text, workshop));
      expect(said.length).toBeGreaterThan(3);
      expect(said.flatMap(wrongIn)).toEqual([]);
      expect(said.flatMap((text) => organisationsActing(text, organisations))).toEqual([]);
    },
  );
});

/** All but PDF, which is written from the same tree as the others and is read in tests of its own. */
const scanned = (Object.keys(formats) as (keyof typeof formats)[]).filter((format) => format !== 'pdf');
const text = new TextDecoder();

/** What a reader finds in the file, whatever it is packed in. */
function readable(format: string, body: string | Uint8Array): string {
  if (typeof body === 'string')
    return format === 'html' ? body.replace(/<style>[\s\S]*?<\/style>/g, ' ').replace(/<[^>]*>/g, ' ') : body;
  if (format !== 'docx' && format !== 'pptx' && format !== 'zip') return '';
  const files = Object.entries(filesIn(body)).filter(([file]) => /\.(?:xml|csv|json|txt)$/.test(file));
  const parts = files.filter(([file]) => !/styles|theme|settings|font|numbering|\[Content/i.test(file));
  return parts.map(([, bytes]) => text.decode(bytes).replace(/<[^>]*>/g, ' ')).join('\n');
}

describe.each(names)('[SYN-21] nor does any file, where every word of a peer is a token: %s', (name) => {
  const p = tokened[name];
  const workshop = workshopTexts(name);
  const all = documentsOf(p);
  /** Keys and codes of the data are no sentences. */
  const codes = /"[\w ]+":|\b[a-z]+_[a-z_]+\b|[\w/:-]+\/(?:of|in)\b/g;

  test.each(scanned)('%s', async (format) => {
    for (const { tree, data, slides, edition } of spread(format, all)) {
      const body = await formats[format].write({ tree: () => tree, data: () => data, slides: () => slides });
      const read = without(readable(format, body).replace(/\s+/g, ' '), workshop).replace(codes, ' ');
      const facilitators = without(read, facilitatorsWords(p));
      expect(facilitators.split(/(?<=[.;|,>])\s/).flatMap(wrongIn)).toEqual([]);
      expect(read.length).toBeGreaterThan(200);
      if (edition === 'ours' && format !== 'pptx') expect(read).toContain('Zqp');
    }
  });
});

/** Lines, terms and notes that the facilitator typed. */
function facilitatorsWords(p: (typeof tokened)['demo']): readonly string[] {
  const texts = p.script.events
    .filter((e) => e.actor === 'f1')
    .flatMap((e) => Object.values(e.event).filter((v): v is string => typeof v === 'string' && v.length > 3));
  return texts.toSorted((a, b) => b.length - a.length);
}

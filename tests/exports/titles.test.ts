import { docxOf } from '@moot/server/exports/docx.ts';
import { htmlOf } from '@moot/server/exports/html.ts';
import { pdfOf } from '@moot/server/exports/pdf.ts';
import { pptxOf } from '@moot/server/exports/pptx.ts';
import type { DocumentTree } from '@moot/shared/synthesis/session.ts';
import { expect, test } from 'vitest';
import { partOf } from './office.ts';
import { opened } from './poppler.ts';

const tree = (title: string): DocumentTree => ({
  title,
  series: 'Leading as Peers',
  kind: 'Session notes, our edition',
  language: 'en',
  facilitator: 'Nell Garrick',
  root: {
    type: 'root',
    children: [{ type: 'heading', depth: 1, children: [{ type: 'text', value: title }] }],
  },
});

const titlesOf = async (title: string): Promise<readonly (string | undefined)[]> => {
  const core = (bytes: Uint8Array) =>
    /<dc:title>(.*?)<\/dc:title>/.exec(partOf(bytes, 'docProps/core.xml'))?.[1];
  return [
    /^Title: +(.*)$/m.exec(opened(await pdfOf(tree(title))).info)?.[1],
    core(await docxOf(tree(title))),
    core(await pptxOf({ ...tree(title), slides: [] })),
    /<title>(.*?)<\/title>/.exec(htmlOf(tree(title)))?.[1],
  ];
};

test.each([
  ['Session 2: Backing an idea', 'Session 2: Backing an idea. Leading as Peers'],
  ['Session 3: Different words, same thing?', 'Session 3: Different words, same thing? Leading as Peers'],
  ['Session 4: “Who decides?”', 'Session 4: “Who decides?” Leading as Peers'],
  ['Session 5: And then…', 'Session 5: And then… Leading as Peers'],
])('[EXPORT-14] files of “%s” go by “%s”', async (title, named) => {
  expect(await titlesOf(title)).toEqual([named, named, named, named]);
});

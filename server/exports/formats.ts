// Every format that documents are written in: one line each, for downloads at the desk and for `moot replay --out`.
import type { DataFile } from '@moot/shared/synthesis/data.ts';
import type { SeriesFile } from '@moot/shared/synthesis/seriesData.ts';
import type { DocumentTree } from '@moot/shared/synthesis/session.ts';
import type { Deck } from '@moot/shared/synthesis/slides.ts';
import { tablesZipOf } from './csv.ts';
import { docxOf } from './docx.ts';
import { htmlOf } from './html.ts';
import { markdownOf } from './markdown.ts';
import { pdfOf } from './pdf.ts';
import { pptxOf } from './pptx.ts';

/** What a format may be made from. Each is made when asked for, and before anything is awaited. */
export type Source = {
  readonly tree: () => DocumentTree;
  readonly data: () => DataFile | SeriesFile;
  readonly slides: () => Deck;
};
type Body = string | Uint8Array;
type Format = {
  readonly contentType: string;
  readonly write: (source: Source) => Body | Promise<Body>;
};

/** By the ending of the file. */
export const formats = {
  md: { contentType: 'text/markdown; charset=utf-8', write: ({ tree }) => markdownOf(tree()) },
  html: { contentType: 'text/html; charset=utf-8', write: ({ tree }) => htmlOf(tree()) },
  docx: {
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: ({ tree }) => docxOf(tree()),
  },
  pdf: { contentType: 'application/pdf', write: ({ tree }) => pdfOf(tree()) },
  pptx: {
    contentType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    write: ({ slides }) => pptxOf(slides()),
  },
  json: {
    contentType: 'application/json; charset=utf-8',
    write: ({ data }) => `${JSON.stringify(data(), null, 2)}\n`,
  },
  // Tables for a spreadsheet, the data, and the script that counts every figure again.
  zip: { contentType: 'application/zip', write: ({ data }) => tablesZipOf(data()) },
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof formats;
export const isFormat = (name: string): name is FormatName => Object.hasOwn(formats, name);

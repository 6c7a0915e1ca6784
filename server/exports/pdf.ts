// Writes a document tree as a tagged PDF: its structure for those who hear it, bookmarks, its own fonts, the same
// bytes from the same tree. Nothing in it can be followed, run or filled in.
import { fileTitle, head } from '@moot/shared/language/en/synthesis.ts';
import { drawRing } from '@moot/shared/synthesis/draw.ts';
import type { DocumentTree } from '@moot/shared/synthesis/session.ts';
import PDFDocument from 'pdfkit';
import { chunksOf, type Marked } from './pdf/blocks.ts';
import { drawSvg } from './pdf/drawing.ts';
import { flow } from './pdf/flow.ts';
import { linesOf } from './pdf/lines.ts';
import * as looks from './pdf/looks.ts';
import {
  drawLine,
  furniture,
  page,
  piece,
  pt,
  rule,
  type Sheet,
  type Tag,
  tag,
  writeLine,
} from './pdf/sheet.ts';

/** The library knows PDF/UA, its published types do not. */
const accessible: object = { subset: 'PDF/UA' };

/** The date the file says it was made is the document's own, never a clock's. */
export function pdfOf(tree: DocumentTree): Promise<Uint8Array> {
  const title = fileTitle(tree.title, tree.series);
  const at = tree.at ?? 0;
  const info = {
    Title: title,
    Author: tree.facilitator,
    Creator: 'Moot',
    Producer: 'Moot',
    CreationDate: new Date(at),
  };
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    ...accessible,
    tagged: true,
    lang: tree.language,
    displayTitle: true,
    bufferPages: true,
    autoFirstPage: false,
    font: '',
    info,
  });
  // The library would put the title into its metadata as if it were mark-up.
  Object.assign(doc, { _addInfo: () => doc.appendXML(metadata(title, tree.facilitator, at)) });
  const bytes = collected(doc);
  const sheet: Sheet = { doc, left: page.left, width: page.width - page.left - page.right };
  write(sheet, tree);
  foots(sheet);
  doc.end();
  return bytes;
}

function collected(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (part: Uint8Array) => parts.push(part));
    doc.on('end', () => resolve(Buffer.concat(parts)));
    doc.on('error', reject);
  });
}

function write(sheet: Sheet, tree: DocumentTree): void {
  const { doc } = sheet;
  doc.addPage();
  const root = doc.struct('Document', { lang: tree.language });
  doc.addStructure(root);
  const parent: Tag = () => root;
  const top = masthead(sheet, tree, tag(sheet, parent, 'P'));
  const next = () => {
    doc.addPage();
    return masthead({ ...sheet, silent: true }, tree, parent) + pt(26);
  };
  flow(chunksOf({ sheet, parent, mark: bookmarks(doc) }, tree.root.children), top + pt(30), next);
}

/** The series and what this is: read once, then only seen. Gives how far down the page is free. */
function masthead(sheet: Sheet, tree: DocumentTree, place: Tag): number {
  const [left] = linesOf([piece(`${tree.series} `, looks.furniture)], Number.POSITIVE_INFINITY);
  const [right] = linesOf([piece(tree.kind, looks.furniture)], Number.POSITIVE_INFINITY);
  const edge = sheet.left + sheet.width;
  furniture(sheet, () => drawSvg(sheet, drawRing(), sheet.left, page.top - pt(2), pt(1)));
  if (left !== undefined)
    writeLine(sheet, place, 'P', left, { x: sheet.left + pt(28), y: page.top, width: left.width });
  if (right !== undefined)
    writeLine(sheet, place, 'P', right, { x: edge - right.width, y: page.top, width: right.width });
  return page.top + pt(20);
}

/** Sections, and what stands under them; the title is the document's own. */
function bookmarks(doc: PDFKit.PDFDocument): Marked {
  let section = doc.outline;
  return (depth, title, y) => {
    const at = { top: y, left: page.width };
    if (depth === 1) return;
    if (depth === 2) section = doc.outline.addItem(title, { ...at, expanded: true });
    else section.addItem(title, at);
  };
}

function foots(sheet: Sheet): void {
  const { doc, left, width } = sheet;
  const { start, count } = doc.bufferedPageRange();
  const y = page.height - page.bottom + pt(20);
  for (let n = 0; n < count; n += 1) {
    doc.switchToPage(start + n);
    const [before, between, after] = head.page;
    const [number] = linesOf([piece(`${before}${n + 1}${between}${count}${after}`, looks.foot)], width);
    const [words] = linesOf([piece(head.foot, looks.foot)], width);
    rule(sheet, y - pt(8), 0.75, '#d3dad3');
    furniture(
      sheet,
      () => {
        if (words !== undefined) drawLine(sheet, words, { x: left, y, width });
        if (number !== undefined) drawLine(sheet, number, { x: left + width - number.width, y, width });
      },
      'Pagination',
    );
  }
}

const escaped = (text: string) =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);

function metadata(title: string, author: string, at: number): string {
  const date = `${new Date(at).toISOString().slice(0, 19)}Z`;
  return `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreateDate>${date}</xmp:CreateDate><xmp:CreatorTool>Moot</xmp:CreatorTool></rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>Moot</pdf:Producer></rdf:Description>`;
}

// Writes a document tree as a Word document: real styles, its own fonts, nothing that asks when it is opened.
import { fileTitle, head } from '@moot/shared/language/en/synthesis.ts';
import { drawRing } from '@moot/shared/synthesis/draw.ts';
import type { DocumentTree } from '@moot/shared/synthesis/session.ts';
import { BorderStyle, Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { blocksOf } from './docxBlocks.ts';
import { settled } from './docxBytes.ts';
import { contentsOf } from './docxContents.ts';
import { drawingRun } from './docxRuns.ts';
import { colours, embedded, numbering, page, sizes, styles, textWidth } from './docxStyles.ts';
import { legal } from './officeText.ts';

/** The same tree gives the same bytes: no clock and no dice are left in the file. */
export async function docxOf(tree: DocumentTree): Promise<Uint8Array> {
  const language = tree.language === 'en' ? 'en-GB' : tree.language;
  const { children } = tree.root;
  const first = children.findIndex((node) => node.type === 'heading' && node.depth === 2);
  const sections = first < 0 ? children.length : first;
  const document = new Document({
    title: legal(fileTitle(tree.title, tree.series)),
    creator: legal(tree.facilitator),
    lastModifiedBy: legal(tree.facilitator),
    description: legal(tree.kind),
    styles: styles(language),
    numbering,
    fonts: embedded(),
    features: { updateFields: false },
    sections: [
      {
        properties: { page: { size: { width: page.width, height: page.height }, margin: page.margin } },
        headers: { default: new Header({ children: [masthead(tree)] }) },
        footers: { default: new Footer({ children: [foot()] }) },
        children: [
          ...blocksOf(children.slice(0, sections)),
          ...contentsOf(tree),
          ...blocksOf(children.slice(sections)),
        ],
      },
    ],
  });
  return settled(await Packer.toBuffer(document), language);
}

const atRight = [{ type: 'right', position: textWidth }] as const;

function masthead({ series, kind }: DocumentTree): Paragraph {
  const ring = drawRing();
  const drawn = { ...ring, properties: { ...ring.properties, color: `#${colours.quiet}` } };
  return new Paragraph({
    style: 'Furniture',
    tabStops: [...atRight],
    children: [
      drawingRun(drawn, 'Moot', 16),
      new TextRun(`  ${legal(series)}`),
      new TextRun(`\t${legal(kind)}`),
    ],
  });
}

function foot(): Paragraph {
  const [before, between, after] = head.page;
  return new Paragraph({
    style: 'Furniture',
    tabStops: [...atRight],
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: colours.line, space: 6 } },
    children: [
      new TextRun({ text: head.foot, size: sizes.foot }),
      new TextRun({
        size: sizes.foot,
        children: ['\t', before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after],
      }),
    ],
  });
}

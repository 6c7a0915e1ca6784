// Writes slides as a PowerPoint file, in the look of the screen. Words are text, drawings are pictures with their words.
import { slideWords } from '@moot/shared/language/en/slides.ts';
import { fileTitle } from '@moot/shared/language/en/synthesis.ts';
import { drawRing } from '@moot/shared/synthesis/draw.ts';
import type { Deck, Slide } from '@moot/shared/synthesis/slides.ts';
import { legal } from './officeText.ts';
import { pngOf } from './png.ts';
import { newPresentation, type Presentation } from './pptxLibrary.ts';
import { columnsSlide, groundSlide, linesSlide } from './pptxSlides.ts';
import { at, fontsOf, inks, type Page, sized } from './pptxText.ts';
import { filesIn, withXml, zipOf } from './zip.ts';

/** The same slides give the same bytes. */
export async function pptxOf(deck: Deck): Promise<Uint8Array> {
  const file = newPresentation();
  file.layout = 'LAYOUT_WIDE';
  file.title = legal(fileTitle(deck.title, deck.series));
  file.author = legal(deck.facilitator);
  file.company = '';
  file.subject = legal(deck.kind);
  file.theme = { headFontFace: fontsOf.ours, bodyFontFace: fontsOf.ours };
  master(file, deck);
  for (const slide of deck.slides) write(file, slide, deck);
  return settled(await file.write({ outputType: 'uint8array' }));
}

const ring = () => {
  const drawn = drawRing();
  return { ...drawn, properties: { ...drawn.properties, color: `#${inks.quiet}` } };
};

/** What every slide has: whose series it is, what counts are, and its number. */
function master(file: Presentation, { series }: Deck): void {
  const data = `image/png;base64,${pngOf(ring(), `#${inks.paper}`).data.toString('base64')}`;
  file.defineSlideMaster({
    title: 'Moot',
    background: { color: inks.paper },
    objects: [
      { image: { data, ...at(0.61, 0.42, 0.28, 0.28), altText: 'Moot' } },
      { text: { text: legal(series), options: { ...at(0.95, 0.38, 7.4, 0.36), ...sized(14, inks.quiet) } } },
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            ...at(0.61, 0.86, 12.1, 0.75),
            ...sized(34, inks.ink),
            bold: true,
            margin: 0,
            valign: 'middle',
            align: 'left',
          },
          text: '',
        },
      },
      { text: { text: slideWords.foot, options: { ...at(0.61, 6.98, 11, 0.32), ...sized(11, inks.small) } } },
    ],
    slideNumber: { ...at(12.0, 6.98, 0.72, 0.32), ...sized(11, inks.small), align: 'right', margin: 0 },
  });
}

function write(file: Presentation, slide: Slide, deck: Deck): void {
  const page = file.addSlide({ masterName: 'Moot' });
  const language = deck.language === 'en' ? 'en-GB' : deck.language;
  const sheet: Page = { page, language };
  page.addText(legal(slide.title), { placeholder: 'title', lang: language, fit: 'shrink' });
  switch (slide.type) {
    case 'title':
      titleSlide(sheet, slide.lines, deck.kind);
      break;
    case 'columns':
      above(sheet, slide.over);
      columnsSlide(sheet, slide.columns);
      break;
    case 'lines':
      above(sheet, slide.over);
      linesSlide(sheet, slide.lines);
      break;
    case 'ground':
      above(sheet, slide.over);
      groundSlide(sheet, slide.lines);
      break;
  }
}

const above = ({ page, language }: Page, text: string): void => {
  page.addText(legal(text), {
    ...at(7.6, 0.38, 5.12, 0.36),
    ...sized(14, inks.quiet),
    align: 'right',
    lang: language,
  });
};

function titleSlide(sheet: Page, lines: readonly string[], kind: string): void {
  const paragraphs = [...lines, kind].map((text) => ({ text: legal(text), options: { breakLine: true } }));
  sheet.page.addText(paragraphs, {
    ...at(0.61, 1.75, 10.5, 2.6),
    ...sized(20, inks.quiet),
    valign: 'top',
    paraSpaceAfter: 8,
    lang: sheet.language,
  });
}

/** The library writes when it wrote, twice. */
function settled(written: unknown): Uint8Array {
  if (!(written instanceof Uint8Array)) throw new Error('slides come as bytes');
  const undated = (xml: string) => xml.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '');
  return zipOf(withXml(filesIn(written), undated));
}

// Words and drawings on a slide. Peers' words are serif, ours sans; fonts are those that every office has, for slides
// cannot bring their own.
import { marksKey } from '@moot/shared/language/en/synthesis.ts';
import { drawMark } from '@moot/shared/synthesis/draw.ts';
import type { Element } from 'hast';
import { legal, runsFromRight } from './officeText.ts';
import { pngOf } from './png.ts';
import type { Sheet } from './pptxLibrary.ts';

export const fontsOf = { ours: 'Arial', peers: 'Georgia' } as const;
/** The same as on the screen, as plain values: tokens.css. */
export const inks = {
  paper: 'FDFDFB',
  ink: '14201B',
  quiet: '414F48',
  small: '58665F',
  line: 'C3CBC4',
} as const;

export type Page = { readonly page: Sheet; readonly language: string };
/** Inches. */
export const at = (
  x: number,
  y: number,
  w: number,
  h: number,
): { x: number; y: number; w: number; h: number } => ({ x, y, w, h });
/** Points. */
export const sized = (
  fontSize: number,
  color: string,
): { fontSize: number; color: string; fontFace: string; margin: number } => ({
  fontSize,
  color,
  fontFace: fontsOf.ours,
  margin: 0,
});

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
type Said = { readonly text: string; readonly words: string };

/** What a peer said, and what is to be said of it beneath. */
export function said({ page, language }: Page, { text, words }: Said, box: Box, size: number): void {
  const turned = runsFromRight(text) ? { rtlMode: true, align: 'right' as const } : {};
  page.addText(
    [
      {
        text: legal(text),
        options: {
          fontFace: fontsOf.peers,
          fontSize: size,
          color: inks.ink,
          breakLine: true,
          lang: language,
          ...turned,
        },
      },
      {
        text: legal(words),
        options: { fontFace: fontsOf.ours, fontSize: 14, color: inks.quiet, lang: language },
      },
    ],
    { ...at(box.x, box.y, box.width, box.height), margin: 0, valign: 'top', align: 'left' },
  );
}

export function heading({ page, language }: Page, text: string, box: Box): void {
  page.addText(legal(text), {
    ...at(box.x, box.y, box.width, box.height),
    ...sized(20, inks.ink),
    bold: true,
    valign: 'top',
    lang: language,
  });
}

export function rule({ page }: Page, x: number, y: number, width: number, strong: boolean): void {
  page.addShape('line', {
    ...at(x, y, width, 0),
    line: { color: strong ? inks.ink : inks.line, width: strong ? 2.25 : 0.75 },
  });
}

/** As large as its box allows, from its upper left corner. */
export function picture({ page }: Page, drawn: Element, words: string, box: Box): void {
  const { data, width, height } = pngOf(drawn, `#${inks.paper}`);
  const scale = Math.min(box.width / width, box.height / height);
  page.addImage({
    data: `image/png;base64,${data.toString('base64')}`,
    ...at(box.x, box.y, width * scale, height * scale),
    altText: legal(words),
  });
}

/** What the marks stand for, at the slide's foot. */
export function legend(sheet: Page): void {
  for (const [i, answer] of (['agree', 'disagree', 'pass'] as const).entries()) {
    const x = 8.3 + i * 1.25;
    picture(sheet, drawMark(answer), marksKey[answer], { x, y: 7.04, width: 0.2, height: 0.2 });
    const options = { ...at(x + 0.28, 6.98, 0.95, 0.32), ...sized(14, inks.quiet) };
    sheet.page.addText(marksKey[answer], { ...options, lang: sheet.language });
  }
}

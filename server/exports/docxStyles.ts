// The styles of a Word document: real ones, by the names that Word knows, so that a reader can change each in one place.
// Sizes are half points, lengths twentieths of a point, as Word counts them.
import {
  BorderStyle,
  type INumberingOptions,
  type IPropertiesOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
  type UniversalMeasure,
} from 'docx';
import { faces, trueTypeOf } from './fontFiles.ts';

const fonts = { ours: 'Atkinson Hyperlegible Next', peers: 'Source Serif 4' } as const;

/** For scripts that the fonts above do not hold, those that every office has. */
const sans = { ascii: fonts.ours, hAnsi: fonts.ours, cs: 'Arial', eastAsia: fonts.ours };
const serif = { ascii: fonts.peers, hAnsi: fonts.peers, cs: 'Times New Roman', eastAsia: fonts.peers };

/** The same as in document.css. */
export const colours = {
  ink: '14201B',
  quiet: '414F48',
  small: '58665F',
  line: 'D3DAD3',
  sunk: 'E6EAE4',
} as const;

export const sizes = {
  body: 20,
  note: 17,
  table: 19,
  tableHead: 17,
  quote: 26,
  title: 56,
  furniture: 17,
  foot: 15,
} as const;
/** Serif looks smaller than the sans beside it. */
export const peersSize = (around: number): number => Math.round(around * 1.09);

type Measure = `${number}mm` & UniversalMeasure;
export const page = {
  width: '210mm',
  height: '297mm',
  margin: { top: '27mm', bottom: '22mm', left: '19.5mm', right: '19.5mm', header: '13mm', footer: '10mm' },
} as const satisfies Readonly<Record<string, Measure | Readonly<Record<string, Measure>>>>;
/** Between the margins. */
export const textWidth = 9694;

const rule = (colour: string, size: number) => ({ style: BorderStyle.SINGLE, size, color: colour, space: 8 });
/** How far lines stand apart: as far as the tallest thing in them asks, times so much. */
export const lines = (of: number) => ({ line: Math.round(240 * of), lineRule: LineRuleType.AUTO });
const heading = { keepNext: true, keepLines: true } as const;

const named = (id: string, name: string) => ({ id, name, basedOn: 'Normal', quickFormat: true });

export const styles = (language: string): IStylesOptions => ({
  default: {
    document: {
      run: {
        font: sans,
        size: sizes.body,
        color: colours.ink,
        language: { value: language, bidirectional: 'ar-SA' },
      },
      paragraph: { spacing: { before: 120, ...lines(1.24) } },
    },
    title: {
      run: { font: sans, size: sizes.title, bold: true, color: colours.ink, characterSpacing: -10 },
      paragraph: { ...heading, spacing: { before: 240, after: 60, ...lines(0.96) } },
    },
    heading1: {
      run: { font: sans, size: 28, bold: true, color: colours.ink },
      paragraph: {
        ...heading,
        spacing: { before: 400, after: 40, ...lines(1.1) },
        border: { top: rule(colours.ink, 12) },
      },
    },
    heading2: {
      run: { font: sans, size: 22, bold: true, color: colours.ink },
      paragraph: { ...heading, spacing: { before: 280, after: 20, ...lines(1.15) } },
    },
    heading3: {
      run: { font: sans, size: 20, bold: true, color: colours.quiet },
      paragraph: { ...heading, spacing: { before: 200, after: 0, ...lines(1.2) } },
    },
  },
  paragraphStyles: [
    { ...named('Subtitle', 'Subtitle'), run: { size: 21, color: colours.quiet } },
    {
      ...named('Quote', 'Quote'),
      run: { size: sizes.quote },
      paragraph: { keepLines: true, spacing: { before: 160, after: 40, ...lines(1.18) } },
    },
    {
      ...named('ListBullet', 'List Bullet'),
      paragraph: { keepLines: true, spacing: { before: 60, ...lines(1.2) } },
    },
    {
      ...named('Caption', 'Caption'),
      run: { size: sizes.note, color: colours.quiet },
      paragraph: { spacing: { before: 60, ...lines(1.15) } },
    },
    {
      ...named('TableText', 'Table Text'),
      run: { size: sizes.table },
      paragraph: { spacing: { before: 0, ...lines(1.12) } },
    },
    {
      ...named('TableHead', 'Table Head'),
      run: { size: sizes.tableHead, bold: true, color: colours.quiet },
      paragraph: { ...heading, spacing: { before: 60, ...lines(1.1) } },
    },
    {
      ...named('Furniture', 'Header and Footer'),
      run: { size: sizes.furniture, color: colours.small },
      paragraph: { spacing: { before: 0, ...lines(1) } },
    },
    {
      ...named('ContentsHeading', 'TOC Heading'),
      run: { bold: true, color: colours.quiet },
      paragraph: { ...heading, spacing: { before: 300 } },
    },
    { ...named('TOC1', 'toc 1'), paragraph: { spacing: { before: 40, ...lines(1.1) } } },
  ],
  characterStyles: [
    {
      id: 'PeersWords',
      name: 'Peers’ words',
      basedOn: 'DefaultParagraphFont',
      quickFormat: true,
      run: { font: serif, size: peersSize(sizes.body) },
    },
    { id: 'IndexLink', name: 'Index Link', basedOn: 'DefaultParagraphFont', run: {} },
    {
      id: 'SectionNumber',
      name: 'Section number',
      basedOn: 'DefaultParagraphFont',
      run: { bold: false, color: colours.small },
    },
  ],
});

export const bullets = 'bullets';
export const numbering: INumberingOptions = {
  config: [
    {
      reference: bullets,
      levels: [0, 1, 2].map((level) => ({
        level,
        format: LevelFormat.BULLET,
        text: '•',
        style: {
          paragraph: { indent: { left: 300 * (level + 1), hanging: 240 } },
          run: { color: colours.small },
        },
      })),
    },
  ],
};

export const embedded = (): NonNullable<IPropertiesOptions['fonts']> => [
  { name: fonts.ours, data: trueTypeOf(faces.sans), bold: trueTypeOf(faces.sansBold) },
  { name: fonts.peers, data: trueTypeOf(faces.serif), bold: trueTypeOf(faces.serifBold) },
];

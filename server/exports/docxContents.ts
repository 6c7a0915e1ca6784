// The table of contents of a long document. It holds its entries already, each leading to its section, so that Word
// has nothing to ask when it opens the file; and no page numbers, which only Word itself could know.
import { paperWords } from '@moot/shared/language/en/paper.ts';
import type { DocumentTree } from '@moot/shared/synthesis/session.ts';
import { LeaderType, Paragraph, TableOfContents, TextRun } from 'docx';
import type { Heading } from 'mdast';
import { legal } from './officeText.ts';

/** A session's notes, whose sections end with twelve, are short enough to leaf through. */
const fewSections = 12;

export const bookmarkOf = (section: number): string => `section-${section}`;

export function contentsOf({ root }: DocumentTree): readonly (Paragraph | TableOfContents)[] {
  const headings = root.children.flatMap((node) =>
    node.type === 'heading' && node.depth === 2 ? [node] : [],
  );
  if (Math.max(0, ...headings.map(numberOf)) <= fewSections) return [];
  const entries = headings.map((heading, n) => ({
    title: titleOf(heading),
    level: 1,
    href: bookmarkOf(n + 1),
  }));
  return [
    new Paragraph({ style: 'ContentsHeading', children: [new TextRun(paperWords.contents)] }),
    new TableOfContents(paperWords.contents, {
      hyperlink: true,
      headingStyleRange: '1-1',
      pageNumbersEntryLevelsRange: '1-1',
      cachedEntries: entries,
      beginDirty: false,
      tabLeader: LeaderType.NONE,
    }),
  ];
}

function numberOf({ children }: Heading): number {
  const number = children.find((child) => child.type === 'sectionNumber');
  return number === undefined ? 0 : Number(number.value);
}

const titleOf = ({ children }: Heading): string =>
  legal(
    children
      .map((child) => {
        if (child.type === 'sectionNumber') return `${child.value}   `;
        return 'value' in child ? child.value : '';
      })
      .join(''),
  );

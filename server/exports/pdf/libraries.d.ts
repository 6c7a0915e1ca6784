// What the libraries can do and their published types leave out.
declare namespace PDFKit {
  namespace Mixins {
    interface StructureElementOptions {
      scope?: 'Row' | 'Column';
      bbox?: [left: number, top: number, right: number, bottom: number];
      placement?: 'Block' | 'Inline';
    }
  }
  interface PDFOutline {
    addItem(title: string, options?: { expanded?: boolean; top?: number; left?: number }): PDFOutline;
  }
}

declare module 'linebreak' {
  // biome-ignore lint/style/noDefaultExport: so it is published
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}

declare module 'bidi-js' {
  type EmbeddingLevels = {
    readonly levels: Uint8Array;
    readonly paragraphs: readonly { readonly start: number; readonly end: number; readonly level: number }[];
  };
  type Bidi = {
    getEmbeddingLevels(text: string, base: 'ltr' | 'rtl' | 'auto'): EmbeddingLevels;
    getMirroredCharacter(letter: string): string | null;
  };
  // biome-ignore lint/style/noDefaultExport: so it is published
  export default function bidiFactory(): Bidi;
}

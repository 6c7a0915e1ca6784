// The library for slides. Its types tell of another module system than it comes in, so that what is imported is a
// class where they promise a module that holds one.
import library from 'pptxgenjs';

export type Presentation = library.default;
export type Sheet = library.default.Slide;

const isClass = (it: unknown): it is typeof library.default => typeof it === 'function';

export function newPresentation(): Presentation {
  const it: unknown = library;
  if (!isClass(it)) throw new Error('pptxgenjs comes in another shape');
  return new it();
}

// The library for slides. Its types tell of another module system than it comes in, so that what is imported is a
// class where some readers of them see a module that holds one.
import library from 'pptxgenjs';

type Imported = typeof library;
type Class = Imported extends { readonly default: infer Inner } ? Inner : Imported;
export type Presentation = Class extends new () => infer Made ? Made : never;
export type Sheet = ReturnType<Presentation['addSlide']>;

const isClass = (it: unknown): it is new () => Presentation => typeof it === 'function';

export function newPresentation(): Presentation {
  const it: unknown = library;
  if (!isClass(it)) throw new Error('pptxgenjs comes in another shape');
  return new it();
}

// Pure. Whether a word stands in what is written about it: asked by the rules, and by the phone while somebody types.

/** In any case, also inside a longer word; however its apostrophes and spaces are typed. */
export function holdsTerm(term: string, written: string): boolean {
  const plain = folded(term);
  return plain !== '' && folded(written).includes(plain);
}

const folded = (text: string) =>
  text.normalize('NFKC').toLowerCase().replace(/[’‘ʼ]/g, "'").replace(/\s+/g, ' ').trim();

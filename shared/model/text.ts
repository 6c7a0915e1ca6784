// No IO. What a character is, and what a text may hold.

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const plain = /^[\x20-\x7e]*$/;

/** Length as a reader counts it: one emoji or accented letter is one. */
export function characters(text: string): number {
  if (plain.test(text)) return text.length;
  return Array.from(segmenter.segment(text)).length;
}

const breaks = /\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const controls = /[\u0000-\u001f\u007f-\u009f]/g;
// Overrides and isolates can make a line read as another; U+200E, U+200F and the joiners are part of honest writing.
const directions = /[\u202a-\u202e\u2066-\u2069]/g;

/** A single line: line breaks and tabs become a space; control characters, direction overrides and half letters go. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(breaks, ' ').replace(controls, '').replace(directions, '');
}

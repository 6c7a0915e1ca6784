// Text on its way into Word and slides: what XML can hold, and which way it runs.

/** XML 1.0 knows no other control characters, and no half of a surrogate pair. */
const illegal = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
export const legal = (text: string): string => text.replace(illegal, '');

const rtl = '\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}';
/** From the first right-to-left letter to the last, with what stands between them. */
export const rightToLeft = new RegExp(`([${rtl}](?:[^\\p{L}]*[${rtl}\\p{M}])*)`, 'u');
export const anyRightToLeft = new RegExp(`[${rtl}]`, 'u');

/** Whether a text's first letter runs from the right. */
export function runsFromRight(text: string): boolean {
  const [first] = text.match(/\p{L}/u) ?? [];
  return first !== undefined && anyRightToLeft.test(first);
}

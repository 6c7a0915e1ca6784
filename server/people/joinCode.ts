// The code on the projector: eight symbols that nobody can take for one another, shown 4-4.
import type { SeriesId, SessionId } from '@moot/shared/model/ids.ts';
import type { PeopleStore } from '../store/peopleStore.ts';
import type { RandomBytes } from './tokens.ts';

/** One of each look-alike pair only: no 0 O Q, no 1 I L, no B S Z G U beside 8 5 2 6 V. */
const symbols = '23456789ACDEFHJKMNPRTVWXY';
const length = 8;

export function newJoinCode(random: RandomBytes): string {
  // Bytes above the last whole round of symbols are drawn again: every symbol is equally likely.
  const even = 256 - (256 % symbols.length);
  let code = '';
  while (code.length < length)
    for (const byte of random(length - code.length))
      if (byte < even) code += symbols.charAt(byte % symbols.length);
  return code;
}

const readAs: Readonly<Record<string, string>> = { B: '8', S: '5', Z: '2', G: '6', U: 'V' };

/** As typed, in any case and with any dashes or spaces; null: cannot be a code. */
export function readJoinCode(typed: string): string | null {
  const letters = [...typed.normalize('NFKC').toUpperCase()].filter((c) => !/[\s\p{Dash}._]/u.test(c));
  const code = letters.map((c) => readAs[c] ?? c).join('');
  return code.length === length && [...code].every((c) => symbols.includes(c)) ? code : null;
}

export const showJoinCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** Makes or rotates a code that no other series or session has. */
export async function giveJoinCode(
  people: Pick<PeopleStore, 'setJoinCode'>,
  of: { readonly series: SeriesId; readonly session: SessionId | null },
  random: RandomBytes,
  now: number,
): Promise<string> {
  const code = newJoinCode(random);
  const set = await people.setJoinCode(of.series, of.session, code, now);
  return set === 'ok' ? code : giveJoinCode(people, of, random, now);
}

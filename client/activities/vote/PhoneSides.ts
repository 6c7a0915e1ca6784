import { common } from '@moot/shared/language/en/common.ts';
import type { Side } from '../../ui/Marks.tsx';

/** Always in this order. */
export const sides = ['agree', 'disagree', 'pass'] as const;

export const sideWords: Readonly<Record<Side, string>> = {
  agree: common.agree,
  disagree: common.disagree,
  pass: common.pass,
};

export function isSide(value: unknown): value is Side {
  return sides.some((side) => side === value);
}

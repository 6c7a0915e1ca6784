// One's own vote in the round before: without a name from this phone's copy, with one from `mine`.
import type { AskingView } from '@moot/shared/views/parts.ts';
import { useMine, useOwn } from '../../connection/hooks.ts';
import type { Side } from '../../ui/Marks.tsx';
import { isSide } from './PhoneSides.ts';

export function useBefore(asking: AskingView, subject: string): Side | null {
  const own = useOwn();
  const mine = useMine();
  if (asking.round < 2) return null;
  const answers = mine?.answers ?? {};
  // This activity's askings alone, oldest first: those before the one that is on.
  const earlier = Object.keys(answers).slice(0, Object.keys(answers).indexOf(asking.id));
  const copy = own.findLast((a) => a.field === 'vote' && a.subject === subject && earlier.includes(a.asking));
  const named = earlier.map((id) => answers[id]?.[subject]?.[0]?.values.vote).findLast(isSide);
  const side = copy?.saved?.value ?? named;
  return isSide(side) ? side : null;
}

// Who said what back to whom: waiting for this peer, answered by it, and put by it to others.
import type { MinePart, PutView } from '@moot/shared/views/parts.ts';
import { useMine, usePending } from '../../connection/hooks.ts';

export type Waiting = MinePart['asks'][number];

/** What waits for this peer's “that's it”; what is on its way is answered. */
export function useWaiting(ask: string): readonly Waiting[] {
  const mine = useMine();
  const pending = usePending();
  return (mine?.asks ?? []).filter(
    (a) => a.ask === ask && !pending.some((p) => p.asking === a.asking && p.subject === a.subject),
  );
}

export const answeredIn = (mine: MinePart, ask: string): readonly PutView[] =>
  mine.replied.filter((p) => p.ask === ask);

export const putIn = (mine: MinePart, ask: string, about: string): readonly PutView[] =>
  mine.put.filter((p) => p.ask === ask && p.about === about);

/** One that was answered, opened again to answer otherwise. */
export const again = (p: PutView): Waiting => ({
  ask: p.ask,
  asking: p.asking ?? '',
  subject: p.id,
  from: p.with,
  text: p.text,
  when: '',
  about: p.about,
});

// Which card is up. Answering a card for the first time moves on after a moment; going back to one never moves.
import { useCallback, useEffect, useRef, useState } from 'react';

const restMs = 350;
/** Right after a card comes up, a finger already on its way is not an answer to it. */
const deafMs = 300;

export type Cards = {
  readonly at: number;
  readonly go: (index: number) => void;
  /** Called with each choice; `first`: the card had no answer before. */
  readonly chose: (first: boolean) => void;
  readonly hears: () => boolean;
};

/** `answered` tells for each card whether it has an answer. */
export function useCards(answered: readonly boolean[]): Cards {
  const [at, setAt] = useState(() => Math.max(0, answered.indexOf(false)));
  const latest = useRef(answered);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const movedAt = useRef(performance.now());
  latest.current = answered;
  useEffect(() => () => clearTimeout(timer.current), []);

  const go = useCallback((index: number) => {
    clearTimeout(timer.current);
    timer.current = undefined;
    movedAt.current = performance.now();
    setAt(index);
  }, []);
  const chose = (first: boolean) => {
    if (!first && timer.current === undefined) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      timer.current = undefined;
      const next = nextOpen(latest.current, at);
      if (next !== null) go(next);
    }, restMs);
  };
  return {
    at: Math.min(at, Math.max(0, answered.length - 1)),
    go,
    chose,
    hears: () => performance.now() - movedAt.current > deafMs,
  };
}

/** The next card without an answer, looking ahead first. */
export function nextOpen(answered: readonly boolean[], at: number): number | null {
  const ahead = answered.findIndex((done, index) => index > at && !done);
  if (ahead >= 0) return ahead;
  const behind = answered.findIndex((done, index) => index !== at && !done);
  return behind >= 0 ? behind : null;
}

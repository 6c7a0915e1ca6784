import { useEffect, useRef, useState } from 'react';

export type Undo = {
  readonly can: boolean;
  /** Remembers how to take back what was just done. */
  readonly remember: (reverse: () => void) => void;
  readonly undo: () => void;
};

/** The last things done here, each with the command that reverses it. Gone with the activity, and where `until` changes. */
export function useUndo(until = ''): Undo {
  const done = useRef<(() => void)[]>([]);
  const [depth, setDepth] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what could be taken back before a step cannot be after it.
  useEffect(() => {
    done.current = [];
    setDepth(0);
  }, [until]);
  return {
    can: depth > 0,
    remember: (reverse) => setDepth(done.current.push(reverse)),
    undo: () => {
      done.current.pop()?.();
      setDepth(done.current.length);
    },
  };
}

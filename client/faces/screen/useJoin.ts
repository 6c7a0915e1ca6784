import type { ScreenJoin } from '@moot/shared/http/join.ts';
import { useEffect, useState } from 'react';
import { getJson, isProblem } from '../../connection/http.ts';

const often = 10_000;

/**
 * How people can join. The code can be changed and joining locked while this stands on the wall, so it is asked
 * again. On a laptop without a network there is no address but this window's own.
 */
export function useJoin(): ScreenJoin | null {
  const [join, setJoin] = useState<ScreenJoin | null>(null);
  useEffect(() => {
    let over = false;
    const ask = async () => {
      const answer = await getJson<ScreenJoin>('/api/screen/join');
      if (!over && !isProblem(answer)) setJoin({ ...answer, address: answer.address || location.origin });
    };
    void ask();
    const timer = setInterval(() => void ask(), often);
    return () => {
      over = true;
      clearInterval(timer);
    };
  }, []);
  return join;
}

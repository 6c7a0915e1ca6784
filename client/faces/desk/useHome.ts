import type { SeriesHomePage } from '@moot/shared/http/home.ts';
import type { Problem } from '@moot/shared/http/problem.ts';
import { useCallback, useEffect, useState } from 'react';
import { getJson, isProblem, postJson } from '../../connection/http.ts';

export type HomeStore = {
  readonly home: SeriesHomePage | null;
  readonly problem: Problem | null;
  /** Changes something at `path` below the series; the answer is the home as it is then. */
  readonly change: (path: string, body: unknown) => Promise<boolean>;
};

/** What waits and what is due; read again whenever `after` is another one. */
export function useHome(series: string, after: unknown): HomeStore {
  const [home, setHome] = useState<SeriesHomePage | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const take = useCallback((answer: SeriesHomePage | Problem) => {
    if (isProblem(answer)) setProblem(answer);
    else {
      setProblem(null);
      setHome(answer);
    }
    return !isProblem(answer);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what changed elsewhere is why it is read again.
  useEffect(() => {
    void getJson<SeriesHomePage>(`/api/series/${series}/home`).then(take);
  }, [series, after, take]);
  const change = useCallback(
    async (path: string, body: unknown) =>
      take(await postJson<SeriesHomePage>(`/api/series/${series}/${path}`, body)),
    [series, take],
  );
  return { home, problem, change };
}

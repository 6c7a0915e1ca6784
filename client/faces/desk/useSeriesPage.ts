import type { Problem } from '@moot/shared/http/problem.ts';
import type { SeriesPage } from '@moot/shared/http/series.ts';
import { useCallback, useEffect, useState } from 'react';
import { getJson, isProblem, postJson } from '../../connection/http.ts';

export type SeriesStore = {
  readonly page: SeriesPage | null;
  readonly problem: Problem | null;
  /** Changes something at `path` below the series; the answer is the page as it is then. */
  readonly change: (path: string, body: unknown) => Promise<boolean>;
  readonly reload: () => void;
};

export function useSeriesPage(series: string): SeriesStore {
  const [page, setPage] = useState<SeriesPage | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const take = useCallback((answer: SeriesPage | Problem) => {
    if (isProblem(answer)) setProblem(answer);
    else {
      setProblem(null);
      setPage(answer);
    }
    return !isProblem(answer);
  }, []);
  const reload = useCallback(() => {
    void getJson<SeriesPage>(`/api/series/${series}`).then(take);
  }, [series, take]);
  const change = useCallback(
    async (path: string, body: unknown) =>
      take(await postJson<SeriesPage>(`/api/series/${series}/${path}`, body)),
    [series, take],
  );
  useEffect(reload, [reload]);
  return { page, problem, change, reload };
}

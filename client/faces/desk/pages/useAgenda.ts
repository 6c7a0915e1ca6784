import type { AgendaChange, AgendaForm, AgendaPage, AgendaWrite } from '@moot/shared/http/agenda.ts';
import type { Problem } from '@moot/shared/http/problem.ts';
import { useCallback, useEffect, useState } from 'react';
import { getJson, isProblem, postJson } from '../../../connection/http.ts';

export type AgendaStore = {
  readonly series: string;
  readonly page: AgendaPage | null;
  /** Why the last thing asked was not done; gone with the next that is. */
  readonly problem: Problem | null;
  readonly change: (change: AgendaChange) => Promise<AgendaPage | null>;
  /** The form as it stands, or the page when it was done; null: it could not be asked. */
  readonly write: (write: AgendaWrite) => Promise<AgendaForm | AgendaPage | null>;
};

/** The run sheet of one session; read again when `version` changes. */
export function useAgenda(series: string, session: string, version: string): AgendaStore {
  const at = `/api/series/${series}/sessions/${session}/agenda`;
  const [page, setPage] = useState<AgendaPage | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const take = useCallback(<T extends AgendaPage | AgendaForm>(answer: T | Problem): T | null => {
    setProblem(isProblem(answer) ? answer : null);
    if (isProblem(answer)) return null;
    if ('entries' in answer) setPage(answer);
    return answer;
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is on the run sheet may have changed with it.
  useEffect(() => {
    void getJson<AgendaPage>(at).then((answer) => {
      if (isProblem(answer)) setProblem(answer);
      else setPage(answer);
    });
  }, [at, version]);
  const change = useCallback(
    async (body: AgendaChange) => take(await postJson<AgendaPage>(at, body)),
    [at, take],
  );
  const write = useCallback(
    async (body: AgendaWrite) => take(await postJson<AgendaForm | AgendaPage>(`${at}/write`, body)),
    [at, take],
  );
  return { series, page, problem, change, write };
}

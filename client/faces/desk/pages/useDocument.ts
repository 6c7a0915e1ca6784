// One document at the desk: as the server tells it, changed by POSTs, looked at again while peers look at their lines.
import type { DocumentChange, DocumentsPage, DocumentView } from '@moot/shared/http/documents.ts';
import type { Problem } from '@moot/shared/http/problem.ts';
import { useCallback, useEffect, useState } from 'react';
import { getJson, isProblem, postJson } from '../../../connection/http.ts';

/** Milliseconds between two looks while the page is open. */
const often = 5_000;

export type DocumentStore = {
  readonly view: DocumentView | null;
  readonly problem: Problem | null;
  readonly change: (change: DocumentChange) => Promise<boolean>;
  readonly reload: () => void;
  /** Changes with everything that can change how the document reads. */
  readonly version: string;
};

export function useDocuments(series: string) {
  const [page, setPage] = useState<DocumentsPage | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    void getJson<DocumentsPage>(`/api/series/${series}/documents`).then((found) =>
      isProblem(found) ? setProblem(found) : setPage(found),
    );
  }, [series]);
  return { page, problem };
}

export function useDocument(series: string, document: string): DocumentStore {
  const [view, setView] = useState<DocumentView | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const at = `/api/series/${series}/documents/${document}`;
  const take = useCallback((found: DocumentView | Problem) => {
    setProblem(isProblem(found) ? found : null);
    if (!isProblem(found)) setView(found);
    return !isProblem(found);
  }, []);
  const reload = useCallback(() => void getJson<DocumentView>(at).then(take), [at, take]);
  const change = useCallback(
    async (body: DocumentChange) => take(await postJson<DocumentView>(at, body)),
    [at, take],
  );
  useEffect(() => {
    setView(null);
    reload();
    const timer = setInterval(reload, often);
    return () => clearInterval(timer);
  }, [reload]);
  const version = view === null ? '' : JSON.stringify([view.note, view.sections, view.review]);
  return { view, problem, change, reload, version };
}

// Files that take a while: asked for, looked after until they are there.
import type { JobPage, NewJob } from '@moot/shared/http/documents.ts';
import { useEffect, useState } from 'react';
import { getJson, isProblem, postJson } from '../../../connection/http.ts';

const often = 400;

export function useJob(series: string, document: string, onDone: () => void) {
  const [job, setJob] = useState<JobPage | null>(null);
  const [problem, setProblem] = useState('');
  const isMaking = job?.state === 'making';
  const id = job?.id;
  useEffect(() => {
    if (!isMaking || id === undefined) return;
    const timer = setInterval(async () => {
      const found = await getJson<JobPage>(`/api/series/${series}/jobs/${id}`);
      if (isProblem(found)) return setProblem(found.sentence);
      setJob(found);
      if (found.state === 'made') onDone();
    }, often);
    return () => clearInterval(timer);
  }, [isMaking, id, series, onDone]);
  const start = async (body: NewJob) => {
    setProblem('');
    const found = await postJson<JobPage>(`/api/series/${series}/documents/${document}/jobs`, body);
    if (isProblem(found)) setProblem(found.sentence);
    else setJob(found);
  };
  return { job, problem, start };
}

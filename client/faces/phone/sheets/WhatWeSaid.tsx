// What the group keeps so far: lines with their status, as the server tells them to peers.
import type { LedgerPage } from '@moot/shared/http.ts';
import { general, said } from '@moot/shared/language/en/phone.ts';
import type { MemoryPart, SessionPart, StagePart } from '@moot/shared/views/parts.ts';
import { useEffect, useState } from 'react';
import { usePart } from '../../../connection/hooks.ts';
import { getJson, isProblem } from '../../../connection/http.ts';
import type { Peer } from '../signedIn.ts';
import styles from './Sheet.module.css';

type Props = {
  readonly peer: Peer;
  readonly session: SessionPart | undefined;
  readonly stage: StagePart | undefined;
};

export function WhatWeSaid({ peer, session }: Props) {
  const version = usePart<MemoryPart>('memory')?.version ?? 0;
  const [page, setPage] = useState<LedgerPage | null>(null);
  const [problem, setProblem] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is fetched again
  useEffect(() => {
    let here = true;
    void getJson<LedgerPage>(`/api/series/${peer.series}/ledger`).then((found) => {
      if (!here) return;
      if (isProblem(found)) setProblem(found.sentence);
      else setPage(found);
    });
    return () => {
      here = false;
    };
  }, [peer.series, version]);
  const settled = (session?.agenda ?? []).filter((activity) => activity.status === 'settled');
  return (
    <>
      <p role="alert">{problem}</p>
      {page === null && problem === '' && <p className="quiet">{general.notYet}</p>}
      {page?.lines.length === 0 && <p className="quiet">{said.none}</p>}
      <ul className={styles.list}>
        {page?.lines.map((line) => (
          <li key={line.id} className={styles.card}>
            <p className="peer words-1">{line.text}</p>
            <p className={styles.detail}>
              <b>{line.statusLabel}</b> · {line.from}
            </p>
          </li>
        ))}
      </ul>
      {settled.length > 0 && (
        <>
          <h2>{said.done}</h2>
          <ul className={styles.list}>
            {settled.map((activity) => (
              <li key={activity.id}>{activity.title}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

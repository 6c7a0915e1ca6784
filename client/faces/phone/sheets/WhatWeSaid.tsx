// What the group keeps so far: lines by where they stand, each with its thread, as the server tells them to peers.
import type { LedgerLine, LedgerPage } from '@moot/shared/http/ledger.ts';
import { general, said } from '@moot/shared/language/en/phone.ts';
import type { MemoryPart, SessionPart, StagePart } from '@moot/shared/views/parts.ts';
import { useEffect, useState } from 'react';
import { usePart } from '../../../connection/hooks.ts';
import { getJson, isProblem } from '../../../connection/http.ts';
import type { Peer } from '../signedIn.ts';
import styles from './Ledger.module.css';
import { LedgerThread } from './LedgerThread.tsx';
import sheet from './Sheet.module.css';

type Props = {
  readonly peer: Peer;
  readonly session: SessionPart | undefined;
  readonly stage: StagePart | undefined;
};

export function WhatWeSaid({ peer, session }: Props) {
  const { page, problem } = useLedger(peer.series);
  const [open, setOpen] = useState<string | null>(null);
  const line = page?.lines.find((one) => one.id === open);
  if (page !== null && line !== undefined)
    return (
      <LedgerThread
        line={line}
        series={peer.series}
        kin={page.lines.filter((other) => other.id === line.parent || other.parent === line.id)}
        onOpen={setOpen}
        onBack={() => setOpen(null)}
      />
    );
  const settled = (session?.agenda ?? []).filter((activity) => activity.status === 'settled');
  return (
    <>
      <p role="alert">{problem}</p>
      {page === null && problem === '' && <p className="quiet">{general.notYet}</p>}
      {page?.lines.length === 0 && <p className="quiet">{said.none}</p>}
      {page !== null && <ByStatus page={page} onOpen={setOpen} />}
      {settled.length > 0 && (
        <>
          <h2>{said.done}</h2>
          <ul className={sheet.list}>
            {settled.map((activity) => (
              <li key={activity.id}>{activity.title}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function useLedger(series: string): { readonly page: LedgerPage | null; readonly problem: string } {
  const version = usePart<MemoryPart>('memory')?.version ?? 0;
  const [page, setPage] = useState<LedgerPage | null>(null);
  const [problem, setProblem] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is fetched again
  useEffect(() => {
    let here = true;
    void getJson<LedgerPage>(`/api/series/${series}/ledger`).then((found) => {
      if (!here) return;
      setProblem(isProblem(found) ? found.sentence : '');
      if (!isProblem(found)) setPage(found);
    });
    return () => {
      here = false;
    };
  }, [series, version]);
  return { page, problem };
}

type ListProps = { readonly page: LedgerPage; readonly onOpen: (line: string) => void };

function ByStatus({ page, onOpen }: ListProps) {
  return page.tabs
    .filter((tab) => tab.status !== null)
    .map((tab) => (
      <section key={tab.status} className={styles.lines}>
        <h2>
          {tab.label} <span className={styles.count}>{tab.count}</span>
        </h2>
        <ul className={styles.lines}>
          {page.lines
            .filter((line) => line.status === tab.status)
            .map((line) => (
              <li key={line.id}>
                <Card line={line} onOpen={onOpen} />
              </li>
            ))}
        </ul>
      </section>
    ));
}

function Card({ line, onOpen }: { readonly line: LedgerLine; readonly onOpen: (line: string) => void }) {
  const [first] = line.now;
  return (
    <button type="button" className={styles.line} onClick={() => onOpen(line.id)}>
      <span className="peer words-1">{line.text}</span>
      <span className={styles.how}>{first ?? line.stops.at(-1)?.words ?? line.from}</span>
    </button>
  );
}

import type { LedgerPage, Problem } from '@moot/shared/http.ts';
import * as say from '@moot/shared/language/en/desk.ts';
import { type ReactNode, useEffect, useState } from 'react';
import { getJson, isProblem } from '../../connection/http.ts';
import { TextField } from '../../ui/desk/TextField.tsx';
import styles from './Ledger.module.css';

type Line = LedgerPage['lines'][number];

export function useLedger(series: string, version: number): LedgerPage | Problem | null {
  const [ledger, setLedger] = useState<LedgerPage | Problem | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version of the memory is why it is read again.
  useEffect(() => {
    let isCurrent = true;
    void getJson<LedgerPage>(`/api/series/${series}/ledger`).then((answer) => {
      if (isCurrent) setLedger(answer);
    });
    return () => {
      isCurrent = false;
    };
  }, [series, version]);
  return ledger;
}

/** The lines that are remembered, with a box to find a word in them. */
export function Ledger({
  series,
  version,
  find,
}: {
  readonly series: string;
  readonly version: number;
  readonly find: boolean;
}) {
  const ledger = useLedger(series, version);
  const [word, setWord] = useState('');
  if (ledger === null) return <p>{say.catchingUp}</p>;
  if (isProblem(ledger)) return <p role="alert">{ledger.sentence}</p>;
  if (ledger.lines.length === 0) return <p>{say.ledgerEmpty}</p>;
  const found = ledger.lines.filter((line) => line.text.toLowerCase().includes(word.toLowerCase()));
  return (
    <>
      <TextField label={say.ledgerFind} value={word} onChange={setWord} autoFocus={find} />
      {found.length === 0 && <p className={styles.none}>{say.ledgerNone}</p>}
      <ul className={styles.lines}>
        {found.map((line) => (
          <LedgerLine key={line.id} line={line} />
        ))}
      </ul>
    </>
  );
}

function LedgerLine({ line }: { readonly line: Line }): ReactNode {
  return (
    <li className={styles.line}>
      <p className="peer words-2">{line.text}</p>
      <p className={styles.status}>{line.statusLabel}</p>
      <ul className={styles.history}>
        {line.history.map((entry) => (
          <li key={`${entry.at} ${entry.words}`}>
            {entry.session}: {entry.words}
          </li>
        ))}
        {line.toConfirm.length > 0 && <li>{say.toConfirm(line.toConfirm)}</li>}
      </ul>
    </li>
  );
}

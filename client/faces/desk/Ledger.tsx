import type { LedgerPage } from '@moot/shared/http/ledger.ts';
import type { Problem } from '@moot/shared/http/problem.ts';
import { catchingUp } from '@moot/shared/language/en/desk.ts';
import * as say from '@moot/shared/language/en/ledgerFaces.ts';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { getJson, isProblem } from '../../connection/http.ts';
import { type ThreadSize, threadPlan } from '../../pictures/threadPlan.ts';
import { TextField } from '../../ui/desk/TextField.tsx';
import styles from './Ledger.module.css';
import { LedgerKey } from './LedgerKey.tsx';
import { LedgerRow } from './LedgerRow.tsx';

function useLedger(series: string, version: number): LedgerPage | Problem | null {
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

type Props = {
  readonly series: string;
  readonly version: number;
  readonly find: boolean;
  /** Connected to the room: lines can be put on the screen, and handled with those who are there. */
  readonly isLive?: boolean;
};

/** The lines that are remembered, against the sessions, with a box to find a word in them. */
export function Ledger({ series, version, find, isLive = false }: Props): ReactNode {
  const ledger = useLedger(series, version);
  const [word, setWord] = useState('');
  const [status, setStatus] = useState<string | null>(null);
  if (ledger === null) return <p>{catchingUp}</p>;
  if (isProblem(ledger)) return <p role="alert">{ledger.sentence}</p>;
  if (ledger.lines.length === 0) return <p>{say.empty}</p>;
  // A status that its last line has left shows them all.
  const chosen = ledger.tabs.some((tab) => tab.status === status) ? status : null;
  const lines = ledger.lines.filter(
    (line) => (chosen === null || line.status === chosen) && isIn(line, word),
  );
  return (
    <>
      <div className={styles.top}>
        <Tabs tabs={ledger.tabs} chosen={chosen} onChoose={setStatus} />
        <TextField label={say.find} value={word} onChange={setWord} autoFocus={find} />
      </div>
      {lines.length === 0 ? (
        <p className={styles.none}>{say.none}</p>
      ) : (
        <Lines ledger={ledger} lines={lines} isLive={isLive} />
      )}
      <LedgerKey count={lines.length} />
    </>
  );
}

type Line = LedgerPage['lines'][number];

/** In its words as they are or were, and in everything that is said of it. */
function isIn(line: Line, word: string): boolean {
  const told = line.chapters.flatMap((c) => [c.where, ...c.entries.flatMap((e) => [e.words, e.quote ?? ''])]);
  const all = [line.text, line.statusLabel, ...line.now, ...told].join('\n');
  return all.toLowerCase().includes(word.trim().toLowerCase());
}

type TabsProps = {
  readonly tabs: LedgerPage['tabs'];
  readonly chosen: string | null;
  readonly onChoose: (status: string | null) => void;
};

function Tabs({ tabs, chosen, onChoose }: TabsProps): ReactNode {
  return (
    <fieldset className={styles.tabs}>
      <legend className="aloud">{say.byStatus}</legend>
      {tabs.map(({ status, label, count }) => (
        <button
          key={status ?? 'all'}
          type="button"
          className={styles.tab}
          aria-pressed={status === chosen}
          onClick={() => onChoose(status)}
        >
          {label} <span>{count}</span>
        </button>
      ))}
    </fieldset>
  );
}

/** Wide enough for a count under its marks; many sessions stand closer. */
function sizeFor(sessions: number): ThreadSize {
  return { column: Math.max(92, Math.min(118, Math.floor(620 / sessions))), height: 46, mark: 5.5 };
}

type LinesProps = {
  readonly ledger: LedgerPage;
  readonly lines: readonly Line[];
  readonly isLive: boolean;
};

function Lines({ ledger, lines, isLive }: LinesProps): ReactNode {
  const sessions = useMemo(() => ledger.sessions.map((s) => s.id), [ledger]);
  const size = sizeFor(sessions.length);
  const plan = threadPlan(lines, sessions, size);
  return (
    <section className={styles.table} aria-label={say.title}>
      <div className={styles.head} aria-hidden="true">
        <span>{say.line}</span>
        <span className={styles.sessions}>
          {ledger.sessions.map((s) => (
            <span key={s.id} style={{ width: size.column }}>
              {s.n} {s.label}
            </span>
          ))}
        </span>
        <span>{say.now}</span>
      </div>
      <ul>
        {lines.map((line, at) => (
          <LedgerRow
            key={line.id}
            line={line}
            at={at}
            plan={plan}
            size={size}
            sessions={sessions}
            isLive={isLive}
          />
        ))}
      </ul>
    </section>
  );
}

import type { LedgerLine } from '@moot/shared/http/ledger.ts';
import * as say from '@moot/shared/language/en/ledgerFaces.ts';
import { type ReactNode, useId, useState } from 'react';
import { Thread } from '../../pictures/Thread.tsx';
import { ThreadList } from '../../pictures/ThreadList.tsx';
import type { ThreadPlan, ThreadSize } from '../../pictures/threadPlan.ts';
import { Words } from '../../ui/Term.tsx';
import styles from './Ledger.module.css';
import { LedgerActions } from './LedgerActions.tsx';

type Props = {
  readonly line: LedgerLine;
  readonly at: number;
  readonly plan: ThreadPlan;
  readonly size: ThreadSize;
  readonly sessions: readonly string[];
  readonly isLive: boolean;
};

/** A line, its thread, and where it stands now. Opened, everything that happened to it stands below. */
export function LedgerRow({ line, at, plan, size, sessions, isLive }: Props): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const below = useId();
  return (
    <li className={isOpen ? styles.open : styles.row}>
      <div className={styles.cells}>
        <div className={`${styles.line} ${line.depth > 0 ? styles.branch : ''}`}>
          {isOpen && (
            <p className="peer words-2">
              <Words>{line.text}</Words>
            </p>
          )}
          <button
            key="toggle"
            type="button"
            className={isOpen ? styles.fold : ''}
            aria-expanded={isOpen}
            aria-controls={below}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? say.foldUp : <span className="peer words-2">{line.text}</span>}
          </button>
        </div>
        <Thread row={line} sessions={sessions} plan={plan} at={at} size={size} />
        <p className={styles.now}>
          <b>{line.statusLabel}</b>
          {line.now.map((words) => (
            <span key={words}>{words}</span>
          ))}
        </p>
      </div>
      <div id={below} hidden={!isOpen} className={styles.below}>
        {isOpen && (
          <>
            <ThreadList chapters={line.chapters} words={(text) => <Words>{text}</Words>} />
            {isLive && <LedgerActions line={line} />}
          </>
        )}
      </div>
    </li>
  );
}

// One line from where it came from to where it stands, from top to bottom.

import type { LedgerLine } from '@moot/shared/http/ledger.ts';
import * as say from '@moot/shared/language/en/ledgerFaces.ts';
import { useEffect, useRef } from 'react';
import { ThreadList } from '../../../pictures/ThreadList.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Words } from '../../../ui/Term.tsx';
import styles from './Ledger.module.css';
import { LineActions } from './LineActions.tsx';

type Props = {
  readonly line: LedgerLine;
  readonly series: string;
  readonly onBack: () => void;
  /** To another line: the one it came from, or one that it became. */
  readonly kin: readonly LedgerLine[];
  readonly onOpen: (line: string) => void;
};

export function LedgerThread({ line, series, onBack, kin, onOpen }: Props) {
  const top = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another line is another page.
  useEffect(() => {
    top.current?.focus({ preventScroll: true });
    top.current?.scrollIntoView({ block: 'end' });
  }, [line.id]);
  return (
    <article className={styles.thread}>
      <div>
        <Button onClick={onBack}>{say.back}</Button>
      </div>
      <h2 ref={top} tabIndex={-1} className={`peer words-2 ${styles.title}`}>
        <Words>{line.text}</Words>
      </h2>
      <p>
        <b>{line.statusLabel}</b>
        {line.now.map((words) => (
          <span key={words} className={styles.now}>
            {words}
          </span>
        ))}
      </p>
      <LineActions line={line} series={series} />
      <ThreadList chapters={line.chapters} words={(text) => <Words>{text}</Words>} />
      {kin.map((other) => (
        <button key={other.id} type="button" className={styles.line} onClick={() => onOpen(other.id)}>
          <span className={styles.how}>{other.id === line.parent ? say.cameFrom : say.became}</span>
          <span className="peer words-1">{other.text}</span>
        </button>
      ))}
    </article>
  );
}

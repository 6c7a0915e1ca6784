import type { ReactNode } from 'react';
import styles from './Bar.module.css';

type Props = {
  readonly title: string;
  readonly line: string;
  readonly mark: ReactNode;
  readonly children?: ReactNode;
};

export function Bar({ title, line, mark, children }: Props): ReactNode {
  return (
    <header className={styles.bar}>
      <div className={styles.title}>
        {mark}
        <b>{title}</b>
        <span className={styles.line}>{line}</span>
      </div>
      {children}
    </header>
  );
}

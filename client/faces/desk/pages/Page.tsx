import { type ReactNode, useEffect } from 'react';
import { Ring } from '../../../ui/Ring.tsx';
import { Bar } from '../Bar.tsx';
import styles from './Page.module.css';

type Props = {
  readonly title: string;
  readonly line?: string;
  /** At the right of the bar. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
};

/** What every page outside a session stands in. */
export function Page({ title, line = '', tools, children }: Props): ReactNode {
  useEffect(() => {
    document.title = title === 'Moot' ? title : `${title} · Moot`;
  }, [title]);
  return (
    <div className={styles.page}>
      <Bar title={title} line={line} mark={<Ring size={22} />}>
        {tools}
      </Bar>
      <main className={styles.main}>{children}</main>
    </div>
  );
}

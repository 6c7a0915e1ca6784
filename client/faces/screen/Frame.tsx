import { screen } from '@moot/shared/language/en/screen.ts';
import type { ReactNode } from 'react';
import { useConnection } from '../../connection/hooks.ts';
import { Ring } from '../../ui/Ring.tsx';
import styles from './Frame.module.css';
import { StageClock } from './StageClock.tsx';

type Props = {
  readonly left: string;
  /** True where the view has no heading of its own. */
  readonly titled?: boolean;
  readonly right?: string | undefined;
  readonly foot?: ReactNode;
  readonly footRight?: ReactNode;
  readonly dark?: boolean;
  /** False where the view has a large clock of its own. */
  readonly clock?: boolean;
  readonly children: ReactNode;
};

/** What every view on the projector stands in: whose session it is, the time, one idea, and a quiet foot. */
export function Frame({
  left,
  titled = false,
  right = '',
  foot,
  footRight,
  dark = false,
  clock = true,
  children,
}: Props) {
  return (
    <div className={styles.frame} data-theme={dark ? 'dark' : undefined}>
      <header className={styles.head}>
        <span className={styles.left}>
          <span className={styles.mark}>
            <Ring size={24} />
          </span>
          {titled ? <h1 className={styles.title}>{left}</h1> : left}
        </span>
        <span className={styles.right}>
          {right}
          {clock && <StageClock />}
          <Connection />
        </span>
      </header>
      <main className={styles.main}>{children}</main>
      {(foot !== undefined || footRight !== undefined) && (
        <footer className={styles.foot}>
          <span className={styles.left}>{foot}</span>
          <span className={styles.right}>{footRight}</span>
        </footer>
      )}
    </div>
  );
}

/** The last view stays. A small ring says so to those who know; nothing on a projector is ever an error. */
function Connection() {
  const { status } = useConnection();
  if (status === 'online') return null;
  return <span className={styles.offline} role="img" aria-label={screen.lastView} />;
}

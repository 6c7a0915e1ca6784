// The page of a phone: what is read scrolls, what is tapped stays at the bottom.
import type { ReactNode } from 'react';
import styles from './Page.module.css';

export function Page({
  children,
  foot,
  middle = false,
}: {
  readonly children: ReactNode;
  readonly foot?: ReactNode;
  /** Short pages stand in the middle of what is left. */
  readonly middle?: boolean;
}) {
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keys */}
      <div tabIndex={0} className={middle ? `${styles.main} ${styles.middle}` : styles.main}>
        {children}
      </div>
      {foot && <div className={styles.foot}>{foot}</div>}
    </>
  );
}

/** Two things to do that weigh the same. */
export function Pair({ children }: { readonly children: ReactNode }) {
  return <div className={styles.pair}>{children}</div>;
}

/** Pushes what follows to the bottom of the page, near the thumb. */
export function Low({ children }: { readonly children: ReactNode }) {
  return <div className={styles.low}>{children}</div>;
}

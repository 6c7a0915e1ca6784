import type { ReactNode } from 'react';
import styles from './Key.module.css';
import { useKeysOn } from './keys.ts';

/** Which key does the same; gone when keys are switched off. */
export function Key({ children }: { readonly children: string }): ReactNode {
  return useKeysOn() ? (
    <span className={styles.key} aria-hidden="true">
      {children}
    </span>
  ) : null;
}

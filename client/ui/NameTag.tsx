// Dashed: no name goes with it. Solid: it carries your name. The same tag and words on every face.
import type { ReactNode } from 'react';
import styles from './NameTag.module.css';

export type Names = 'named' | 'none';

function NameTag({ names }: { readonly names: Names }) {
  return (
    <span className={names === 'named' ? `${styles.tag} ${styles.named}` : styles.tag} aria-hidden="true" />
  );
}

/** The tag with its sentence, said before anyone types. */
export function NamesLine({ names, children }: { readonly names: Names; readonly children: ReactNode }) {
  return (
    <p className={styles.line}>
      <NameTag names={names} />
      <span>{children}</span>
    </p>
  );
}

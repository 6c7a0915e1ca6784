import { sizeFor } from './fitting.ts';
import styles from './Judged.module.css';

/** One line that is read or judged: as large as its length allows, in the voice of peers. */
export function Judged({
  children,
  narrow = false,
}: {
  readonly children: string;
  readonly narrow?: boolean;
}) {
  return <p className={`peer ${styles[sizeFor(children)]} ${narrow ? styles.narrow : ''}`}>{children}</p>;
}

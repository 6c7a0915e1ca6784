import { sizeFor } from './fitting.ts';
import styles from './Judged.module.css';

type Props = {
  readonly children: string;
  /** Beside something else: larger letters on shorter lines. */
  readonly narrow?: boolean;
  /** The view's heading is the line itself. */
  readonly heading?: boolean;
};

/** One line that is read or judged: as large as its length allows, in the voice of peers. */
export function Judged({ children, narrow = false, heading = false }: Props) {
  const As = heading ? 'h1' : 'p';
  return (
    <As className={`peer ${styles.line} ${styles[sizeFor(children)]} ${narrow ? styles.narrow : ''}`}>
      {children}
    </As>
  );
}

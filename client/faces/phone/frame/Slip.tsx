// A slip of paper: dashed where no name goes with it, solid where one does.
import type { ReactNode } from 'react';
import type { Names } from '../../../ui/NameTag.tsx';
import styles from './Slip.module.css';

export function Slip({
  names,
  writing = false,
  grow = false,
  children,
}: {
  readonly names: Names;
  readonly writing?: boolean;
  readonly grow?: boolean;
  readonly children: ReactNode;
}) {
  const classes = [
    styles.slip,
    names === 'named' ? styles.named : '',
    writing ? styles.writing : styles.quiet,
    grow ? styles.grow : '',
  ];
  return <div className={classes.filter(Boolean).join(' ')}>{children}</div>;
}

import type { ButtonHTMLAttributes } from 'react';
import styles from './Button.module.css';

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** `primary`: the one thing to do here. `quiet`: underlined words. */
  readonly look?: 'primary' | 'plain' | 'quiet';
  readonly wide?: boolean;
};

export function Button({ look = 'plain', wide = false, className, ...rest }: Props) {
  const classes = [styles.button, styles[look], wide ? styles.wide : '', className ?? ''];
  return <button type="button" {...rest} className={classes.filter(Boolean).join(' ')} />;
}

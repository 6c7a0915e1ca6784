import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import styles from './Button.module.css';
import { Icon, type IconName } from './Icon.tsx';
import { Key } from './Key.tsx';

export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'link' | 'harm';

type Props = {
  readonly look?: ButtonLook;
  readonly size?: 'small' | 'usual' | 'tall';
  readonly icon?: IconName;
  readonly keys?: string;
  /** Said instead of the words on it, where those are too short by themselves. */
  readonly label?: string;
  readonly isDisabled?: boolean;
  readonly type?: 'button' | 'submit';
  readonly autoFocus?: boolean;
  readonly onPress?: () => void;
  readonly children?: ReactNode;
};

const present = <T extends object>(props: T) =>
  Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined));

/** A press with the pointer takes no focus, so that Enter stays with the primary. */
export function Button({
  look = 'plain',
  size = 'usual',
  icon,
  keys,
  label,
  children,
  onPress,
  ...rest
}: Props) {
  return (
    <AriaButton
      {...present({ ...rest, 'aria-label': label, onPress: onPress && (() => onPress()) })}
      preventFocusOnPress
      className={`${styles.button} ${styles[look]} ${styles[size]}`}
    >
      {icon !== undefined && <Icon name={icon} size={size === 'small' ? 16 : 18} />}
      {children}
      {keys !== undefined && <Key>{keys}</Key>}
    </AriaButton>
  );
}

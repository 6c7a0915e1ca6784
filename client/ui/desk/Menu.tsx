import type { ReactNode } from 'react';
import { Menu as AriaMenu, Button, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { Icon, type IconName } from './Icon.tsx';
import { Key } from './Key.tsx';
import styles from './Menu.module.css';

export type MenuEntry = {
  readonly id: string;
  readonly label: string;
  readonly keys?: string;
  readonly isDisabled?: boolean;
  /** A thin rule above it. */
  readonly apart?: boolean;
  readonly run: () => void;
};

type Props = {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly icon?: IconName;
  readonly children?: ReactNode;
  readonly look?: 'bare' | 'plain';
};

export function Menu({ label, entries, icon = 'more', look = 'bare', children }: Props): ReactNode {
  return (
    <MenuTrigger>
      <Button
        preventFocusOnPress
        className={`${styles.trigger} ${styles[look]}`}
        {...(children === undefined ? { 'aria-label': label } : {})}
      >
        {children ?? <Icon name={icon} size={20} />}
      </Button>
      <Popover placement="bottom end" className={styles.popover ?? ''}>
        <AriaMenu aria-label={label} className={styles.menu ?? ''}>
          {entries.flatMap((entry) => entriesOf(entry))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

function entriesOf(entry: MenuEntry): ReactNode[] {
  const item = (
    <MenuItem
      key={entry.id}
      id={entry.id}
      textValue={entry.label}
      isDisabled={entry.isDisabled === true}
      onAction={entry.run}
      className={styles.item ?? ''}
    >
      <span>{entry.label}</span>
      {entry.keys !== undefined && <Key>{entry.keys}</Key>}
    </MenuItem>
  );
  return entry.apart === true
    ? [<Separator key={`${entry.id}-rule`} className={styles.rule ?? ''} />, item]
    : [item];
}

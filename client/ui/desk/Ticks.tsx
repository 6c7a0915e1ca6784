import { type ReactNode, useId } from 'react';
import styles from './Ticks.module.css';

type Props = {
  readonly legend: string;
  readonly items: readonly { readonly id: string; readonly text: string; readonly on: boolean }[];
  /** Only one of them can be chosen. */
  readonly one?: boolean;
  /** What peers said, in their voice. */
  readonly peer?: boolean;
  /** No more can be chosen. */
  readonly isFull?: boolean;
  readonly onTick: (id: string, on: boolean) => void;
};

/** A list to tick some of, or one. */
export function Ticks({
  legend,
  items,
  one = false,
  peer = false,
  isFull = false,
  onTick,
}: Props): ReactNode {
  const name = useId();
  return (
    <fieldset className={styles.ticks}>
      <legend className={styles.legend}>{legend}</legend>
      {items.map((item) => (
        <label key={item.id} className={styles.tick}>
          <input
            type={one ? 'radio' : 'checkbox'}
            name={name}
            checked={item.on}
            disabled={isFull && !item.on}
            onChange={(event) => onTick(item.id, event.target.checked)}
          />
          <span className={peer ? 'peer words-2' : undefined}>{item.text}</span>
        </label>
      ))}
    </fieldset>
  );
}

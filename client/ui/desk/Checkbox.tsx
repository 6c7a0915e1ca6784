import { type ReactNode, useId } from 'react';
import styles from './Checkbox.module.css';

type Props = {
  readonly label: string;
  readonly help: string;
  readonly isOn: boolean;
  readonly onChange: (on: boolean) => void;
};

export function Checkbox({ label, help, isOn, onChange }: Props): ReactNode {
  const id = useId();
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => onChange(event.target.checked)}
        aria-describedby={id}
      />
      <span>
        <span className={styles.label}>{label}</span>
        <span id={id} className={styles.help}>
          {help}
        </span>
      </span>
    </label>
  );
}

// A tick of the writer's own: may this leave the room in their words?
import { write } from '@moot/shared/language/en/phoneKinds.ts';
import styles from './MayQuote.module.css';

export function MayQuote({
  on,
  onChange,
}: {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  return (
    <label className={styles.tick}>
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {write.mayQuote} <small>{write.mayQuoteHelp}</small>
      </span>
    </label>
  );
}

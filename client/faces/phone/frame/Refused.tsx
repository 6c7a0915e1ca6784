// Why something was not taken, near the field it was for. Its words are in the box again.
import { useLastRefusal } from '../../../connection/hooks.ts';
import styles from './Refused.module.css';

export function Refused({ asking, field }: { readonly asking: string; readonly field?: string }) {
  const last = useLastRefusal();
  const isHere = last !== null && last.asking === asking && (field === undefined || last.field === field);
  return (
    <p role="alert" className={isHere ? styles.refused : undefined}>
      {isHere ? last.sentence : ''}
    </p>
  );
}

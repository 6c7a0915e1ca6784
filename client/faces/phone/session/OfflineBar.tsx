// In ink, not in red: nothing is lost, and writing goes on.
import { offline } from '@moot/shared/language/en/phone.ts';
import { useConnection, usePending, useServerNow } from '../../../connection/hooks.ts';
import { Icon } from '../../../ui/Icon.tsx';
import styles from './Session.module.css';

const graceMs = 1500;

export function OfflineBar() {
  const { status, since, clockOffset } = useConnection();
  const now = useServerNow(500) - clockOffset;
  const pending = usePending();
  const isOff = status === 'offline' && now - since > graceMs;
  const words = pending.some((p) => p.asking !== null);
  return (
    <div role="status" className={isOff ? styles.off : undefined}>
      {isOff && (
        <>
          <Icon name="phone" size={22} />
          <span>
            <b>{words ? offline.wordsHere : offline.none}</b>
            {words ? offline.wordsGo : offline.noneHelp}
          </span>
        </>
      )}
    </div>
  );
}

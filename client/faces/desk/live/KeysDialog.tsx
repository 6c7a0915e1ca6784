import * as say from '@moot/shared/language/en/desk.ts';
import type { ReactNode } from 'react';
import { Button } from '../../../ui/desk/Button.tsx';
import { Dialog } from '../../../ui/desk/Dialog.tsx';
import { switchKeys, useKeysOn } from '../../../ui/desk/keys.ts';
import styles from './KeysDialog.module.css';

export function KeysDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const on = useKeysOn();
  return (
    <Dialog title={say.keysTitle} onClose={onClose}>
      <dl className={styles.keys}>
        {say.keyList.map(([keys, does]) => (
          <div key={keys} className={styles.row}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.help}>{say.keysOn}</p>
      <Button onPress={() => switchKeys(!on)}>{on ? say.turnKeysOff : say.turnKeysOn}</Button>
    </Dialog>
  );
}

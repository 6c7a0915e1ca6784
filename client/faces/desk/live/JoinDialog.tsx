import type { SeriesPage } from '@moot/shared/http/series.ts';
import * as say from '@moot/shared/language/en/desk.ts';
import type { ReactNode } from 'react';
import { Dialog } from '../../../ui/desk/Dialog.tsx';
import { Qr } from '../Qr.tsx';
import styles from './JoinDialog.module.css';

export const spacedCode = (code: string) => `${code.slice(0, 4)} ${code.slice(4)}`;

/** Big enough to turn the laptop round. */
export function JoinDialog({
  page,
  onClose,
}: {
  readonly page: SeriesPage;
  readonly onClose: () => void;
}): ReactNode {
  const [first = location.origin, ...rest] = page.joinAddresses;
  const bare = (address: string) => address.replace(/^https?:\/\//, '');
  return (
    <Dialog title={say.joinTitle} shape="wide" onClose={onClose}>
      {page.joinLocked ? (
        <p>{say.joinLocked}</p>
      ) : (
        <div className={styles.join}>
          <Qr text={`${first}/join#${page.joinCode}`} size={400} />
          <div className={styles.side}>
            <p className={styles.how}>{say.joinHow(bare(first))}</p>
            <p className={styles.code}>{spacedCode(page.joinCode)}</p>
            {rest.length > 0 && (
              <p className={styles.also}>
                {say.joinAlso} {rest.map(bare).join(', ')}
              </p>
            )}
          </div>
        </div>
      )}
    </Dialog>
  );
}

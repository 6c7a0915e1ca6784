// A sheet over the page: the browser's own dialog keeps the focus in it and closes on Escape.
import { common } from '@moot/shared/language/en/common.ts';
import { type ReactNode, useEffect, useRef } from 'react';
import { Icon } from '../../../ui/Icon.tsx';
import { openSheet } from './openSheet.ts';
import styles from './Sheet.module.css';

export function Sheet({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const from = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (from instanceof HTMLElement && from.isConnected) from.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.sheet}
      aria-labelledby="sheet-title"
      onClose={() => openSheet(null)}
    >
      <header className={styles.head}>
        <h1 id="sheet-title" tabIndex={-1}>
          {title}
        </h1>
        <button
          type="button"
          className={styles.close}
          aria-label={common.close}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="cross" size={22} />
        </button>
      </header>
      <div className={styles.body}>{children}</div>
    </dialog>
  );
}

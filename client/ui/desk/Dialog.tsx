import { close } from '@moot/shared/language/en/desk.ts';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './Button.tsx';
import styles from './Dialog.module.css';

type Props = {
  readonly title: string;
  readonly shape?: 'box' | 'wide' | 'page' | 'left' | 'right';
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** Stands while it is rendered; closes by its cross, Escape, or a press outside. */
export function Dialog({ title, shape = 'box', onClose, children }: Props): ReactNode {
  // What stands in a sheet brings its own heading.
  const isSheet = shape === 'left' || shape === 'right';
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => open || onClose()}
      className={styles.veil ?? ''}
    >
      <Modal className={`${styles.modal} ${styles[shape]}`}>
        <AriaDialog className={styles.dialog ?? ''}>
          <div className={isSheet ? styles.cross : styles.head}>
            <Heading slot="title" level={2} className={isSheet ? 'aloud' : (styles.title ?? '')}>
              {title}
            </Heading>
            <Button look="quiet" icon="close" label={close} onPress={onClose} />
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

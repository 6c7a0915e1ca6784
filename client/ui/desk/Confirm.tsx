import { cancel } from '@moot/shared/language/en/desk.ts';
import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import styles from './TextDialog.module.css';

type Props = {
  readonly title: string;
  readonly help: string;
  readonly action: string;
  readonly isHarm?: boolean;
  /** Enter does it at once. Not where Enter is what asked: a double press would answer too. */
  readonly onEnter?: boolean;
  readonly onDo: () => void;
  readonly onClose: () => void;
};

/** Asked before something that cannot be taken back. */
export function Confirm({ title, help, action, isHarm, onEnter, onDo, onClose }: Props): ReactNode {
  const done = () => {
    onDo();
    onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{help}</p>
      <div className={styles.foot}>
        <Button look="quiet" onPress={onClose}>
          {cancel}
        </Button>
        <Button look={isHarm === true ? 'harm' : 'primary'} autoFocus={onEnter === true} onPress={done}>
          {action}
        </Button>
      </div>
    </Dialog>
  );
}

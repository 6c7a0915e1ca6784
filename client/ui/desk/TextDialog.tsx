import { cancel, charactersLeft } from '@moot/shared/language/en/desk.ts';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import styles from './TextDialog.module.css';
import { TextField } from './TextField.tsx';

type Props = {
  readonly title: string;
  readonly label: string;
  readonly action: string;
  readonly start?: string;
  readonly max: number;
  readonly help?: string;
  readonly many?: boolean;
  /** Above the box: what is being changed. */
  readonly children?: ReactNode;
  readonly onDone: (text: string) => void;
  readonly onClose: () => void;
};

/** One text to write or change, as many rows as it needs; Enter is done with it. */
export function TextDialog({
  title,
  label,
  action,
  start = '',
  max,
  help,
  many,
  children,
  onDone,
  onClose,
}: Props) {
  const [text, setText] = useState(start);
  const left = max - [...text].length;
  const done = (event?: FormEvent) => {
    event?.preventDefault();
    if (text.trim() === '' || left < 0) return;
    onDone(text.trim());
    onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={done} className={styles.form}>
        {children}
        <TextField
          label={label}
          value={text}
          onChange={setText}
          autoFocus
          peer
          many={many === true}
          onEnter={() => done()}
        />
        <p className={styles.help}>
          {help} {charactersLeft(left)}
        </p>
        <div className={styles.foot}>
          <Button look="quiet" onPress={onClose}>
            {cancel}
          </Button>
          <Button look="primary" type="submit" isDisabled={text.trim() === '' || left < 0}>
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

import { copied, copy } from '@moot/shared/language/en/desk.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/desk/Button.tsx';
import { Dialog } from '../../ui/desk/Dialog.tsx';
import styles from './LinkDialog.module.css';
import { Qr } from './Qr.tsx';

type Props = {
  readonly title: string;
  readonly help: string;
  readonly link: string;
  readonly onClose: () => void;
};

/** A link to hand over: to copy, or to be photographed by the phone it is meant for. */
export function LinkDialog({ title, help, link, onClose }: Props): ReactNode {
  const [isCopied, setCopied] = useState(false);
  const write = () => void navigator.clipboard?.writeText(link).then(() => setCopied(true));
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{help}</p>
      <div className={styles.row}>
        <Qr text={link} size={168} />
        <div className={styles.side}>
          <output className={styles.link}>{link}</output>
          {/* On plain http in a local network there is no clipboard: the link can be selected. */}
          {navigator.clipboard !== undefined && <Button onPress={write}>{isCopied ? copied : copy}</Button>}
        </div>
      </div>
    </Dialog>
  );
}

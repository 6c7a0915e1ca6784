// A box to write in. Line breaks become spaces, as on the server; characters are counted as a reader would.

import { write } from '@moot/shared/language/en/phoneKinds.ts';
import { characters } from '@moot/shared/model/text.ts';
import { useId, useRef } from 'react';
import type { Names } from '../../../ui/NameTag.tsx';
import { Slip } from './Slip.tsx';
import styles from './TextField.module.css';

const perLine = 26;

export function TextField({
  label,
  quietLabel = false,
  names,
  value,
  onChange,
  max,
  isDraft = true,
  size = 2,
  focus = false,
  wrong,
}: {
  readonly label: string;
  /** Said aloud only: the prompt above is label enough. */
  readonly quietLabel?: boolean;
  readonly names: Names;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly max: number;
  readonly isDraft?: boolean;
  readonly size?: 1 | 2;
  /** Opened by a tap that asked for it. */
  readonly focus?: boolean;
  /** Why these words cannot be sent as they are; said as soon as it is so. */
  readonly wrong?: string;
}) {
  const id = useId();
  const asked = useRef(focus);
  const left = max - characters(value.trim());
  return (
    <Slip names={names} writing grow>
      <label htmlFor={id} className={quietLabel ? 'aloud' : styles.label}>
        {label}
      </label>
      <textarea
        ref={(box) => {
          if (box && asked.current) box.focus();
          asked.current = false;
        }}
        id={id}
        className={`peer ${size === 2 ? 'words-2' : 'words-1'} ${styles.box}`}
        rows={Math.max(size, Math.ceil(value.length / perLine))}
        value={value}
        aria-describedby={`${id}m`}
        aria-invalid={left < 0 || Boolean(wrong)}
        enterKeyHint="done"
        autoComplete="off"
        onChange={(event) => onChange(event.target.value.replace(/[\r\n]+/g, ' '))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.currentTarget.blur();
        }}
      />
      {wrong !== undefined && (
        <p role="alert" className={styles.wrong}>
          {wrong}
        </p>
      )}
      <p className={styles.meta} id={`${id}m`}>
        <span>{isDraft && value.trim() !== '' ? write.draftKept : ''}</span>
        <span className={left < 0 ? styles.over : undefined}>
          {left < 0 ? write.over(-left) : write.left(left)}
        </span>
      </p>
    </Slip>
  );
}

/** Whether a text can be sent: something in it, and not too much. */
export function fits(text: string, max: number): boolean {
  return text.trim() !== '' && characters(text.trim()) <= max;
}

import type { ReactNode } from 'react';
import { TextField as AriaTextField, Input, Label, Text, TextArea } from 'react-aria-components';
import styles from './TextField.module.css';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly help?: string;
  readonly many?: boolean;
  readonly rows?: number;
  /** What a peer said, in the peers' voice. */
  readonly peer?: boolean;
  readonly secret?: 'current' | 'new';
  readonly name?: string;
  readonly autoComplete?: string;
  readonly autoFocus?: boolean;
  readonly isRequired?: boolean;
  /** Enter in a box of many rows: what is written there is one line all the same. */
  readonly onEnter?: () => void;
};

export function TextField(props: Props): ReactNode {
  const {
    label,
    value,
    onChange,
    help,
    many,
    rows = 3,
    peer,
    secret,
    name,
    autoFocus,
    isRequired,
    onEnter,
  } = props;
  const voice = peer === true ? 'peer' : '';
  const fill = secret === undefined ? props.autoComplete : `${secret}-password`;
  return (
    <AriaTextField
      value={value}
      onChange={onChange}
      className={styles.field ?? ''}
      isRequired={isRequired === true}
      validationBehavior="aria"
      {...(name === undefined ? {} : { name })}
      {...(secret === undefined ? {} : { type: 'password' })}
      {...(fill === undefined ? {} : { autoComplete: fill })}
      // A dialog with one box is opened to write in it.
      autoFocus={autoFocus === true}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      {many === true ? (
        <TextArea
          rows={rows}
          className={`${styles.box} ${voice}`}
          onKeyDown={(event) => {
            if (onEnter === undefined || event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            onEnter();
          }}
        />
      ) : (
        <Input className={`${styles.box} ${voice}`} />
      )}
      {help !== undefined && (
        <Text slot="description" className={styles.help ?? ''}>
          {help}
        </Text>
      )}
    </AriaTextField>
  );
}

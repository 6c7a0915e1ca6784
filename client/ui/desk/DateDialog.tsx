import { cancel } from '@moot/shared/language/en/desk.ts';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import dialog from './TextDialog.module.css';
import field from './TextField.module.css';

type Props = {
  readonly title: string;
  readonly label: string;
  readonly help: string;
  readonly action: string;
  /** Said where it could not be put so. */
  readonly refused: string;
  readonly type: 'date' | 'datetime-local';
  /** As `type` writes it; '' for none yet. */
  readonly start: string;
  /** Takes the date away; null where there is nothing to take away. */
  readonly without?: string | null;
  /** False: it was refused, and the dialog stays. */
  readonly onPut: (date: string | null) => Promise<boolean>;
  readonly onClose: () => void;
};

/** One date to set or change. */
export function DateDialog({ without = null, onPut, onClose, ...say }: Props): ReactNode {
  const id = useId();
  const [date, setDate] = useState(say.start);
  const [isRefused, setRefused] = useState(false);
  const put = async (chosen: string | null) => {
    if (await onPut(chosen)) onClose();
    else setRefused(true);
  };
  const done = (event: FormEvent) => {
    event.preventDefault();
    void put(date);
  };
  return (
    <Dialog title={say.title} onClose={onClose}>
      <form onSubmit={done} className={dialog.form}>
        <div className={field.field}>
          <label htmlFor={id} className={field.label}>
            {say.label}
          </label>
          <input
            id={id}
            type={say.type}
            className={field.box}
            value={date}
            onChange={(event) => setDate(event.target.value)}
          />
          <p className={field.help}>{say.help}</p>
        </div>
        {isRefused && <p role="alert">{say.refused}</p>}
        <div className={dialog.foot}>
          {without !== null && (
            <Button look="quiet" onPress={() => void put(null)}>
              {without}
            </Button>
          )}
          <Button look="quiet" onPress={onClose}>
            {cancel}
          </Button>
          <Button look="primary" type="submit" isDisabled={date === ''}>
            {say.action}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

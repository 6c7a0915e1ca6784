import type { ConsentForm } from '@moot/shared/activities/consent/picture.ts';
import { cancel } from '@moot/shared/language/en/desk.ts';
import { consent as say } from '@moot/shared/language/en/deskKinds.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/desk/Button.tsx';
import { Dialog } from '../../ui/desk/Dialog.tsx';
import { Select } from '../../ui/desk/Select.tsx';
import { TextField } from '../../ui/desk/TextField.tsx';
import { own } from '../deskCommands.ts';
import styles from './Desk.module.css';

type Props = { readonly activity: string; readonly form: ConsentForm; readonly isOver: boolean };

/** What an adopted text keeps as something to try, rather than drop it or those who cannot sign it. */
export function Carry({ activity, form, isOver }: Props): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const canCarry = !isOver && form.carry !== null && form.carry.lines.length > 0;
  return (
    <>
      {form.carried.map((one) => (
        <p key={one.text} className={styles.toLedger}>
          <span className="peer words-1">{one.text}</span>{' '}
          <span className="quiet">{say.carried(one.owner, one.lookAgain)}</span>
        </p>
      ))}
      {canCarry && (
        <p className={styles.toLedger}>
          <Button onPress={() => setOpen(true)}>{say.carry}</Button>
        </p>
      )}
      {isOpen && form.carry !== null && (
        <Ask activity={activity} carry={form.carry} onClose={() => setOpen(false)} />
      )}
    </>
  );
}

function Ask({
  activity,
  carry,
  onClose,
}: {
  readonly activity: string;
  readonly carry: NonNullable<ConsentForm['carry']>;
  readonly onClose: () => void;
}): ReactNode {
  const [line, setLine] = useState(carry.lines[0]?.id ?? '');
  const [owner, setOwner] = useState(carry.peers[0]?.seat ?? '');
  const [lookAgain, setLookAgain] = useState('');
  const [problem, setProblem] = useState('');
  const save = async () => {
    const reply = await own(activity, 'carry', { line, owner, lookAgain: lookAgain.trim() });
    if (reply.ok) onClose();
    else setProblem(reply.sentence);
  };
  return (
    <Dialog title={say.carryTitle} onClose={onClose}>
      <div className={styles.form}>
        <p className="quiet">{say.carryHelp}</p>
        <Select
          label={say.carryLine}
          value={line}
          onChange={setLine}
          options={carry.lines.map((l) => ({ id: l.id, name: l.text }))}
        />
        <Select
          label={say.carryOwner}
          value={owner}
          onChange={setOwner}
          options={carry.peers.map((p) => ({ id: p.seat, name: p.name }))}
        />
        <TextField label={say.carryLook} value={lookAgain} onChange={setLookAgain} />
        <p role="alert">{problem}</p>
        <div className={styles.buttons}>
          <Button look="quiet" onPress={onClose}>
            {cancel}
          </Button>
          <Button look="primary" isDisabled={lookAgain.trim() === ''} onPress={() => void save()}>
            {say.carryDo}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

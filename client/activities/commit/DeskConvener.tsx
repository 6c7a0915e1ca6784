import type { CommitForm } from '@moot/shared/activities/commit/picture.ts';
import { cancel } from '@moot/shared/language/en/desk.ts';
import { convener as say } from '@moot/shared/language/en/deskCommit.ts';
import type { DeskStagePart } from '@moot/shared/views/parts.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/desk/Button.tsx';
import { Dialog } from '../../ui/desk/Dialog.tsx';
import { Select } from '../../ui/desk/Select.tsx';
import { TextField } from '../../ui/desk/TextField.tsx';
import { own } from '../deskCommands.ts';
import styles from './Desk.module.css';

type Props = { readonly stage: DeskStagePart; readonly form: CommitForm };

/** A peer calls the next meeting, never the facilitator. */
export function DeskConvener({ stage, form }: Props): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const { convened } = form;
  return (
    <div className={styles.convener}>
      {convened !== null && <p className={styles.yes}>{say.said(convened.by, convened.next)}</p>}
      {!stage.activity?.settled && (
        <Button onPress={() => setOpen(true)}>{convened === null ? say.say : say.change}</Button>
      )}
      {isOpen && <Ask activity={stage.activity?.id ?? ''} form={form} onClose={() => setOpen(false)} />}
    </div>
  );
}

function Ask({
  activity,
  form,
  onClose,
}: {
  readonly activity: string;
  readonly form: CommitForm;
  readonly onClose: () => void;
}): ReactNode {
  const [seat, setSeat] = useState(form.peers[0]?.seat ?? '');
  const [next, setNext] = useState(form.convened?.next ?? '');
  const [problem, setProblem] = useState('');
  const save = async () => {
    const reply = await own(activity, 'convene', { seat, next: next.trim() });
    if (reply.ok) onClose();
    else setProblem(reply.sentence);
  };
  return (
    <Dialog title={say.title} onClose={onClose}>
      <div className={styles.form}>
        <Select
          label={say.who}
          value={seat}
          onChange={setSeat}
          options={form.peers.map((p) => ({ id: p.seat, name: p.name }))}
        />
        <TextField label={say.when} value={next} onChange={setNext} />
        <p role="alert">{problem}</p>
        <div className={styles.buttons}>
          <Button look="quiet" onPress={onClose}>
            {cancel}
          </Button>
          <Button look="primary" isDisabled={next.trim() === '' || seat === ''} onPress={() => void save()}>
            {say.save}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

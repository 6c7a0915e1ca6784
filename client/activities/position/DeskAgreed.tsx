import type { PositionForm, PositionOutcome } from '@moot/shared/activities/position/picture.ts';
import { cancel } from '@moot/shared/language/en/desk.ts';
import { position as say } from '@moot/shared/language/en/deskPosition.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/desk/Button.tsx';
import { Dialog } from '../../ui/desk/Dialog.tsx';
import { Select } from '../../ui/desk/Select.tsx';
import { TextField } from '../../ui/desk/TextField.tsx';
import { own } from '../deskCommands.ts';
import styles from './Desk.module.css';

type Difference = Extract<PositionOutcome, { type: 'difference' }>;
type Props = {
  readonly activity: string;
  readonly form: PositionForm;
  readonly difference: Difference;
  readonly onClose: () => void;
};

/** What was chosen most stands first; the talk decides. */
const mostChosen = ({ treatments }: Difference) =>
  treatments?.counts.toSorted((a, b) => b.count - a.count)[0]?.id;

export function DeskAgreed({ activity, form, difference, onClose }: Props): ReactNode {
  const { settled } = difference;
  const [types, setTypes] = useState<readonly string[]>(settled?.chosen.types ?? []);
  const [treatment, setTreatment] = useState(
    settled?.chosen.treatment ?? mostChosen(difference) ?? form.treatments[0]?.id ?? '',
  );
  const [line, setLine] = useState(settled?.line ?? '');
  const [bottomLine, setBottomLine] = useState(settled?.bottomLine ?? '');
  const [owner, setOwner] = useState(settled?.chosen.owner ?? form.peers[0]?.seat ?? '');
  const [lookAgain, setLookAgain] = useState(settled?.lookAgain ?? '');
  const [problem, setProblem] = useState('');
  const ready = types.length > 0 && [line, bottomLine, lookAgain].every((text) => text.trim() !== '');
  const save = async () => {
    const body = {
      of: difference.line,
      types,
      treatment,
      line: line.trim(),
      bottomLine: bottomLine.trim(),
      owner,
      lookAgain: lookAgain.trim(),
    };
    const reply = await own(activity, 'settleDifference', body);
    if (reply.ok) onClose();
    else setProblem(reply.sentence);
  };
  return (
    <Dialog title={say.title} shape="wide" onClose={onClose}>
      <div className={styles.form}>
        <p className="peer words-2">{difference.text}</p>
        <p className={styles.help}>{say.help}</p>
        <fieldset className={styles.types}>
          <legend className={styles.legend}>{say.types}</legend>
          {form.types.map((type) => (
            <label key={type.id} className={styles.type}>
              <input
                type="checkbox"
                checked={types.includes(type.id)}
                onChange={(event) =>
                  setTypes(event.target.checked ? [...types, type.id] : types.filter((t) => t !== type.id))
                }
              />
              {type.label}
            </label>
          ))}
        </fieldset>
        <div className={styles.two}>
          <Select
            label={say.treatment}
            value={treatment}
            onChange={setTreatment}
            options={form.treatments.map((t) => ({ id: t.id, name: t.label }))}
          />
          <Select
            label={say.owner}
            value={owner}
            onChange={setOwner}
            options={form.peers.map((p) => ({ id: p.seat, name: p.name }))}
          />
        </div>
        <TextField label={say.line} value={line} onChange={setLine} peer many rows={2} />
        <TextField label={say.bottomLine} value={bottomLine} onChange={setBottomLine} peer many rows={2} />
        <TextField label={say.lookAgain} value={lookAgain} onChange={setLookAgain} />
        <p role="alert">{problem}</p>
        <div className={styles.buttons}>
          <Button look="quiet" onPress={onClose}>
            {cancel}
          </Button>
          <Button look="primary" isDisabled={!ready} onPress={() => void save()}>
            {say.save}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

import type { AgendaValue, AgendaField as Field } from '@moot/shared/http/agenda.ts';
import { bringIn } from '@moot/shared/language/en/deskAgenda.ts';
import { type ReactNode, useId, useState } from 'react';
import { ImportStatements } from '../../../activities/vote/ImportStatements.tsx';
import { Button } from '../../../ui/desk/Button.tsx';
import { Checkbox } from '../../../ui/desk/Checkbox.tsx';
import { Select } from '../../../ui/desk/Select.tsx';
import box from '../../../ui/desk/TextField.module.css';
import { TextField } from '../../../ui/desk/TextField.tsx';
import styles from './AgendaEdit.module.css';

type Props = {
  readonly series: string;
  readonly field: Field;
  readonly value: AgendaValue;
  readonly problem: string;
  readonly onChange: (value: AgendaValue) => void;
};

/** One question about an activity. */
export function AgendaField(props: Props): ReactNode {
  const { field, problem } = props;
  const isWide = field.ask === 'text' || field.ask === 'lines' || hasCosts(field) || field.ask === 'line';
  return (
    <div className={`${styles.field} ${isWide ? styles.wideField : ''}`} data-wrong={problem !== ''}>
      <Asked {...props} />
      {props.field.imports && <Import {...props} />}
      {problem !== '' && (
        <p role="status" className={styles.wrong}>
          {problem}
        </p>
      )}
    </div>
  );
}

/** Statements of a conversation that was held elsewhere come under those that stand there. */
function Import({ series, field, value, onChange }: Props): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const there = Array.isArray(value) ? value.filter((line) => line.trim() !== '') : [];
  return (
    <>
      <Button look="link" onPress={() => setOpen(true)}>
        {bringIn}
      </Button>
      {isOpen && (
        <ImportStatements
          series={series}
          most={field.most - there.length}
          onTake={(taken) => onChange([...there, ...taken.map(({ text }) => text)])}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

const hasCosts = (field: Field) => field.options.some(({ help }) => help !== '');
const lines = (value: AgendaValue) => (Array.isArray(value) ? value.join('\n') : String(value));

function Asked({ field, value, onChange }: Props): ReactNode {
  const { label, help } = field;
  const words = help === '' ? {} : { help };
  switch (field.ask) {
    case 'line':
      return <TextField label={label} value={String(value)} onChange={onChange} {...words} />;
    case 'text':
      return <TextField label={label} value={String(value)} onChange={onChange} many rows={2} {...words} />;
    case 'lines':
      return (
        <TextField
          label={label}
          value={lines(value)}
          onChange={(text) => onChange(text.split('\n'))}
          many
          rows={4}
          {...words}
        />
      );
    case 'number':
      return <NumberField field={field} value={value} onChange={onChange} />;
    case 'yesNo':
      return <Checkbox label={label} help={help} isOn={value === true} onChange={onChange} />;
    case 'choice':
      return hasCosts(field) ? (
        <Costs field={field} value={value} onChange={onChange} />
      ) : (
        <Select
          label={label}
          value={String(value)}
          onChange={onChange}
          options={field.options.map((one) => ({ id: one.id, name: one.label }))}
        />
      );
  }
}

type Inner = Pick<Props, 'field' | 'value' | 'onChange'>;

function NumberField({ field, value, onChange }: Inner): ReactNode {
  const id = useId();
  return (
    <div className={box.field}>
      <label htmlFor={id} className={box.label}>
        {field.label}
      </label>
      <input
        id={id}
        type="number"
        className={box.box}
        min={field.least}
        max={field.most}
        value={String(value)}
        onChange={(event) => onChange(event.target.value === '' ? '' : Number(event.target.value))}
      />
    </div>
  );
}

/** A choice of which each has its cost, said beside it. */
function Costs({ field, value, onChange }: Inner): ReactNode {
  return (
    <fieldset className={styles.costs}>
      <legend className={box.label}>{field.label}</legend>
      {field.options.map((one) => (
        <label key={one.id} className={styles.cost}>
          <input type="radio" name={field.id} checked={value === one.id} onChange={() => onChange(one.id)} />
          <span>
            <b>{one.label}</b>
            <span className={styles.help}>{one.help}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

import type { SortForm, SortOutcome } from '@moot/shared/activities/sort/picture.ts';
import { sort as say } from '@moot/shared/language/en/deskKinds.ts';
import type { DeskStagePart } from '@moot/shared/views/parts.ts';
import type { ReactNode } from 'react';
import { usePages } from '../../connection/hooks.ts';
import { Button } from '../../ui/desk/Button.tsx';
import { StageTools } from '../../ui/desk/StageTools.tsx';
import { Ticks } from '../../ui/desk/Ticks.tsx';
import { own } from '../deskCommands.ts';
import { formOf } from '../deskForm.ts';
import styles from './Desk.module.css';

export function Desk({ stage }: { readonly stage: DeskStagePart }): ReactNode {
  const outcome = usePages<SortOutcome>('outcome');
  const form = formOf<SortForm>(stage);
  const activity = stage.activity?.id ?? '';
  if (stage.asking === null) return <Choice activity={activity} form={form} />;
  if (outcome.length === 0) return null;
  return (
    <Places activity={activity} form={form} outcome={outcome} isOver={stage.asking.step === 'settled'} />
  );
}

/** Ticked before it opens; in the order in which they stand. */
function Choice({ activity, form }: { readonly activity: string; readonly form: SortForm }): ReactNode {
  if (form.choice.length === 0) return <p className={styles.help}>{say.nothing}</p>;
  const pick = (id: string, on: boolean) => {
    const items = form.choice.filter((line) => (line.id === id ? on : line.picked)).map((line) => line.id);
    void own(activity, 'pick', { items });
  };
  return (
    <Ticks
      peer
      legend={say.choose}
      items={form.choice.map((line) => ({ ...line, on: line.picked }))}
      onTick={pick}
    />
  );
}

type PlacesProps = {
  readonly activity: string;
  readonly form: SortForm;
  readonly outcome: readonly SortOutcome[];
  readonly isOver: boolean;
};

/** Everybody eligible put it in this one place, and it is not settled yet. */
function canSettleAlike(line: SortOutcome): boolean {
  return (
    line.settled === null && line.columns.some((c) => c.id === line.settles && c.count === line.eligible)
  );
}

function Places({ activity, form, outcome, isOver }: PlacesProps): ReactNode {
  const settle = (item: string) => void own(activity, 'settle', { item });
  const alike = outcome.filter(canSettleAlike);
  return (
    <>
      {alike.length > 1 && !isOver && (
        <StageTools>
          <Button onPress={() => alike.map((line) => settle(line.subject))}>{say.settleAll}</Button>
        </StageTools>
      )}
      <table className={styles.table}>
        <caption className="aloud">{say.table}</caption>
        <thead>
          <tr>
            <th scope="col">{say.line}</th>
            {form.columns.map((column) => (
              <th key={column.id} scope="col" className={styles.column}>
                {column.label}
              </th>
            ))}
            <th scope="col">{say.result}</th>
          </tr>
        </thead>
        <tbody>
          {outcome.map((line) => (
            <Line key={line.subject} line={line} isOver={isOver} settle={settle} />
          ))}
        </tbody>
      </table>
    </>
  );
}

type LineProps = {
  readonly line: SortOutcome;
  readonly isOver: boolean;
  readonly settle: (item: string) => void;
};

function Line({ line, isOver, settle }: LineProps): ReactNode {
  return (
    <tr>
      <th scope="row" className={`peer words-2 ${styles.line}`}>
        {line.text}
      </th>
      {line.shown ? (
        line.columns.map((column) => (
          <td key={column.id} className={styles.count}>
            {column.count > 0 && <b>{column.count}</b>}
            {column.people.length > 0 && <span className="label">{column.people.join(', ')}</span>}
          </td>
        ))
      ) : (
        <td colSpan={line.columns.length}>{say.tooFew}</td>
      )}
      <td>
        <Settled line={line} isOver={isOver} settle={settle} />
      </td>
    </tr>
  );
}

function Settled({ line, isOver, settle }: LineProps): ReactNode {
  const { settles, settled, subject } = line;
  const label = line.columns.find((column) => column.id === settles)?.label ?? '';
  const isAlike = line.columns.some((column) => column.id === settles && column.count === line.eligible);
  if (settles === null) return null;
  if (settled !== null) return isAlike ? say.settled(label) : say.notSettled;
  if (isOver) return say.notSettled;
  return (
    <Button size="small" onPress={() => settle(subject)}>
      {isAlike ? say.settle(label) : say.leave}
    </Button>
  );
}

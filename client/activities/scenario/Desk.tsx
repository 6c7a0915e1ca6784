import type {
  ScenarioForm,
  ScenarioItem,
  ScenarioOutcome,
} from '@moot/shared/activities/scenario/picture.ts';
import * as line from '@moot/shared/language/en/deskKinds.ts';
import { scenario as say } from '@moot/shared/language/en/deskScenario.ts';
import type { DeskStagePart } from '@moot/shared/views/parts.ts';
import type { ReactNode } from 'react';
import { usePages } from '../../connection/hooks.ts';
import { LineList, type LineRow } from '../../ui/desk/LineList.tsx';
import { Ticks } from '../../ui/desk/Ticks.tsx';
import { hide, own, putOnScreen } from '../deskCommands.ts';
import { formOf } from '../deskForm.ts';
import styles from './Desk.module.css';

export function Desk({ stage }: { readonly stage: DeskStagePart }): ReactNode {
  const outcome = usePages<ScenarioOutcome>('outcome');
  const items = usePages<ScenarioItem>('items');
  const form = formOf<ScenarioForm>(stage);
  const activity = stage.activity?.id ?? '';
  return (
    <>
      {stage.asking === null && form.cards.length > 1 ? (
        <Cards activity={activity} form={form} />
      ) : (
        <section className={styles.card} aria-label={say.card}>
          {form.card}
        </section>
      )}
      {stage.asking === null && <p className={styles.help}>{say.readAloud}</p>}
      {outcome.map((field) => (
        <section key={field.field} className={styles.field}>
          <h2 className={styles.head}>{field.label}</h2>
          <Answers
            field={field}
            items={items.filter((item) => item.field === field.field)}
            stage={stage}
            activity={activity}
          />
        </section>
      ))}
    </>
  );
}

/** Another card can be played, until it opens. */
function Cards({ activity, form }: { readonly activity: string; readonly form: ScenarioForm }): ReactNode {
  return (
    <Ticks
      one
      legend={say.cards}
      items={form.cards.map((card, n) => ({ id: String(n), text: card, on: card === form.card }))}
      onTick={(n) => void own(activity, 'playCard', { card: Number(n) })}
    />
  );
}

type AnswersProps = {
  readonly field: ScenarioOutcome;
  readonly items: readonly ScenarioItem[];
  readonly stage: DeskStagePart;
  readonly activity: string;
};

function Answers({ field, items, stage, activity }: AnswersProps): ReactNode {
  if (!field.shown) return <p className={styles.help}>{say.tooFew}</p>;
  if (items.length === 0) return <p className={styles.help}>{say.none}</p>;
  return (
    <>
      <LineList
        label={say.answers(field.label)}
        lines={items.map((item, n) => rowOf(item, n, { stage, activity }))}
      />
      {field.silent.length > 0 && <p className={styles.help}>{say.silent(field.silent)}</p>}
    </>
  );
}

type RowContext = Pick<AnswersProps, 'stage' | 'activity'>;

function rowOf(item: ScenarioItem, n: number, { stage, activity }: RowContext): LineRow {
  const isLit = stage.focus === item.id;
  return {
    id: item.id,
    lead: null,
    text: item.text,
    by: item.by,
    mark: item.hidden ? line.hidden : isLit ? line.onScreen : null,
    isQuiet: item.hidden,
    isLit,
    below: null,
    menuLabel: line.lineMenu(n + 1),
    actions: [
      {
        id: 'hide',
        label: item.hidden ? line.unhide : line.hide,
        keys: 'H',
        quick: 'hide',
        run: () => void hide(activity, item.id, !item.hidden),
      },
      {
        id: 'screen',
        label: isLit ? line.takeOffScreen : line.putOnScreen,
        run: () => void putOnScreen(isLit ? null : item.id),
      },
    ],
  };
}

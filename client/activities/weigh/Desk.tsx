import type { WeighForm, WeighOutcome } from '@moot/shared/activities/weigh/picture.ts';
import { weigh as say } from '@moot/shared/language/en/deskWeigh.ts';
import type { DeskStagePart } from '@moot/shared/views/parts.ts';
import type { ReactNode } from 'react';
import { usePages } from '../../connection/hooks.ts';
import { Ticks } from '../../ui/desk/Ticks.tsx';
import { own } from '../deskCommands.ts';
import { formOf, isShown } from '../deskForm.ts';
import styles from './Desk.module.css';
import { DeskAdd } from './DeskAdd.tsx';
import { DeskTable } from './DeskTable.tsx';

export function Desk({ stage }: { readonly stage: DeskStagePart }): ReactNode {
  const outcome = usePages<WeighOutcome>('outcome');
  const form = formOf<WeighForm>(stage);
  const activity = stage.activity?.id ?? '';
  if (stage.asking === null) return <Before activity={activity} form={form} />;
  if (!isShown(stage)) return <p className={styles.help}>{say.waiting}</p>;
  const counted = outcome.filter((o) => o.type !== 'tooFew');
  return (
    <>
      {form.tie !== null && (
        <Tie activity={activity} tie={form.tie} isOver={stage.asking.step === 'settled'} />
      )}
      {counted.length > 0 && <DeskTable stage={stage} form={form} items={counted} />}
    </>
  );
}

/** Ticked before it opens, in the order in which they stand; and some of the room’s own added. */
function Before({ activity, form }: { readonly activity: string; readonly form: WeighForm }): ReactNode {
  const pick = (id: string, on: boolean) => {
    const items = form.choice.filter((item) => (item.id === id ? on : item.picked)).map((item) => item.id);
    void own(activity, 'pick', { items });
  };
  return (
    <>
      {form.choice.length === 0 ? (
        <p className={styles.help}>{say.nothing}</p>
      ) : (
        <Ticks
          peer
          legend={say.choose}
          items={form.choice.map((i) => ({ ...i, on: i.picked }))}
          onTick={pick}
        />
      )}
      {form.canAdd > 0 && <DeskAdd activity={activity} form={form} />}
    </>
  );
}

type TieProps = {
  readonly activity: string;
  readonly tie: NonNullable<WeighForm['tie']>;
  readonly isOver: boolean;
};

/** The places are given; which of the tied take them, the facilitator says aloud. */
function Tie({ activity, tie, isOver }: TieProps): ReactNode {
  const chosen = tie.among.filter((item) => item.chosen).map((item) => item.id);
  const tick = (id: string, on: boolean) => {
    const items = on ? [...chosen, id] : chosen.filter((item) => item !== id);
    void own(activity, 'choose', { items });
  };
  return (
    <>
      <Ticks
        peer
        legend={say.tie(tie.places)}
        items={tie.among.map((item) => ({ ...item, on: item.chosen }))}
        isFull={isOver || chosen.length >= tie.places}
        onTick={tick}
      />
      {chosen.length >= tie.places && <p className={styles.help}>{say.tieFull(tie.places)}</p>}
    </>
  );
}

import type { PositionForm, PositionOutcome } from '@moot/shared/activities/position/picture.ts';
import { onScreen, putOnScreen as putWords, takeOffScreen } from '@moot/shared/language/en/deskKinds.ts';
import { position as say } from '@moot/shared/language/en/deskPosition.ts';
import type { DeskStagePart } from '@moot/shared/views/parts.ts';
import type { ReactNode } from 'react';
import { usePages } from '../../connection/hooks.ts';
import { Button } from '../../ui/desk/Button.tsx';
import { Ticks } from '../../ui/desk/Ticks.tsx';
import { own, putOnScreen } from '../deskCommands.ts';
import { formOf, isShown } from '../deskForm.ts';
import styles from './Desk.module.css';
import { DeskDifference } from './DeskDifference.tsx';
import { DeskTries } from './DeskTries.tsx';

type Case = Extract<PositionOutcome, { type: 'case' }>;

export function Desk({ stage }: { readonly stage: DeskStagePart }): ReactNode {
  const outcome = usePages<PositionOutcome>('outcome');
  const form = formOf<PositionForm>(stage);
  const activity = stage.activity?.id ?? '';
  if (form.mode === 'restate') {
    const cases = outcome.flatMap((o) => (o.type === 'case' ? [o] : []));
    return isShown(stage) ? (
      <Cases stage={stage} cases={cases} />
    ) : (
      <p className={styles.help}>{say.casesLater}</p>
    );
  }
  const all = outcome.flatMap((o) => (o.type === 'difference' ? [o] : []));
  if (stage.asking === null) return <Choose activity={activity} form={form} />;
  return all
    .toReversed()
    .map((d) => (
      <DeskDifference key={d.line} stage={stage} form={form} difference={d} isNow={d.line === form.line} />
    ));
}

/** Ticked before anything is asked. */
function Choose({ activity, form }: { readonly activity: string; readonly form: PositionForm }): ReactNode {
  if (form.choice.length === 0) return <p className={styles.help}>{say.nothing}</p>;
  const picked = form.choice.filter((line) => line.picked).map((line) => line.id);
  const pick = (id: string, on: boolean) => {
    const items = on ? [...picked, id] : picked.filter((line) => line !== id);
    void own(activity, 'pick', { items });
  };
  const full = picked.length >= form.max;
  return (
    <>
      <Ticks
        peer
        legend={say.choose(form.max)}
        items={form.choice.map((line) => ({ ...line, on: line.picked }))}
        isFull={full}
        onTick={pick}
      />
      {full && form.choice.length > picked.length && <p className={styles.help}>{say.full}</p>}
    </>
  );
}

function Cases({
  stage,
  cases,
}: {
  readonly stage: DeskStagePart;
  readonly cases: readonly Case[];
}): ReactNode {
  return (
    <ul className={styles.cases} aria-label={say.cases}>
      {cases.map((c) => {
        const isLit = stage.focus === c.id;
        return (
          <li key={c.id} className={`${styles.case} ${isLit ? styles.lit : ''}`}>
            <p className="label">{say.idea(c.owner)}</p>
            <p className="peer words-1">{c.text}</p>
            <p className={styles.by}>{say.by(c.by)}</p>
            <DeskTries tries={c.tries} />
            {c.need !== null && (
              <p>
                {say.need} <span className="peer words-1">{c.need}</span>
              </p>
            )}
            <div className={styles.foot}>
              {isLit && <span className="label">{onScreen}</span>}
              <Button size="small" look="link" onPress={() => void putOnScreen(isLit ? null : c.id)}>
                {isLit ? takeOffScreen : putWords}
              </Button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

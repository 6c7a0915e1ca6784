import type { PulseForm, PulseItem, PulseOutcome } from '@moot/shared/activities/pulse/picture.ts';
import { screen } from '@moot/shared/language/en/screen.ts';
import { usePages, usePart } from '../../connection/hooks.ts';
import { Frame } from '../../faces/screen/Frame.tsx';
import { Question } from '../../faces/screen/Question.tsx';
import type { ScreenProps } from '../../faces/screen/view.ts';
import { PulseDots } from '../../pictures/PulseDots.tsx';
import styles from './Screen.module.css';

type Form = { readonly form: PulseForm };

const rowsShown = 3;

/** Rows of dots, this pulse under those before it; the words apart from them, in an order of their own. */
export function Screen({ stage, activity, showing }: ScreenProps) {
  const form = usePart<Form>('stage')?.form;
  const items = usePages<PulseItem>('items');
  const rows = usePages<PulseOutcome>('outcome').slice(-rowsShown);
  if (showing === 'question' || form === undefined) return <Question stage={stage} activity={activity} />;
  const long = items.some((i) => i.text.length > 40);
  return (
    <Frame left={activity.title} foot={screen.dotsAndWords}>
      <h1 className={styles.prompt}>{stage.prompt}</h1>
      <PulseDots
        className={`appear ${styles.dots}`}
        rows={rows.map((r) => ({ label: r.label, counts: r.shown ? r.counts : null, now: r.now }))}
        points={form.points.length}
        low={form.low}
        high={form.high}
        mark={rows.length > 2 ? 32 : 40}
        unit="rem"
      />
      {items.length > 0 && (
        <section className={styles.words}>
          <h2>{form.textLabel}</h2>
          <ul className={long ? styles.lines : styles.short}>
            {items.map((item) => (
              <li key={item.id}>
                <span className="peer">{item.text}</span>
                {item.by !== null && <span className={styles.by}>{item.by}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Frame>
  );
}

import type { PulseForm, PulseItem, PulseOutcome } from '@moot/shared/activities/pulse/picture.ts';
import { pulse as say } from '@moot/shared/language/en/deskKinds.ts';
import type { DeskStagePart } from '@moot/shared/views/parts.ts';
import type { ReactNode } from 'react';
import { usePages } from '../../connection/hooks.ts';
import { PulseDots } from '../../pictures/PulseDots.tsx';
import { formOf, isShown } from '../deskForm.ts';
import styles from './Desk.module.css';

export function Desk({ stage }: { readonly stage: DeskStagePart }): ReactNode {
  const rows = usePages<PulseOutcome>('outcome');
  const items = usePages<PulseItem>('items');
  const form = formOf<PulseForm>(stage);
  if (!isShown(stage)) return <p className={styles.help}>{say.waiting}</p>;
  return (
    <div className={styles.both}>
      <PulseDots
        rows={rows.map(({ label, counts, shown, now }) => ({ label, counts: shown ? counts : null, now }))}
        points={form.points.length}
        low={form.low}
        high={form.high}
        width={1400}
        mark={32}
        className={styles.dots}
      />
      {items.length > 0 && <Words items={items} label={form.textLabel} />}
    </div>
  );
}

function Words({
  items,
  label,
}: {
  readonly items: readonly PulseItem[];
  readonly label: string;
}): ReactNode {
  return (
    <section>
      <h2 className={styles.head}>{label}</h2>
      <ul>
        {items.map((item) => (
          <li key={item.id} className={styles.word}>
            <span className="peer words-2">{item.text}</span>
            <span className={styles.by}>
              {item.by}
              {item.mayQuote && `, ${say.mayQuote}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

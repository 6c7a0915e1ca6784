import { screen } from '@moot/shared/language/en/screen.ts';
import type { SessionPart } from '@moot/shared/views/parts.ts';
import { usePart } from '../../connection/hooks.ts';
import styles from './LineView.module.css';
import type { ReasonPlan, Reasons } from './reasonPlan.ts';

/** Three columns under the counts, every reason whole. */
export function ReasonList({ plan }: { readonly plan: ReasonPlan }) {
  const facilitator = usePart<SessionPart>('session')?.facilitator ?? '';
  return (
    <ul className={plan.tight ? styles.whySmall : styles.why}>
      {plan.shown.map((reason) => (
        <Reason key={`${reason.by} ${reason.text}`} reason={reason} />
      ))}
      {plan.left > 0 && <li className={styles.by}>{screen.moreReasons(plan.left, facilitator)}</li>}
    </ul>
  );
}

/** Before the counts: all of them, large. */
export function ReasonsFirst({
  reasons,
  names,
}: {
  readonly reasons: Reasons;
  readonly names: 'named' | 'none';
}) {
  return (
    <>
      <p className={styles.heard}>{names === 'none' ? screen.reasonsNoNames : screen.reasons}</p>
      <ul className={`appear ${reasons.length > 6 ? styles.first : styles.firstLarge}`}>
        {reasons.map((reason) => (
          <Reason key={`${reason.by} ${reason.text}`} reason={reason} />
        ))}
      </ul>
    </>
  );
}

function Reason({ reason }: { readonly reason: Reasons[number] }) {
  return (
    <li>
      <p className="peer">{reason.text}</p>
      {reason.by !== null && <p className={styles.by}>{reason.by}</p>}
    </li>
  );
}

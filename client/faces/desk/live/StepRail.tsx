import * as say from '@moot/shared/language/en/desk.ts';
import type { DeskStagePart } from '@moot/shared/views/parts.ts';
import type { ReactNode } from 'react';
import styles from './StepRail.module.css';

export function StepRail({ steps }: Pick<DeskStagePart, 'steps'>): ReactNode {
  if (steps.length === 0) return null;
  return (
    <ol className={styles.rail} aria-label={say.steps}>
      {steps.map((step, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: the same step comes twice in two rounds.
          key={index}
          className={`${styles.step} ${step.now ? styles.now : step.done ? styles.done : ''}`}
          {...(step.now ? { 'aria-current': 'step' as const } : {})}
        >
          {step.label}
        </li>
      ))}
    </ol>
  );
}

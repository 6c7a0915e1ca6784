import * as say from '@moot/shared/language/en/desk.ts';
import type { DeskStagePart } from '@moot/shared/views/parts.ts';
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './StageHead.module.css';
import { Timer } from './Timer.tsx';

type Props = { readonly stage: DeskStagePart; readonly tools: (place: HTMLElement | null) => void };

function titleOf(stage: DeskStagePart): string {
  if (stage.mode === 'ended') return say.endedTitle;
  return (
    stage.activity?.title ?? stage.title ?? (stage.mode === 'waiting' ? say.waitingTitle : say.betweenTitle)
  );
}

function lineOf({ activity, asking, rounds }: DeskStagePart): string {
  if (activity === null) return '';
  const kind = say.stageLine(activity.kind, asking?.round ?? 0, rounds);
  return asking === null ? kind : `${kind} ${say.namesWords(asking.names)}`;
}

const busy = 'input, textarea, select, [role="dialog"] *, [role="menu"] *';

/** On a step change focus comes here, so that a screen reader says where the room is; never away from typing. */
export function StageHead({ stage, tools }: Props): ReactNode {
  const title = useRef<HTMLHeadingElement>(null);
  const step = stage.steps.find((s) => s.now)?.label ?? stage.mode;
  const where = `${stage.activity?.id} ${stage.asking?.id} ${step}`;
  const first = useRef(where);
  useEffect(() => {
    if (first.current === where || document.activeElement?.matches(busy)) return;
    first.current = where;
    title.current?.focus({ preventScroll: true });
  }, [where]);
  return (
    <div className={styles.head}>
      <div>
        <h1 ref={title} tabIndex={-1} className={styles.title}>
          {titleOf(stage)}
        </h1>
        <p className={styles.line}>{lineOf(stage)}</p>
      </div>
      <div className={styles.right}>
        <div ref={tools} className={styles.tools} />
        {stage.mode !== 'waiting' && stage.mode !== 'ended' && <Timer stage={stage} />}
      </div>
    </div>
  );
}

import type { DeskStagePart } from '@moot/shared/views/parts.ts';
import { useEffect, useRef } from 'react';
import { send } from '../../../connection/actions.ts';
import { primaryCommand, whereOf } from './primary.ts';

const settleMs = 600;

type Primary = {
  /** False right after a step changed: a second press was meant for the step before. */
  readonly isHeard: () => boolean;
  /** Sends what the primary does; while that is under way, a second time does nothing. */
  readonly run: () => void;
};

export function usePrimary(stage: DeskStagePart, isOnline: boolean): Primary {
  const where = whereOf(stage);
  const changedAt = useRef({ where: '', at: 0 });
  const underWay = useRef(false);
  useEffect(() => {
    if (changedAt.current.where === where) return;
    changedAt.current = { where, at: performance.now() };
  }, [where]);
  return {
    isHeard: () => performance.now() - changedAt.current.at >= settleMs,
    run: () => {
      const command = primaryCommand(stage);
      if (command === null || underWay.current || !isOnline) return;
      underWay.current = true;
      void send(command).finally(() => {
        underWay.current = false;
      });
    },
  };
}

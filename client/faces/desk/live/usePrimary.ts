import type { DeskStagePart } from '@moot/shared/views/parts.ts';
import { useEffect, useRef } from 'react';
import { send } from '../../../connection/actions.ts';
import { primaryCommand, whereOf } from './primary.ts';

const settleMs = 600;

/**
 * The primary's press. A second press right after a step changed, or while the first is under way, does nothing:
 * it was meant for the step before.
 */
export function usePrimary(stage: DeskStagePart, isOnline: boolean): () => void {
  const where = whereOf(stage);
  const changedAt = useRef({ where: '', at: 0 });
  const underWay = useRef(false);
  useEffect(() => {
    if (changedAt.current.where === where) return;
    changedAt.current = { where, at: performance.now() };
  }, [where]);
  return () => {
    const command = primaryCommand(stage);
    if (command === null || underWay.current || !isOnline) return;
    if (performance.now() - changedAt.current.at < settleMs) return;
    underWay.current = true;
    void send(command).finally(() => {
      underWay.current = false;
    });
  };
}

// Where the asking stands, in the line above the prompt: step, time left, second time, no connection.

import { offline, step } from '@moot/shared/language/en/phone.ts';
import type { StagePart } from '@moot/shared/views/parts.ts';
import { useConnection, useServerNow } from '../../../connection/hooks.ts';
import { timeLeft, timeOfDay } from './clock.ts';
import { StepLine } from './Prompt.tsx';

/** `how`: what is said of an open asking while nothing else is: unseen until shown, live, new words. */
export function Standing({
  stage,
  facilitator,
  how = step.unseen,
}: {
  readonly stage: StagePart;
  readonly facilitator: string;
  readonly how?: string;
}) {
  const { status, since } = useConnection();
  const now = useServerNow(5000);
  const again = (stage.asking?.round ?? 1) > 1;
  const name = again ? step.openAgain : step.open;
  if (status === 'offline') return <StepLine name={name}>{offline.lastConnected(timeOfDay(since))}</StepLine>;
  return (
    <StepLine name={name}>{stage.endsAt === null ? how : timeLeft(stage.endsAt, now, facilitator)}</StepLine>
  );
}

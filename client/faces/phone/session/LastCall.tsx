// Twenty seconds, counted down; it ends in words and closes nothing by itself.
import { step } from '@moot/shared/language/en/phone.ts';
import { lastCallSeconds, type StagePart } from '@moot/shared/views/parts.ts';
import { useEffect } from 'react';
import { useServerNow } from '../../../connection/hooks.ts';
import { announce } from '../announce.tsx';
import { secondsLeft } from '../frame/clock.ts';
import styles from './Session.module.css';

export function LastCall({ stage }: { readonly stage: StagePart | undefined }) {
  const endsAt = stage?.asking?.step === 'open' ? (stage.lastCallEndsAt ?? null) : null;
  return endsAt === null ? null : <Countdown key={endsAt} endsAt={endsAt} />;
}

function Countdown({ endsAt }: { readonly endsAt: number }) {
  const left = Math.min(lastCallSeconds, secondsLeft(endsAt, useServerNow(250)));
  const over = left === 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once at the beginning and once at the end
  useEffect(() => announce(over ? step.lastCallOver : step.lastCall(left)), [over]);
  return (
    <p className={styles.lastCall} role="timer" aria-live="off">
      {over ? step.lastCallOver : step.lastCall(left)}
    </p>
  );
}

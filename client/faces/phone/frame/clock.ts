// Times as the phone says them, by the server's clock.
import { step } from '@moot/shared/language/en/phone.ts';

const minute = 60_000;

/** “14:47” in the phone's own time zone. */
export function timeOfDay(at: number): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(at);
}

/** Time left in words, never in silence; it closes nothing by itself. */
export function timeLeft(endsAt: number, now: number, facilitator: string): string {
  const left = endsAt - now;
  if (left <= 0) return step.timeUp(facilitator);
  return left < minute ? step.lessThanMinute : step.minutesLeft(Math.ceil(left / minute));
}

export function secondsLeft(endsAt: number, now: number): number {
  return Math.max(0, Math.ceil((endsAt - now) / 1000));
}

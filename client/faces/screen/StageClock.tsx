import { clockWords, screen } from '@moot/shared/language/en/screen.ts';
import { lastCallSeconds, type StagePart } from '@moot/shared/views/parts.ts';
import { usePart, useServerNow } from '../../connection/hooks.ts';
import styles from './StageClock.module.css';
import { type Clock, clockOf } from './view.ts';

/** Time left, last call, or that time is over: in words, wherever a clock runs. */
export function StageClock({ large = false }: { readonly large?: boolean }) {
  const stage = usePart<StagePart>('stage');
  const now = useServerNow(500);
  const clock = stage === undefined ? null : clockOf(stage, now);
  if (clock === null) return null;
  return (
    <span
      role="timer"
      className={`${clock.words === 'left' ? styles.clock : styles.lit} ${large ? styles.large : ''}`}
    >
      {inWords(clock)}
    </span>
  );
}

function inWords({ words, ms }: Clock): string {
  switch (words) {
    case 'left':
      return screen.timeLeft(clockWords(ms));
    case 'lastCall':
      return screen.lastCall(Math.min(lastCallSeconds, Math.ceil(ms / 1000)));
    case 'lastCallOver':
      return screen.lastCallOver;
    case 'timeOver':
      return screen.timeOver;
    case 'talkOver':
      return screen.talkOver;
  }
}

import * as say from '@moot/shared/language/en/desk.ts';
import { type DeskStagePart, lastCallSeconds } from '@moot/shared/views/parts.ts';
import type { ReactNode } from 'react';
import { send } from '../../../connection/actions.ts';
import { useServerNow } from '../../../connection/hooks.ts';
import { Menu, type MenuEntry } from '../../../ui/desk/Menu.tsx';
import { spanOf } from '../times.ts';
import styles from './Timer.module.css';

const set = (minutes: number | null) => void send({ type: 'setTimer', minutes });

function entries(endsAt: number | null, now: number): MenuEntry[] {
  const left = endsAt === null ? 0 : Math.max(0, endsAt - now) / 60_000;
  const more = endsAt === null ? [] : [1, 2, 5].map((n) => ({ n, label: say.addMinutes(n), to: left + n }));
  const fresh = [1, 2, 3, 4, 5, 8, 10].map((n) => ({ n, label: say.setMinutes(n), to: n }));
  const menu = [...more, ...fresh].map(({ label, to }, index) => ({
    id: label,
    label,
    apart: index > 0 && index === more.length,
    run: () => set(to),
  }));
  return endsAt === null
    ? menu
    : [...menu, { id: 'none', label: say.clearTimer, apart: true, run: () => set(null) }];
}

/** Counts down by the server's clock and ends in words; it closes nothing by itself. */
export function Timer({ stage }: { readonly stage: DeskStagePart }): ReactNode {
  const now = useServerNow(500);
  const { endsAt, lastCallEndsAt, talkEndsAt, mode } = stage;
  const shown = mode === 'talk' && talkEndsAt !== null ? talkEndsAt : endsAt;
  return (
    <div className={styles.timer}>
      {lastCallEndsAt !== null && stage.asking?.step === 'open' && (
        <p className={styles.call}>
          {lastCallEndsAt > now
            ? say.lastCallRunning(Math.min(lastCallSeconds, Math.ceil((lastCallEndsAt - now) / 1000)))
            : say.lastCallOver}
        </p>
      )}
      <Menu label={say.timerMenu} entries={entries(endsAt, now)}>
        <TimerFace endsAt={shown} now={now} isTalk={mode === 'talk'} />
      </Menu>
    </div>
  );
}

type FaceProps = { readonly endsAt: number | null; readonly now: number; readonly isTalk: boolean };

function TimerFace({ endsAt, now, isTalk }: FaceProps): ReactNode {
  if (endsAt === null) return <span className={styles.none}>{say.noTimer}</span>;
  const isUp = endsAt <= now;
  return (
    <span className={styles.face}>
      <b>{isUp ? say.timeUp : spanOf(endsAt - now)}</b>
      <span>{isUp ? say.timeUpHelp : isTalk ? say.talkLeft : say.timeLeft}</span>
    </span>
  );
}

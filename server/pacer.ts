// The process's own sense of passing time, for pacing only: what is recorded takes its time from the clock.
import type { Pacer } from './rooms/publish.ts';

export const systemPacer: Pacer = {
  now: () => performance.now(),
  after(ms, act) {
    const timer = setTimeout(act, ms).unref();
    return () => clearTimeout(timer);
  },
};

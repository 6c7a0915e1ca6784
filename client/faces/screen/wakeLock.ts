// Keeps the projector's laptop from dimming, where the browser can. It lets go when hidden, so it is taken again.

let lock: WakeLockSentinel | null = null;

async function take(): Promise<void> {
  // Only secure pages have it; on plain http in a local network it is not there.
  if (!('wakeLock' in navigator) || document.hidden || lock?.released === false) return;
  try {
    lock = await navigator.wakeLock.request('screen');
  } catch {
    // A low battery may refuse: the screen works all the same.
  }
}

export function stayAwake(): void {
  void take();
  document.addEventListener('visibilitychange', () => void take());
}

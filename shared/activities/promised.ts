// No IO. What the peer who was to ask about a promise answered, as the series remembers it.
import type { PeerPromise } from '../model/series.ts';

/** Nobody asks about a promise until its asker has said yes. */
export function answerOf({ accepted, declined }: PeerPromise): 'asked' | 'yes' | 'no' {
  if (accepted) return 'yes';
  return declined ? 'no' : 'asked';
}

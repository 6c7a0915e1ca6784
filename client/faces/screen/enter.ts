// How a window becomes a screen: its link's token is exchanged for a cookie and taken out of the address bar.
import type { Me } from '@moot/shared/http/account.ts';
import type { Problem } from '@moot/shared/http/problem.ts';
import { getJson, isProblem, postJson } from '../../connection/http.ts';

export type Entry = { readonly series: string } | { readonly sentence: string | null };

const again = 2000;

/** Waits for the network for as long as it takes; a projector shows no error. */
export async function enter(token: string): Promise<Entry> {
  for (;;) {
    const answer = token === '' ? await getJson<Me>('/api/me') : await postJson<Me>('/api/screen', { token });
    if (!isProblem(answer)) return entryOf(answer);
    if (!isPassing(answer)) return token === '' ? { sentence: answer.sentence } : enterAgain(answer);
    await new Promise((done) => setTimeout(done, again));
  }
}

/** A link is used once; reloaded, or opened from the history, this window may be a screen already. */
async function enterAgain(refused: Problem): Promise<Entry> {
  const me = await getJson<Me>('/api/me');
  if (isProblem(me) || me.screen === null) return { sentence: refused.sentence };
  return me.screen;
}

function entryOf(me: Me): Entry {
  return me.screen ?? { sentence: null };
}

const isPassing = (problem: Problem) => problem.error === 'no_connection' || problem.error === 'unexpected';

/** The token, and an address bar without it. */
export function takeToken(): string {
  const token = location.hash.slice(1);
  if (token !== '') history.replaceState(null, '', location.pathname);
  return token;
}

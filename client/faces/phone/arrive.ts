// Says “I am here” by itself: once after each (re)connection, while the session runs and nobody has said “I have to go”.
import type { SessionPart } from '@moot/shared/views/parts.ts';
import { send } from '../../connection/actions.ts';
import { keep } from '../../connection/browserKeep.ts';
import { scopeOf } from '../../connection/connect.ts';
import { type MootState, store } from '../../connection/store.ts';

function runningSession(state: MootState): string | null {
  const part = state.view.session as SessionPart | undefined;
  return part?.session?.status === 'running' ? part.session.id : null;
}

function leftKey(session: string): string {
  const { who } = store.getState();
  return `left/${who === null ? '' : scopeOf(who)}/${session}`;
}

export function hasLeft(): boolean {
  const session = runningSession(store.getState());
  return session !== null && keep().get(leftKey(session)) === true;
}

export function leaveRoom(): void {
  const session = runningSession(store.getState());
  if (session !== null) keep().set(leftKey(session), true);
  void send({ type: 'leave' });
}

export function comeBack(): void {
  const session = runningSession(store.getState());
  if (session !== null) keep().remove(leftKey(session));
  void send({ type: 'arrive' });
}

/** Watches the store until told to stop. */
export function keepArriving(): () => void {
  let done = '';
  const look = (state: MootState) => {
    const session = runningSession(state);
    if (state.connection.status !== 'online' || session === null || state.mine === null) return;
    const once = `${session}/${state.connection.since}`;
    if (state.mine.inRoom || once === done || hasLeft()) return;
    done = once;
    void send({ type: 'arrive' });
  };
  look(store.getState());
  return store.subscribe(look);
}

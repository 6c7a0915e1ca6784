// Which seat this phone has, kept here so that a reload without a network goes straight on.
import type { Me } from '@moot/shared/http/account.ts';
import { keep } from '../../connection/browserKeep.ts';

export type Peer = NonNullable<Me['peer']>;

export function lastPeer(): Peer | null {
  return (keep().get('last') as Peer | undefined) ?? null;
}

export function rememberPeer(peer: Peer): void {
  keep().set('last', { ...peer });
}

export function forgetPeer(): void {
  keep().remove('last');
}

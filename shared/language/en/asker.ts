// Pure. Who asks about a promise: nobody, until the peer who was chosen has said yes.
export type Answer = 'asked' | 'yes' | 'no';
export const nobodyAsks = 'Nobody asks about it yet.';

/** For its maker. */
export function whoAsksYou(asker: string, accepted: Answer): string {
  switch (accepted) {
    case 'yes':
      return `${asker} asks you about it.`;
    case 'asked':
      return `${asker} has been asked to ask you about it.`;
    case 'no':
      return nobodyAsks;
  }
}

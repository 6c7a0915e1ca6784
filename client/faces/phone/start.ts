// How this page was opened: by a code in the fragment, by a personal link, or plainly. The address bar forgets it at once.
export type Opened =
  | { readonly by: 'code'; readonly code: string }
  | { readonly by: 'link'; readonly token: string }
  | { readonly by: 'nothing' };

export function readOpening(path: string, fragment: string): Opened {
  const text = fragment.replace(/^#/, '');
  if (text === '') return { by: 'nothing' };
  return path.startsWith('/me') ? { by: 'link', token: text } : { by: 'code', code: cleanCode(text) };
}

/** Reads the fragment and takes it out of the address bar and the history. */
export function takeOpening(): Opened {
  const opened = readOpening(location.pathname, location.hash);
  if (opened.by !== 'nothing' || location.pathname !== '/') history.replaceState(null, '', '/');
  return opened;
}

/** The eight symbols of a code, however they were typed. */
export function cleanCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, codeLength);
}

export const codeLength = 8;

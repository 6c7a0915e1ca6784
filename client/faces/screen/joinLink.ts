// Pure. What the QR code on the projector opens.

/** The code travels in the fragment: it reaches no server log. */
export function joinLink(address: string, code: string): string {
  return `${address.replace(/\/$/, '')}/join#${code}`;
}

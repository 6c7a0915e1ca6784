// What Moot writes about itself: never a text, a name, a token, a code or a participant's address.

export type LogLine = {
  readonly event: string;
  readonly series?: string;
  readonly code?: string;
  readonly ms?: number;
};
export type Log = (line: LogLine) => void;

/** One JSON object a line. Only these four members leave, whatever else an object carries. */
export function logTo(write: (text: string) => void, clock: () => number): Log {
  return ({ event, series, code, ms }) => {
    const line = { at: new Date(clock()).toISOString(), event, series, code, ms };
    write(`${JSON.stringify(line)}\n`);
  };
}

/** An error's own words may quote what somebody wrote: only its class and code are told. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

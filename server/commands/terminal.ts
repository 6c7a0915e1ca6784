// Where commands write: what was asked for, and everything else.

export type Terminal = {
  /** Standard output. */
  say(text: string): void;
  /** Standard error. */
  complain(text: string): void;
};

/** One `moot` subcommand: its words after its name → its exit code. */
export type Subcommand = (words: readonly string[], terminal: Terminal) => Promise<number>;

export const processTerminal: Terminal = {
  say: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
};

// No IO. A line's thread as data, ready to be drawn and to be read aloud.

export type ThreadTally = { readonly agree: number; readonly disagree: number; readonly pass: number };

/** What happened to a line in a session: a vote's marks; a square where it was sorted, said back or treated. */
export type ThreadStop = {
  readonly session: string;
  readonly shape: 'counted' | 'square' | 'tooFew';
  readonly tally: ThreadTally | null;
  /** “3 agree, 3 disagree” and, more quietly, “none changed”. */
  readonly words: string;
  readonly note: string;
};

/** One line against the sessions of its series. */
export type ThreadRow = {
  readonly id: string;
  readonly text: string;
  readonly status: string;
  readonly statusLabel: string;
  /** The line of the ledger that it came from. */
  readonly parent: string | null;
  /** How many lines stand between it and the one that it came from in the end. */
  readonly depth: number;
  readonly stops: readonly ThreadStop[];
  /** Dotted from its last stop on: somebody who was away has not said yet. */
  readonly waits: boolean;
  /** It leads no further: it was only words and became other lines, or was set aside. */
  readonly ends: boolean;
  /** What else is to be known of it now, shortest first. */
  readonly now: readonly string[];
  /** The whole row in words, for those who hear it. */
  readonly aloud: string;
};

/** Everything that happened to a line on one occasion, in its order. */
export type ThreadChapter = {
  /** “Session 3”, or a date where it was between sessions. */
  readonly when: string;
  readonly where: string;
  readonly entries: readonly ThreadEntry[];
};
export type ThreadEntry = {
  readonly shape: 'counted' | 'square' | 'tooFew' | 'status' | 'plain';
  readonly tally: ThreadTally | null;
  readonly words: string;
  /** Words that somebody said or the room agreed. */
  readonly quote: string | null;
};

/** `thread`: what stands on the screen, for the screen alone: the line, where it came from and what it became. */
export type ThreadPart = {
  readonly sessions: readonly { readonly id: string; readonly n: number; readonly label: string }[];
  readonly line: string;
  readonly rows: readonly ThreadRow[];
};

// No IO. What the faces are given of an amplify.
export type Act = 'back' | 'add' | 'ask';
export type AmplifyForm = {
  readonly wave: 1 | 2 | null;
  /** Which asking is on: a wave, or the owners' answers. */
  readonly ask: 'hidden' | 'live' | 'reply' | null;
  /** What a seat can spend in the first wave; the second costs nothing. */
  readonly tokens: number;
  readonly types: readonly Act[];
  readonly maxChars: number;
  /** How long the live wave is meant to last. */
  readonly liveMinutes: number;
};
export type AmplifySubject = {
  readonly id: string;
  readonly text: string;
  readonly by: string;
  readonly bySeat: string;
  readonly organisation: string;
  /** Desk only. */
  readonly hidden: boolean;
};
/** One backing, addition or ask; in the order of the ideas, and under each the first given first. */
export type AmplifyItem = {
  readonly id: string;
  readonly idea: string;
  readonly wave: number;
  readonly act: Act;
  /** Empty when taken back by its writer. */
  readonly text: string;
  readonly by: string;
  readonly organisation: string;
  /** For an ask: the answer of the idea's owner. */
  readonly answer: string | null;
  /** With this one the idea lit up: the first in the live wave from another organisation. */
  readonly first: boolean;
  readonly takenBack: boolean;
  /** Desk only. */
  readonly hidden: boolean;
};
/** Ideas keep their order; nothing is counted per person. */
export type AmplifyOutcome = {
  readonly idea: string;
  /** Whose organisations back it or add to it: how many. */
  readonly organisations: number;
  /** The act with which it lit up. */
  readonly lit: string | null;
  readonly noneYet: boolean;
};

export const isAct = (value: unknown): value is Act => value === 'back' || value === 'add' || value === 'ask';

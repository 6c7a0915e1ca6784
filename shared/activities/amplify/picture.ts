// No IO. What the faces are given of an amplify.
export type Act = 'back' | 'add' | 'ask';
export type AmplifyForm = {
  readonly wave: 1 | 2 | null;
  /** Which asking is on: a wave, or the owners' replies. */
  readonly ask: 'hidden' | 'live' | 'reply' | null;
  /** What a seat can spend in the first wave; the second costs nothing. */
  readonly tokens: number;
  readonly types: readonly Act[];
  readonly maxChars: number;
};
export type AmplifySubject = {
  readonly id: string;
  readonly text: string;
  readonly by: string;
  readonly bySeat: string;
  readonly organisation: string;
};
export type Amplification = {
  readonly id: string;
  readonly wave: number;
  readonly act: Act;
  readonly text: string;
  readonly by: string;
  readonly organisation: string;
  /** For an ask: the idea's owner's answer. */
  readonly answer: string | null;
};
/** Ideas keep their order; nothing is counted per person. */
export type AmplifyOutcome = {
  readonly idea: string;
  readonly text: string;
  readonly by: string;
  readonly acts: readonly Amplification[];
  readonly organisations: number;
  /** The first to back or add in the live wave, from another organisation than the idea's: the idea lights up. */
  readonly lit: string | null;
  readonly noneYet: boolean;
};

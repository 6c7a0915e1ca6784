// No IO. What the faces are given of a pulse.
export type PulseForm = {
  readonly points: readonly number[];
  readonly low: string;
  readonly high: string;
  readonly textLabel: string;
  readonly textMax: number;
  readonly quoteChoice: boolean;
  readonly when: 'arriving' | 'leaving';
  readonly scaleNames: 'named' | 'none';
  readonly textNames: 'named' | 'none';
};
export type PulseItem = {
  readonly id: string;
  readonly text: string;
  readonly by: string | null;
  readonly mayQuote: boolean;
};
/** One row of dots; counts by point, lowest point first. */
export type PulseOutcome = {
  readonly label: string;
  readonly when: 'arriving' | 'leaving';
  readonly now: boolean;
  readonly shown: boolean;
  readonly answered: number | null;
  readonly counts: readonly number[];
};

// What every kind's Phone.tsx gives the phone: what to show while its asking is open, closed and shown.
import type { Pictures } from '@moot/shared/activities/picture.ts';
import type { AskingView, MinePart, StagePart } from '@moot/shared/views/parts.ts';
import type { ComponentType } from 'react';

export type OnStage<K extends keyof Pictures> = {
  readonly stage: StagePart;
  readonly activity: NonNullable<StagePart['activity']>;
  readonly asking: AskingView;
  readonly form: Pictures[K]['form'];
  readonly mine: MinePart;
  readonly facilitator: string;
};

export type PhoneFace<K extends keyof Pictures> = {
  readonly Open: ComponentType<OnStage<K>>;
  /** One's own answer, under “Closed. Look up.” */
  readonly Given: ComponentType<OnStage<K>>;
  readonly Shown: ComponentType<OnStage<K>>;
};

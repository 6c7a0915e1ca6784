// What every kind's Phone.tsx gives the phone: what to show while its asking is open, closed and shown.
import type { AskingView, MinePart, StagePart } from '@moot/shared/views/parts.ts';
import type { ComponentType } from 'react';

export type OnStage<Form> = {
  readonly stage: StagePart;
  readonly activity: NonNullable<StagePart['activity']>;
  readonly asking: AskingView;
  readonly form: Form;
  readonly mine: MinePart;
  readonly facilitator: string;
};

export type PhoneFace<Form> = {
  readonly Open: ComponentType<OnStage<Form>>;
  /** One's own answer, under “Closed. Look up.” */
  readonly Given: ComponentType<OnStage<Form>>;
  readonly Shown: ComponentType<OnStage<Form>>;
};

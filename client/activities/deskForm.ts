import type { DeskStagePart } from '@moot/shared/views/parts.ts';

/** The form of the activity on the stage, as its kind makes it. The caller knows the kind: it is that kind's face. */
export function formOf<Form>(stage: DeskStagePart): Form {
  return stage.form as Form;
}

/** A session number of the kind of a step: has anything been shown? */
export const isShown = ({ asking }: DeskStagePart): boolean =>
  asking?.step === 'shown' || asking?.step === 'settled';

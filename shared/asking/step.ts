// No IO. What the step of an asking says of what was given.
import type { Step } from '../model/series.ts';

/** Shown, or settled since: what was given can no longer change. False where nothing was asked yet. */
export const isOut = (asking: { readonly step: Step } | undefined): boolean =>
  asking?.step === 'shown' || asking?.step === 'settled';

// No IO. What deciding comes to: events, or a refusal from the closed list.
import type { Refusal } from '../model/refusals.ts';
import type { Event } from './events.ts';

export type Decision =
  | { readonly ok: true; readonly events: readonly Event[]; readonly made: readonly string[] }
  | { readonly ok: false; readonly refusal: Refusal };

export const refused = (refusal: Refusal): Decision => ({ ok: false, refusal });
export const accepted = (events: readonly Event[], made: readonly string[] = []): Decision => ({
  ok: true,
  events,
  made,
});

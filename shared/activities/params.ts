// No IO. What the kinds say about their own settings, by name.
import { z } from 'zod';
import {
  type ActivityDefinition,
  activitySchema,
  type Brings,
  type Complaint,
  type KindName,
  type SourceFrom,
} from '../model/definition.ts';
import type { AnyKind } from './kind.ts';
import { kindNamed, kinds } from './registry.ts';

const common = activitySchema.omit({ kind: true, params: true });

/** Settings are always a record; which, only the kind knows. */
const ofKind = ({ name, settings }: AnyKind) =>
  common.extend({
    kind: z.literal<KindName>(name),
    params: settings.paramsSchema as z.ZodType<Record<string, unknown>>,
  });

const [first, ...others] = kinds.map(ofKind);
if (first === undefined) throw new Error('no kind is registered');

/** A whole activity with the settings of its kind. */
export const activityOfKindSchema = z.discriminatedUnion('kind', [first, ...others]);

const settingsOf = (kind: KindName) => kindNamed(kind)?.settings;

/** What is wrong in an activity by the rules of its own kind. */
export function complaintsOf(activity: ActivityDefinition): readonly Complaint[] {
  return settingsOf(activity.kind)?.complaints?.(activity) ?? [];
}

/** Where an activity's subjects may come from, and whether their writers must be known. */
export function sourcesOf({ kind, params }: ActivityDefinition): {
  readonly from: readonly SourceFrom[];
  readonly needsWriter: boolean;
} {
  const settings = settingsOf(kind);
  return { from: settings?.sources(params) ?? [], needsWriter: settings?.needsWriter?.(params) ?? false };
}

/** What sort of thing can be drawn from an activity of this kind. */
export function bringsOf(kind: KindName): Brings | null {
  return settingsOf(kind)?.brings ?? null;
}

/** The kinds from which this can be drawn. */
export function bringing(what: SourceFrom): readonly KindName[] {
  return kinds.filter(({ settings }) => settings.brings === what).map(({ name }) => name);
}

/** The fields an activity asks for; `names` maps may list only these. */
export function fieldNames(kind: KindName, params: unknown): readonly string[] {
  return settingsOf(kind)?.fieldNames(params) ?? [];
}

/** Fields that always carry a name. */
export function alwaysNamed(kind: KindName): readonly string[] {
  return settingsOf(kind)?.alwaysNamed ?? [];
}

/** Whether nothing of it is recorded. */
export function isNotRecorded(kind: KindName): boolean {
  return settingsOf(kind)?.notRecorded ?? false;
}

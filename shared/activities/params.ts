// No IO. What the twelve kinds say about their own settings, by name.
import { z } from 'zod';
import {
  activitySchema,
  type Complaint,
  type Frozen,
  type KindName,
  type SourceFrom,
} from '../model/definition.ts';
import * as amplify from './amplify/params.ts';
import * as commit from './commit/params.ts';
import * as consent from './consent/params.ts';
import * as gather from './gather/params.ts';
import * as glossary from './glossary/params.ts';
import * as position from './position/params.ts';
import * as pulse from './pulse/params.ts';
import * as scenario from './scenario/params.ts';
import * as sort from './sort/params.ts';
import * as talk from './talk/params.ts';
import * as vote from './vote/params.ts';
import * as weigh from './weigh/params.ts';

const paramsSchemas = {
  gather: gather.paramsSchema,
  amplify: amplify.paramsSchema,
  vote: vote.paramsSchema,
  weigh: weigh.paramsSchema,
  glossary: glossary.paramsSchema,
  sort: sort.paramsSchema,
  position: position.paramsSchema,
  scenario: scenario.paramsSchema,
  commit: commit.paramsSchema,
  consent: consent.paramsSchema,
  pulse: pulse.paramsSchema,
  talk: talk.paramsSchema,
} as const satisfies Record<KindName, z.ZodType>;

type ParamsMap = { [K in KindName]: Frozen<z.infer<(typeof paramsSchemas)[K]>> };
export type ParamsOf<K extends KindName> = ParamsMap[K];

const common = activitySchema.omit({ kind: true, params: true });

/** A whole activity with the settings of its kind. */
export const activityOfKindSchema = z.discriminatedUnion('kind', [
  common.extend({ kind: z.literal('gather'), params: gather.paramsSchema }),
  common.extend({ kind: z.literal('amplify'), params: amplify.paramsSchema }),
  common.extend({ kind: z.literal('vote'), params: vote.paramsSchema }),
  common.extend({ kind: z.literal('weigh'), params: weigh.paramsSchema }),
  common.extend({ kind: z.literal('glossary'), params: glossary.paramsSchema }),
  common.extend({ kind: z.literal('sort'), params: sort.paramsSchema }),
  common.extend({ kind: z.literal('position'), params: position.paramsSchema }),
  common.extend({ kind: z.literal('scenario'), params: scenario.paramsSchema }),
  common.extend({ kind: z.literal('commit'), params: commit.paramsSchema }),
  common.extend({ kind: z.literal('consent'), params: consent.paramsSchema }),
  common.extend({ kind: z.literal('pulse'), params: pulse.paramsSchema }),
  common.extend({ kind: z.literal('talk'), params: talk.paramsSchema }),
]);
type Common = Frozen<z.infer<typeof common>>;
/** An activity with the settings of its kind; without a kind, of any. */
export type ActivityOf<K extends KindName = KindName> = {
  [P in K]: Common & { readonly kind: P; readonly params: ParamsOf<P> };
}[K];

type Rules<K extends KindName> = {
  /** The fields it asks for, by which `names` says who carries a name. */
  readonly fieldNames: (params: ParamsOf<K>) => readonly string[];
  /** Where its subjects may come from. */
  readonly sources: (params: ParamsOf<K>) => readonly SourceFrom[];
  /** Whether the posts it takes must have known writers. */
  readonly needsWriter?: (params: ParamsOf<K>) => boolean;
  readonly alwaysNamed?: readonly string[];
  readonly complaints?: (activity: ActivityOf<K>) => readonly Complaint[];
};

export const settingRules: { readonly [K in KindName]: Rules<K> } = {
  gather,
  amplify,
  vote,
  weigh,
  glossary,
  sort,
  position,
  scenario,
  commit,
  consent,
  pulse,
  talk,
};

/** What is wrong in an activity by the rules of its own kind. */
export function complaintsOf<K extends KindName>(activity: ActivityOf<K>): readonly Complaint[] {
  return settingRules[activity.kind].complaints?.(activity) ?? [];
}

/** Where an activity's subjects may come from, and whether their writers must be known. */
export function sourcesOf<K extends KindName>(
  activity: ActivityOf<K>,
): { readonly from: readonly SourceFrom[]; readonly needsWriter: boolean } {
  const rules: Rules<K> = settingRules[activity.kind];
  return {
    from: rules.sources(activity.params),
    needsWriter: rules.needsWriter?.(activity.params) ?? false,
  };
}

/** The fields an activity asks for; `names` maps may list only these. */
export function fieldNames<K extends KindName>(kind: K, params: ParamsOf<K>): readonly string[] {
  return settingRules[kind].fieldNames(params);
}

// No IO. The kinds of activity that run: one line each.
import type { KindName } from '../model/definition.ts';
import { amplify } from './amplify/amplify.ts';
import { commit } from './commit/commit.ts';
import { consent } from './consent/consent.ts';
import { gather } from './gather/gather.ts';
import { glossary } from './glossary/glossary.ts';
import type { AnyKind } from './kind.ts';
import { position } from './position/position.ts';
import { pulse } from './pulse/pulse.ts';
import { scenario } from './scenario/scenario.ts';
import { sort } from './sort/sort.ts';
import { talk } from './talk/talk.ts';
import { voteKind } from './vote/vote.ts';
import { weigh } from './weigh/weigh.ts';

const running: readonly AnyKind[] = [
  gather,
  voteKind,
  sort,
  pulse,
  consent,
  commit,
  talk,
  weigh,
  scenario,
  amplify,
  glossary,
  position,
];

const byName = new Map<KindName, AnyKind>(running.map((k) => [k.name, k]));

/** Undefined: this kind is not available yet. */
export function kindNamed(name: KindName): AnyKind | undefined {
  return byName.get(name);
}

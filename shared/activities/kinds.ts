// No IO. The kinds of activity that run: one line each.
export { amplify } from './amplify/amplify.ts';
export { commit } from './commit/commit.ts';
export { consent } from './consent/consent.ts';
export { gather } from './gather/gather.ts';
export { glossary } from './glossary/glossary.ts';
export { position } from './position/position.ts';
export { pulse } from './pulse/pulse.ts';
export { scenario } from './scenario/scenario.ts';
export { sort } from './sort/sort.ts';
export { talk } from './talk/talk.ts';
export { voteKind } from './vote/vote.ts';
export { weigh } from './weigh/weigh.ts';

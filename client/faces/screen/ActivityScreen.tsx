import type { SessionPart } from '@moot/shared/views/parts.ts';
import type { ComponentType } from 'react';
import { AmplifyScreen } from '../../activities/amplify/Screen.tsx';
import { CommitScreen } from '../../activities/commit/Screen.tsx';
import { ConsentScreen } from '../../activities/consent/Screen.tsx';
import { GatherScreen } from '../../activities/gather/Screen.tsx';
import { GlossaryScreen } from '../../activities/glossary/Screen.tsx';
import { PositionScreen } from '../../activities/position/Screen.tsx';
import { PulseScreen } from '../../activities/pulse/Screen.tsx';
import { ScenarioScreen } from '../../activities/scenario/Screen.tsx';
import { SortScreen } from '../../activities/sort/Screen.tsx';
import { TalkScreen } from '../../activities/talk/Screen.tsx';
import { VoteScreen } from '../../activities/vote/Screen.tsx';
import { WeighScreen } from '../../activities/weigh/Screen.tsx';
import { NotYet } from './Plain.tsx';
import type { ScreenProps } from './view.ts';

/** The kinds that have a face here; the others say that they are not available yet. */
const screens: Readonly<Record<string, ComponentType<ScreenProps>>> = {
  gather: GatherScreen,
  vote: VoteScreen,
  sort: SortScreen,
  pulse: PulseScreen,
  consent: ConsentScreen,
  commit: CommitScreen,
  amplify: AmplifyScreen,
  glossary: GlossaryScreen,
  position: PositionScreen,
  talk: TalkScreen,
  weigh: WeighScreen,
  scenario: ScenarioScreen,
};

export function ActivityScreen({
  session,
  ...props
}: ScreenProps & { readonly session: SessionPart | undefined }) {
  const Kind = screens[props.activity.kind];
  if (Kind === undefined) return <NotYet session={session} title={props.activity.title} />;
  // A new activity starts afresh: what was looked at in the last one is forgotten.
  return <Kind key={props.activity.id} {...props} />;
}

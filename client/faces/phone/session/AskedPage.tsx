// The asking that is on, drawn by its kind: open, closed or shown.
import type { Pictures } from '@moot/shared/activities/picture.ts';
import { step } from '@moot/shared/language/en/phone.ts';
import type { KindName } from '@moot/shared/model/definition.ts';
import type { AskingView, MinePart, StagePart } from '@moot/shared/views/parts.ts';
import type { ComponentType } from 'react';
import { amplify } from '../../../activities/amplify/Phone.tsx';
import { commit } from '../../../activities/commit/Phone.tsx';
import { consent } from '../../../activities/consent/Phone.tsx';
import { gather } from '../../../activities/gather/Phone.tsx';
import { glossary } from '../../../activities/glossary/Phone.tsx';
import { position } from '../../../activities/position/Phone.tsx';
import { pulse } from '../../../activities/pulse/Phone.tsx';
import { scenario } from '../../../activities/scenario/Phone.tsx';
import { sort } from '../../../activities/sort/Phone.tsx';
import { vote } from '../../../activities/vote/Phone.tsx';
import { weigh } from '../../../activities/weigh/Phone.tsx';
import type { OnStage, PhoneFace } from '../face.ts';
import { Page } from '../frame/Page.tsx';
import { Prompt, StepLine } from '../frame/Prompt.tsx';
import { HandButton } from '../frame/Shown.tsx';
import { UnsentHere } from '../sheets/Unsent.tsx';
import styles from './Session.module.css';

/** Every kind that asks on a phone. Its form is what its own picture makes of it. */
type AnyFace = Readonly<Record<keyof PhoneFace<'gather'>, ComponentType<OnStage<keyof Pictures>>>>;
const faces: Partial<Record<KindName, unknown>> = {
  gather,
  vote,
  sort,
  pulse,
  consent,
  commit,
  weigh,
  scenario,
  amplify,
  glossary,
  position,
};

type Props = {
  readonly stage: StagePart;
  readonly activity: NonNullable<StagePart['activity']>;
  readonly asking: AskingView;
  readonly mine: MinePart;
  readonly facilitator: string;
};

export function AskedPage(props: Props) {
  const { stage, activity, asking } = props;
  const face = faces[activity.kind] as AnyFace | undefined;
  if (face === undefined) return null;
  const onStage = { ...props, form: stage.form as unknown as Pictures[keyof Pictures]['form'] };
  switch (asking.step) {
    case 'open':
      return <face.Open key={asking.id} {...onStage} />;
    case 'closed':
      return (
        <Page foot={<HandButton />}>
          <StepLine name={step.closed} square />
          <Prompt at={`${asking.id}/closed`}>{step.closedLookUp}</Prompt>
          <p className={styles.quiet}>{step.closedHelp}</p>
          <UnsentHere />
          <div className={styles.given}>
            <face.Given {...onStage} />
          </div>
        </Page>
      );
    case 'shown':
      return <face.Shown key={asking.id} {...onStage} />;
    case 'ready':
    case 'settled':
      return null;
  }
}

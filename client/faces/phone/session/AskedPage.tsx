// The asking that is on, drawn by its kind: open, closed or shown.
import { step } from '@moot/shared/language/en/phone.ts';
import type { Json } from '@moot/shared/model/series.ts';
import type { AskingView, MinePart, StagePart } from '@moot/shared/views/parts.ts';
import type { PhoneFace } from '../face.ts';
import { Page } from '../frame/Page.tsx';
import { Prompt, StepLine } from '../frame/Prompt.tsx';
import { HandButton } from '../frame/Shown.tsx';
import { UnsentHere } from '../sheets/Unsent.tsx';
import styles from './Session.module.css';

/** Every kind that asks on a phone, by the name of its folder. Its form is what its own picture makes of it. */
const modules = import.meta.glob<{ readonly phone?: PhoneFace<Json> }>('../../../activities/*/Phone.tsx', {
  eager: true,
});
const faceOf = (kind: string) => modules[`../../../activities/${kind}/Phone.tsx`]?.phone;

type Props = {
  readonly stage: StagePart;
  readonly activity: NonNullable<StagePart['activity']>;
  readonly asking: AskingView;
  readonly mine: MinePart;
  readonly facilitator: string;
};

export function AskedPage(props: Props) {
  const { stage, activity, asking } = props;
  const face = faceOf(activity.kind);
  if (face === undefined) return null;
  const onStage = { ...props, form: stage.form };
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

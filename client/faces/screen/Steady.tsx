import type { StagePart } from '@moot/shared/views/parts.ts';
import { Component, type ReactNode } from 'react';
import { Question } from './Question.tsx';
import type { Activity } from './view.ts';

type Props = { readonly stage: StagePart; readonly activity: Activity; readonly children: ReactNode };
type State = { readonly stage: StagePart; readonly failed: boolean };

/**
 * If a result cannot be drawn, the prompt stands in its place until the stage changes: an empty
 * projector stops a session, and the next view may be whole again.
 */
export class Steady extends Component<Props, State> {
  override state: State = { stage: this.props.stage, failed: false };

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true };
  }

  static getDerivedStateFromProps({ stage }: Props, before: State): State | null {
    return stage === before.stage ? null : { stage, failed: false };
  }

  override render(): ReactNode {
    const { stage, activity, children } = this.props;
    return this.state.failed ? <Question stage={stage} activity={activity} /> : children;
  }
}

// An activity is on and asks nothing just now: dark, unless its kind has something for this peer.
import type { CommitForm } from '@moot/shared/activities/commit/picture.ts';
import { promiseUp, Review } from '../../../activities/commit/PhoneReview.tsx';
import { LookUp } from './LookUp.tsx';
import type { NowProps } from './Now.tsx';

type Props = Omit<Required<NowProps>, 'mine' | 'stage' | 'session'> & {
  readonly [K in 'mine' | 'stage' | 'session']: NonNullable<NowProps[K]>;
} & { readonly facilitator: string };

export function Unasked(props: Props) {
  const { stage, mine } = props;
  const promise = stage.activity?.kind === 'commit' ? promiseUp(stage, mine) : undefined;
  if (promise === undefined) return <LookUp {...props} />;
  return <Review key={promise.id} promise={promise} form={stage.form as unknown as CommitForm} />;
}

import type {
  AmplifyForm,
  AmplifyItem,
  AmplifyOutcome,
  AmplifySubject,
} from '@moot/shared/activities/amplify/picture.ts';
import { amplify as words } from '@moot/shared/language/en/screenAmplify.ts';
import { useState } from 'react';
import { usePages, usePart } from '../../connection/hooks.ts';
import { useLastFocus } from '../../faces/screen/fitting.ts';
import { Question } from '../../faces/screen/Question.tsx';
import type { ScreenProps } from '../../faces/screen/view.ts';
import { under } from './acts.ts';
import { OneIdea } from './ScreenIdea.tsx';
import { Overview } from './ScreenOverview.tsx';

/** Ideas in their own order, whatever is given to them. Live, the one that found a first follower lights up. */
export function Screen({ stage, activity, showing }: ScreenProps) {
  const form = usePart<{ readonly form: AmplifyForm }>('stage')?.form;
  const ideas = usePages<AmplifySubject>('subjects');
  const items = usePages<AmplifyItem>('items');
  const outcome = usePages<AmplifyOutcome>('outcome');
  const lit = outcome.flatMap((o) => (o.lit === null ? [] : [o.idea]));
  const newest = useNewest(lit);
  const looked = useLastFocus(stage.focus);
  const isLive = form?.ask === 'live' || form?.ask === 'reply';
  const onShow = showing === 'result' || (isLive && !stage.covered);
  if (form === undefined || !onShow || outcome.length === 0)
    return <Question stage={stage} activity={activity} />;
  const isOpen = stage.asking?.step === 'open';
  const right = form.ask === 'reply' ? '' : isOpen && form.wave !== null ? words.wave[form.wave] : '';
  const frame = { title: activity.title, right, ideas };
  const idea = ideas.find((i) => i.id === (stage.focus ?? (isOpen && form.ask === 'live' ? newest : null)));
  if (idea !== undefined) return <OneIdea {...frame} idea={idea} items={under(items, idea.id)} />;
  const asksOnly = form.ask === 'reply' && stage.asking?.step !== 'settled';
  return (
    <Overview
      {...{ ...frame, asksOnly, items, outcome, looked }}
      heading={asksOnly ? words.owners : words.heading}
    />
  );
}

/** The one that came last while somebody looked on; at the start the last in the list. */
function useNewest(ids: readonly string[]): string | null {
  const [seen, setSeen] = useState<{ readonly ids: readonly string[]; readonly newest: string | null }>({
    ids,
    newest: ids.at(-1) ?? null,
  });
  const fresh = ids.filter((id) => !seen.ids.includes(id));
  const gone = seen.newest !== null && !ids.includes(seen.newest);
  if (fresh.length > 0 || gone) setSeen({ ids, newest: fresh.at(-1) ?? ids.at(-1) ?? null });
  return seen.newest;
}

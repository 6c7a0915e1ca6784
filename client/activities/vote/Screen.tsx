import type { VoteForm, VoteItem, VoteOutcome, VoteSubject } from '@moot/shared/activities/vote/picture.ts';
import type { MapPart, StagePart } from '@moot/shared/views/parts.ts';
import { usePages, usePart } from '../../connection/hooks.ts';
import { useLastFocus } from '../../faces/screen/fitting.ts';
import { Question } from '../../faces/screen/Question.tsx';
import type { ScreenProps } from '../../faces/screen/view.ts';
import { LinesWritten } from './LinesWritten.tsx';
import { LineView } from './LineView.tsx';
import { MapScreen } from './MapScreen.tsx';
import { Overview } from './Overview.tsx';
import { ThenAndNow } from './ThenAndNow.tsx';

type Form = { readonly form: VoteForm };

/** One line with its counts, or where we stand on all of them. */
export function Screen({ stage, activity, showing }: ScreenProps) {
  const form = usePart<Form>('stage')?.form;
  const subjects = usePages<VoteSubject>('subjects');
  const outcome = usePages<VoteOutcome>('outcome');
  const lines = usePages<VoteItem>('items');
  const map = usePart<MapPart>('map');
  const looked = useLastFocus(stage.focus);
  if (form === undefined) return <Question stage={stage} activity={activity} />;
  if (stage.up?.what === 'map' && map !== undefined && !stage.covered)
    return <MapScreen title={activity.title} map={map} />;
  const live = isLive(stage, form) && outcome.length > 0;
  if (showing === 'question' && !live) return <Question stage={stage} activity={activity} />;
  if (live && !outcome.some((o) => o.subject === stage.focus))
    return <Overview lines={outcome} form={form} looked={looked} soFar={stage.asking?.step === 'open'} />;
  if (stage.asking?.ask === 'line')
    return <LinesWritten title={activity.title} stem={form.stem} lines={lines} />;

  const one = lineNow(stage, subjects, outcome);
  const names = form.names;
  if (one !== undefined) {
    const at = subjects.findIndex((s) => s.id === one.subject) + 1;
    return (
      <LineView
        title={activity.title}
        line={one}
        at={at}
        of={subjects.length}
        names={names}
        round={stage.asking?.round ?? 1}
      />
    );
  }
  if (outcome.some((o) => o.earlier.length > 0))
    return <ThenAndNow title={activity.title} lines={outcome} looked={looked} />;
  return <Overview lines={outcome} form={form} looked={looked} soFar={false} />;
}

/** Seen as it is given: the screen does not wait for a show. */
function isLive({ asking, covered }: StagePart, form: VoteForm): boolean {
  const underWay = asking?.step === 'open' || asking?.step === 'closed';
  return form.live && asking?.ask === 'vote' && underWay && !covered;
}

/** The desk's focus; else, while lines are still being shown, the one that was shown last; else none: the overview. */
function lineNow(
  { focus, asking }: StagePart,
  subjects: readonly VoteSubject[],
  outcome: readonly VoteOutcome[],
): VoteOutcome | undefined {
  const focused = outcome.find((o) => o.subject === focus);
  if (focused !== undefined || asking === null) return focused;
  const { round } = asking;
  const counted = outcome.filter((o) => o.rounds.some((r) => r.round === round));
  const reasonsOnly = outcome.find((o) => !counted.includes(o) && o.reasons.some((r) => r.round === round));
  if (reasonsOnly !== undefined) return reasonsOnly;
  return counted.length < subjects.length ? counted.at(-1) : undefined;
}

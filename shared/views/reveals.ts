// No IO. The list of things the facilitator shows one after the other.
import { partOfAnswer } from '../asking/parts.ts';
import { partsOfAsking } from '../asking/show.ts';
import { revealLabel } from '../language/en/stage.ts';
import type { Activity, Asking, Series } from '../model/series.ts';
import { kindOf } from '../series/find.ts';
import { allShown, answersInOrder, paramsOf } from '../series/told.ts';
import { namesIn, type Roster } from './audience.ts';
import type { RevealView } from './parts.ts';

/** Before the box has come out there is nothing to list: the number of posts is nobody's business yet. */
export function revealsOf(
  series: Series,
  roster: Roster,
  activity: Activity,
  asking: Asking,
): readonly RevealView[] {
  const kind = kindOf(activity);
  const ask = kind?.asks[asking.ask];
  if (kind === undefined || ask === undefined || asking.step === 'open' || asking.step === 'ready') return [];
  const params = paramsOf(kind, activity);
  if (ask.revealBy(params) === 'answer') return answerReveals(series, roster, activity, asking);
  return partsOfAsking(ask, params, asking).map((part) => {
    const n = asking.subjects.findIndex((s) => s.id === part.subject) + 1;
    const field = ask.fields(params).find((f) => part.id === `field:${f.name}`);
    const of = part.id.startsWith('reasons:') ? 'reasons' : part.id.startsWith('field:') ? 'field' : 'counts';
    return {
      id: part.id,
      label: revealLabel(of, n, field?.label ?? part.id),
      subject: part.subject,
      shown: asking.revealed.has(part.id),
    };
  });
}

function answerReveals(
  series: Series,
  roster: Roster,
  activity: Activity,
  asking: Asking,
): readonly RevealView[] {
  const names = namesIn(series, roster);
  // Not even who wrote a named post: before the show nobody is ticked off.
  if (asking.step === 'closed') return [];
  const all = allShown(activity);
  return answersInOrder(asking).map(({ id, seat }, n) => ({
    id: partOfAnswer(id),
    label: revealLabel('answer', n + 1, seat === null ? '' : names.person(seat)),
    subject: id,
    shown: all || asking.revealed.has(partOfAnswer(id)),
  }));
}

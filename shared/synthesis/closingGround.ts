// No IO. Where a session's lines stood at its end, for the drawing that notes and slides show.
import type { Picture } from '../activities/document.ts';
import type { Standing } from '../activities/standing.ts';
import { inGroundOrder } from '../pictures/groundPlan.ts';
import { drawGround } from './drawGround.ts';
import { withheld } from './permitted.ts';
import { activitiesRun } from './record.ts';
import type { NotesInput } from './session.ts';
import { plain, withTexts } from './texts.ts';
import { withoutNames } from './withoutNames.ts';

/** As many lines as a reader takes in at once; more make further drawings. */
const aDrawing = 9;
const fewest = 2;

/**
 * Drawings of at most nine lines each, in the order of the ground; none where fewer than two lines stand on it.
 * Names and withheld words go before anything is drawn: cut in two by a line's end they would not be found.
 */
export function closingGround(input: Omit<NotesInput, 'now'>): readonly Picture[] {
  const permitted = withheld(standingsOf(input), input);
  const named = input.edition === 'ours' ? permitted : withoutNames(permitted, input.people);
  const lines = inGroundOrder(withTexts(named, plain), (one) => one.pattern);
  if (lines.length < fewest) return [];
  const pages = Math.ceil(lines.length / aDrawing);
  const each = Math.ceil(lines.length / pages);
  return Array.from({ length: pages }, (_, i) => drawGround(lines.slice(i * each, (i + 1) * each)));
}

/** Each line once, as it was last counted in this session. */
export function standingsOf({ series, session }: Omit<NotesInput, 'now'>): readonly Standing[] {
  const all = activitiesRun(series, session).flatMap(
    ({ told, synthesis }) => synthesis.standings?.(told) ?? [],
  );
  return [...new Map(all.map((one) => [one.id, one])).values()];
}

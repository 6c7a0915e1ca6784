// No IO. The part `map`: the opinion map of what is on the stage, for desk and screen; what is said beside it for the desk.
import type { CampsSaid } from '../ground/campsSaid.ts';
import type { DrawnMap } from '../ground/drawnMap.ts';
import { campWords } from '../language/en/groundFaces.ts';
import type { AskingId } from '../model/ids.ts';
import type { Json, Series } from '../model/series.ts';
import { runningSession } from '../series/find.ts';
import type { ViewAudience } from './audience.ts';
import { rowsOnStage } from './ground.ts';
import type { DeskMapPart, MapPart } from './parts.ts';

/** Worked out for one asking, beside the room. */
export type Found = { readonly asking: AskingId; readonly drawn: DrawnMap; readonly said: CampsSaid };

/**
 * Empty for peers, while something else is on the stage, and, on the screen,
 * while what was shown is covered. Places are rounded: a picture needs no more.
 */
export function mapPart(
  series: Series,
  found: Found | null,
  audience: ViewAudience,
): Readonly<Record<string, Json>> {
  const rows = found === null || audience === 'peers' ? null : rowsOnStage(series);
  if (found === null || rows === null || rows.asking !== found.asking) return {};
  const part: MapPart = { asking: found.asking, drawn: rounded(found.drawn) };
  if (audience === 'desk') {
    const texts = new Map(rows.subjects.map((s) => [s.id, s.text]));
    const whole: DeskMapPart = { ...part, ...saidOf(found.said, texts) };
    return { map: whole as unknown as Json };
  }
  if (runningSession(series)?.stage.covered === true) return {};
  return { map: part as unknown as Json };
}

function rounded({ points, camps }: DrawnMap): DrawnMap {
  const near = (value: number) => Number(value.toFixed(3));
  return { points: points.map((p) => ({ ...p, x: near(p.x), y: near(p.y) })), camps };
}

function saidOf(said: CampsSaid, texts: ReadonlyMap<string, string>): Pick<DeskMapPart, 'apart' | 'shared'> {
  const textOf = (statement: string) => texts.get(statement) ?? '';
  return {
    apart: said.apart.map((lines) =>
      lines
        .filter((each) => textOf(each.statement) !== '')
        .map((each) => ({ text: textOf(each.statement), words: campWords.apart(each) })),
    ),
    shared: said.shared
      .filter((each) => textOf(each.statement) !== '')
      .map((each) => ({ text: textOf(each.statement), words: campWords.shared(each.camps) })),
  };
}

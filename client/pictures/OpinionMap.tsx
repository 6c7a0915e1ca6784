import type { DrawnMap } from '@moot/shared/ground/drawnMap.ts';
import { mapWords } from '@moot/shared/language/en/ground.ts';
import { wrapped } from '@moot/shared/pictures/pointRows.ts';
import { type Drawn, faceInks, type Inks, long, round } from './inks.ts';
import { type Land, type MapPlan, opinionMapPlan } from './opinionMapPlan.ts';

type Props = Drawn & { readonly map: DrawnMap; readonly width?: number; readonly height?: number };

const finding = 52;
const letters = 30;
const lead = letters * 1.3;

/**
 * People who answered alike near each other: each camp on its own ground, or,
 * where there are none, everybody on one, said in letters of the same size.
 */
export function OpinionMap({ map, width = 944, height = 560, inks = faceInks, unit, className }: Props) {
  const words = wordsOf(map);
  const lines = words.said.flatMap((line) => wrapped(line, Math.floor(width / (letters * 0.5))));
  const head = finding + lines.length * lead + 20;
  const below = map.points.length === 0 ? 0 : height;
  const plan = opinionMapPlan(map, width, height);
  return (
    <svg
      className={className}
      width={long(width, unit)}
      height={long(head + below, unit)}
      viewBox={`0 ${round(-head)} ${width} ${round(head + below)}`}
      role="img"
    >
      <title>{mapWords.title(words.people, words.finding)}</title>
      <desc>{words.said.join(' ')}</desc>
      <text x="0" y={round(finding - head - 8)} fill={inks.ink} fontSize={finding} fontWeight="700">
        {words.finding}
      </text>
      {lines.map((line, i) => (
        <text
          key={line}
          x="0"
          y={round(finding - head + (i + 1) * lead - 4)}
          fill={inks.ink2}
          fontSize={letters}
        >
          {line}
        </text>
      ))}
      {map.points.length > 0 && <Country plan={plan} inks={inks} />}
    </svg>
  );
}

/** What is seen, for those who hear it: the same words stand over the picture. */
function wordsOf({ points, camps }: DrawnMap): {
  readonly people: number;
  readonly finding: string;
  readonly said: readonly string[];
} {
  const people = points.reduce((sum, point) => sum + point.people, 0);
  if (!camps.shown) {
    const near = points.length === 0 ? [] : [mapWords.near];
    return { people, finding: mapWords.noCamps, said: [mapWords.why(camps.reason), ...near] };
  }
  const outside = people - camps.sizes.reduce((sum, size) => sum + size, 0);
  const each = camps.sizes.map((size, camp) => mapWords.camp(camp, size)).join(' ');
  const rest = outside > 0 ? [mapWords.outside(outside)] : [];
  return { people, finding: mapWords.camps(camps.sizes.length), said: [each, ...rest, mapWords.near] };
}

type Drawing = { readonly plan: MapPlan; readonly inks: Inks };

function Country({ plan, inks }: Drawing) {
  const inCamps = plan.lands.some((land) => land.camp !== null);
  return (
    <g>
      {plan.lands.map((land) => (
        <Ground key={land.camp ?? 'all'} land={land} around={plan.around} inks={inks} />
      ))}
      {plan.stands.map((s) =>
        inCamps && s.camp === null ? (
          // In no camp: an open ring, so that it needs no colour to be told apart.
          <circle
            key={`${s.x} ${s.y} ${s.r} ${s.camp}`}
            cx={round(s.x)}
            cy={round(s.y)}
            r={round(s.r * 0.85)}
            fill="none"
            stroke={inks.pass}
            strokeWidth={round(s.r * 0.3)}
          />
        ) : (
          <circle
            key={`${s.x} ${s.y} ${s.r} ${s.camp}`}
            cx={round(s.x)}
            cy={round(s.y)}
            r={round(s.r)}
            fill={inks.plain}
            stroke={inks.ground}
            strokeWidth="2"
          />
        ),
      )}
      {plan.lands.map((land) => (
        <Letter key={land.camp ?? 'all'} land={land} inks={inks} />
      ))}
    </g>
  );
}

type LandDrawn = { readonly land: Land; readonly inks: Inks };

/** Ground round a camp's points; the paper round it keeps a gap to its neighbour, however near. */
function Ground({ land, around, inks }: LandDrawn & { readonly around: number }) {
  const path = `M${land.corners.map((p) => `${round(p.x)} ${round(p.y)}`).join('L')}h0Z`;
  const rounds = { strokeLinejoin: 'round', strokeLinecap: 'round' } as const;
  return (
    <g>
      <path d={path} fill={inks.paper} stroke={inks.paper} strokeWidth={round(2 * around + 18)} {...rounds} />
      <path d={path} fill={inks.ground} stroke={inks.ground} strokeWidth={round(2 * around)} {...rounds} />
    </g>
  );
}

function Letter({ land, inks }: LandDrawn) {
  if (land.camp === null) return null;
  return (
    <text
      x={round(land.letter.x)}
      y={round(land.letter.y + finding * 0.36)}
      textAnchor="middle"
      fill={inks.ink}
      stroke={inks.ground}
      strokeWidth="12"
      strokeLinejoin="round"
      paintOrder="stroke"
      fontSize={finding}
      fontWeight="700"
    >
      {mapWords.letter(land.camp)}
    </text>
  );
}

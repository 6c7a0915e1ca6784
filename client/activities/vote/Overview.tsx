import type { RoundCount, VoteForm, VoteOutcome } from '@moot/shared/activities/vote/picture.ts';
import { groundScreen } from '@moot/shared/language/en/groundFaces.ts';
import { screen } from '@moot/shared/language/en/screen.ts';
import { groundPlan, inGroundOrder } from '@moot/shared/pictures/groundPlan.ts';
import { answers } from '@moot/shared/pictures/marks.ts';
import { stripOf } from '@moot/shared/pictures/strip.ts';
import type { MapPart, SessionPart } from '@moot/shared/views/parts.ts';
import type { ReactNode, Ref } from 'react';
import { usePart } from '../../connection/hooks.ts';
import { Frame } from '../../faces/screen/Frame.tsx';
import { linesAPage, linesFor } from '../../faces/screen/fitting.ts';
import { Heading } from '../../faces/screen/Heading.tsx';
import { RowsBeside, rowHeights } from '../../faces/screen/RowsBeside.tsx';
import { useColumns } from '../../faces/screen/useColumns.ts';
import { DotStrip } from '../../pictures/DotStrip.tsx';
import { Glyph } from '../../pictures/Glyph.tsx';
import { Ground } from '../../pictures/Ground.tsx';
import styles from './Overview.module.css';
import { countSaid, nameOf, patternOf, tallyOf, withoutStem } from './screenWords.ts';

type Props = {
  readonly lines: readonly VoteOutcome[];
  readonly form: VoteForm;
  readonly looked: string | null;
  /** Seen live, while answers come in: strips that move, and no ground yet. */
  readonly soFar: boolean;
};
type Counted = {
  readonly line: VoteOutcome;
  readonly text: string;
  readonly now: RoundCount;
  readonly before: RoundCount | null;
};

const nobody = { agree: 0, disagree: 0, pass: 0 };
const groundRoom = 690;
/** From the last row of a hall a smaller mark is part of a pale heap; 180 people still stand as marks. */
const leastOnWall = 3;
const inStrip = { mark: 24, across: 360 };
const isBar = ({ now }: Counted) => stripOf(tallyOf(now) ?? nobody, inStrip.mark, inStrip.across).bars;
/** What a line's words need beside a ground this wide: its text, and its count with what happened since. */
function needOf({ line, text, now }: Counted, width: number): number {
  const letters = Math.floor((1744 - width - 36) / 14.1);
  const { strong, rest } = countSaid(line, now);
  return 4 + 37 * linesFor(text, letters) + 36 * linesFor(strong + rest, letters);
}

/** Where we stand: up to nine lines on the ground; more, or longer ones, in two columns of strips. */
export function Overview({ lines, form, looked, soFar }: Props) {
  const map = usePart<MapPart>('map');
  const said = withoutStem(lines, form.stem);
  const counted = lines.flatMap((line): Counted[] => {
    const [before, now] = [line.rounds.at(-2) ?? null, line.rounds.at(-1)];
    return now === undefined ? [] : [{ line, text: said.textOf(line), now, before }];
  });
  const session = usePart<SessionPart>('session')?.session;
  const present = Math.max(0, ...counted.map((c) => c.now.present));
  const again = counted.some((c) => c.before !== null);
  const width = present > 12 ? 1030 : 944;
  const needs = counted.map((c) => needOf(c, width));
  const onGround =
    !soFar && counted.length <= linesAPage && needs.reduce((sum, need) => sum + need, 0) <= groundRoom;
  const { list, page, from, pages } = useColumns(counted, 2, ({ line }) => line.subject === looked);
  const ground = onGround ? groundOf(counted, width) : null;
  const bars = ground === null ? page.some(isBar) : ground.plan.bars;
  const part = onGround || pages < 2 ? '' : screen.linesOf(from + 1, from + page.length, counted.length);
  return (
    <Frame
      left={screen.sessionRoom(session?.n ?? 1, present)}
      right={
        part === '' ? (soFar ? groundScreen.live : again ? screen.afterTalking : foundIn(form, map)) : part
      }
      foot={bars ? screen.barsAreCounts : present > 12 ? screen.oneMark : screen.marksAreCounts}
      footRight={<Legend moved={ground?.plan.rows.some((row) => row.ghosts.length > 0) ?? false} />}
    >
      <Heading stem={onGround ? '' : said.stem}>{soFar ? groundScreen.soFar : screen.whereWeStand}</Heading>
      {ground !== null ? (
        <OnGround ground={ground} stem={said.stem} width={width} />
      ) : (
        <Strips counted={page} list={list} />
      )}
    </Frame>
  );
}

/** “180 of 180 answered. No clear camps.” */
function foundIn({ answered }: VoteForm, map: MapPart | undefined): string {
  if (map === undefined) return answered;
  const { camps } = map.drawn;
  return `${answered} ${camps.shown ? groundScreen.camps(camps.sizes.length) : groundScreen.noCamps}`;
}

function groundOf(counted: readonly Counted[], width: number) {
  const rows = inGroundOrder(counted, (c) => patternOf(c.now));
  const needs = rows.map((c) => needOf(c, width));
  const heights = rowHeights(needs, groundRoom);
  const drawn = rows.map(({ line, text, now, before }) => ({
    id: line.subject,
    text,
    words: <Words line={line} count={now} />,
    said: `${nameOf(now)}. ${now.words}.`,
    tally: tallyOf(now) ?? nobody,
    pattern: patternOf(now),
    before: before === null ? null : { tally: tallyOf(before) ?? nobody, pattern: patternOf(before) },
  }));
  return { drawn, heights, plan: groundPlan(drawn, width, heights, leastOnWall) };
}

type GroundProps = {
  readonly ground: ReturnType<typeof groundOf>;
  readonly stem: string;
  readonly width: number;
};

function OnGround({ ground: { drawn, heights, plan }, stem, width }: GroundProps) {
  const lines = drawn.map((d) => ({ ...d, words: d.said }));
  return (
    <RowsBeside
      rows={drawn}
      heights={heights}
      stem={stem}
      picture={<Ground lines={lines} width={width} heights={heights} plan={plan} unit="rem" />}
    />
  );
}

function Words({ line, count }: { readonly line: VoteOutcome; readonly count: RoundCount }): ReactNode {
  const { strong, rest } = countSaid(line, count);
  return (
    <>
      <b>{strong}</b>
      {rest}
    </>
  );
}

type StripsProps = { readonly counted: readonly Counted[]; readonly list: Ref<HTMLOListElement> };

function Strips({ counted, list }: StripsProps) {
  return (
    <ol ref={list} className={`appear ${styles.strips}`}>
      {counted.map(({ line, text, now }) => (
        <li key={line.subject} className={styles.strip}>
          <p className="peer">{text}</p>
          <div className={styles.count}>
            {now.shown && now.noAnswer < now.present && (
              <DotStrip tally={tallyOf(now) ?? nobody} {...inStrip} unit="rem" />
            )}
            <p className={styles.words}>
              {line.certain === null && saysPattern(now) && `${nameOf(now)}. `}
              <Words line={line} count={now} />
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Here no ground says it; where everyone agrees, and where passes are too many, the words begin with it anyway. */
function saysPattern(count: RoundCount): boolean {
  return count.shown && !count.everyone && count.pattern !== 'not_settled';
}

function Legend({ moved }: { readonly moved: boolean }) {
  return (
    <ul className={styles.legend}>
      {answers.map((answer) => (
        <li key={answer}>
          <Glyph answer={answer} unit="rem" />
          {screen[answer]}
        </li>
      ))}
      {moved && (
        <li>
          <svg className={styles.moved} viewBox="0 0 84 28" aria-hidden="true">
            <circle cx="12" cy="14" r="11" fill="var(--agree)" opacity=".45" />
            <path d="M30 14H78M66 5L78 14L66 23" fill="none" stroke="var(--ink)" strokeWidth="3" />
          </svg>
          {screen.movedFrom}
        </li>
      )}
    </ul>
  );
}

import type { ThreadRow } from '@moot/shared/views/thread.ts';
import type { ReactNode } from 'react';
import { type Drawn, faceInks, type Inks, long, round } from './inks.ts';
import { Mark } from './Mark.tsx';
import styles from './Thread.module.css';
import type { RowPlan, ThreadPlan, ThreadSize } from './threadPlan.ts';

type Props = Drawn & {
  readonly row: ThreadRow;
  readonly sessions: readonly string[];
  readonly plan: ThreadPlan;
  /** Which row of the plan this is. */
  readonly at: number;
  readonly size: ThreadSize;
  /** Where there is little room: of several counts in one session only the counts. */
  readonly brief?: boolean;
};

/** One line against its sessions: marks, squares and the thread between them, with each count under its marks. */
export function Thread({
  row,
  sessions,
  plan,
  at,
  size,
  brief = false,
  inks = faceInks,
  unit,
  className,
}: Props): ReactNode {
  const drawn = plan.rows[at];
  if (drawn === undefined) return null;
  const down = (x: number, top: number) => (
    <span
      key={`${x} ${top}`}
      className={styles.down}
      style={{ left: long(x, unit), top: long(top, unit) }}
      aria-hidden="true"
    />
  );
  return (
    <div className={`${styles.thread} ${className ?? ''}`} style={{ width: long(plan.width, unit) }}>
      <p className="aloud">{row.aloud}</p>
      {drawn.through.map((x) => down(x, 0))}
      {drawn.leaves.map(({ x }) => down(x, size.height))}
      <Track plan={plan} drawn={drawn} size={size} inks={inks} unit={unit} />
      <div className={styles.words} aria-hidden="true">
        {sessions.map((session) => (
          <div key={session} className={styles.cell} style={{ width: long(size.column, unit) }}>
            {row.stops
              .filter((stop) => stop.session === session)
              .map((stop, n, here) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: stops only ever come after those that are there.
                <p key={n}>
                  {stop.words}
                  {stop.note !== '' && !(brief && here.length > 1) && (
                    <span className={styles.note}>{stop.note}</span>
                  )}
                </p>
              ))}
          </div>
        ))}
      </div>
    </div>
  );
}

type TrackProps = {
  readonly plan: ThreadPlan;
  readonly drawn: RowPlan;
  readonly size: ThreadSize;
  readonly inks: Inks;
  readonly unit: Drawn['unit'];
};

function Track({ plan, drawn, size, inks, unit }: TrackProps): ReactNode {
  const y = size.height / 2;
  const stroke = { stroke: inks.ink, strokeWidth: size.mark / 2.9, fill: 'none' };
  return (
    <svg
      width={long(plan.width, unit)}
      height={long(size.height, unit)}
      viewBox={`0 0 ${plan.width} ${size.height}`}
      aria-hidden="true"
    >
      {drawn.arrives !== null && <path d={drawn.arrives} {...stroke} />}
      {drawn.leaves.map(({ path }) => (
        <path key={path} d={path} {...stroke} />
      ))}
      {drawn.runs.map((run) => (
        <path
          key={run.from}
          d={`M${round(run.from)} ${y}H${round(run.to)}`}
          {...stroke}
          {...(run.dotted ? { strokeDasharray: `${size.mark * 0.75} ${size.mark * 0.7}` } : {})}
        />
      ))}
      {drawn.stops.map((stop) => (
        <g key={stop.x}>
          {stop.shape === 'counted' ? (
            stop.marks.map((m) => (
              <Mark
                key={`${m.answer} ${m.x} ${m.y}`}
                answer={m.answer}
                x={m.x}
                y={m.y}
                r={plan.r}
                inks={inks}
              />
            ))
          ) : (
            <Square x={stop.x} y={y} side={plan.square} inks={inks} faint={stop.shape === 'tooFew'} />
          )}
        </g>
      ))}
    </svg>
  );
}

type SquareProps = {
  readonly x: number;
  readonly y: number;
  readonly side: number;
  readonly inks: Inks;
  /** Too few to show: a place and nothing in it. */
  readonly faint?: boolean;
};

export function Square({ x, y, side, inks, faint = false }: SquareProps): ReactNode {
  const stroke = side / 5;
  return (
    <rect
      x={round(x - side / 2 + stroke / 2)}
      y={round(y - side / 2 + stroke / 2)}
      width={round(side - stroke)}
      height={round(side - stroke)}
      rx={round(side / 5)}
      fill="none"
      stroke={faint ? inks.edge : inks.ink}
      strokeWidth={round(stroke)}
      {...(faint ? { strokeDasharray: `${round(stroke)} ${round(stroke)}` } : {})}
    />
  );
}

import * as say from '@moot/shared/language/en/ledgerFaces.ts';
import type { SessionPart } from '@moot/shared/views/parts.ts';
import type { ThreadPart, ThreadRow } from '@moot/shared/views/thread.ts';
import { Thread } from '../../pictures/Thread.tsx';
import { type ThreadSize, threadPlan } from '../../pictures/threadPlan.ts';
import { Frame } from './Frame.tsx';
import { linesFor, pagesOf, pageWith } from './fitting.ts';
import { Judged } from './Judged.tsx';
import { sessionLine } from './Plain.tsx';
import styles from './Thread.module.css';

type Props = { readonly thread: ThreadPart; readonly session: SessionPart | undefined };

/** Put up by the desk: one line large, or a line between those it came from and those it became. */
export function ThreadScreen({ thread, session }: Props) {
  const pages = pagesOf(thread.rows, most, room, heightOf);
  const { page } = pageWith(pages, (row) => row.id === thread.line);
  return (
    <Frame left={say.screenTitle} titled right={sessionLine(session)}>
      <div className="appear">
        {page.length === 1 ? <Alone thread={thread} row={page[0]} /> : <Family thread={thread} rows={page} />}
      </div>
    </Frame>
  );
}

/** Narrower than this a session has its number alone. */
const leastNamed = 180;
/** Across the whole stage, in the design's pixels. */
const wide = 1744;
/** Letters of the longest line that stands in large words beside its thread. */
const longest = 84;
const beside = 1176;

/** Below the names of the sessions; more lines than these are not one idea a view. */
const room = 810;
const most = 3;
const tall = 35;

/** Words at left, or marks with their counts under them, whichever needs more. */
function heightOf({ text, now, stops }: ThreadRow): number {
  const words = linesFor(text, 34) * 40 + (1 + linesFor(now[0] ?? '', 36)) * tall + 42;
  const cells = Map.groupBy(stops, (stop) => stop.session);
  const labels = [...cells.values()].map((here) =>
    here.reduce(
      (sum, stop) => sum + linesFor(here.length > 1 ? stop.words : `${stop.words} ${stop.note}`, 15),
      0,
    ),
  );
  return Math.max(words, 95 + Math.max(0, ...labels) * tall);
}

function sizeOf(sessions: number, across: number, mark: number): ThreadSize {
  return { column: Math.floor(across / Math.max(1, sessions)), height: mark * 7, mark };
}

function Alone({ thread, row }: { readonly thread: ThreadPart; readonly row: ThreadRow | undefined }) {
  if (row === undefined) return null;
  const sessions = thread.sessions.map((s) => s.id);
  const size = sizeOf(sessions.length, wide, 16);
  const plan = threadPlan([row], sessions, size);
  return (
    <div className={styles.alone}>
      <Judged>{row.text}</Judged>
      <div>
        <Sessions thread={thread} column={size.column} />
        <Thread row={row} sessions={sessions} plan={plan} at={0} size={size} unit="rem" />
      </div>
      <p className={styles.now}>
        <b>{row.statusLabel}</b>
        {row.now.map((words) => (
          <span key={words}>{words}</span>
        ))}
      </p>
    </div>
  );
}

function Family({ thread, rows }: { readonly thread: ThreadPart; readonly rows: readonly ThreadRow[] }) {
  const sessions = thread.sessions.map((s) => s.id);
  const size = sizeOf(sessions.length, beside, 11);
  const plan = threadPlan(rows, sessions, size);
  return (
    <>
      <div className={styles.columns}>
        <span />
        <Sessions thread={thread} column={size.column} />
      </div>
      <ol className={rows.some((row) => row.text.length > longest) ? styles.tight : ''}>
        {rows.map((row, at) => (
          <li key={row.id} className={`${styles.row} ${row.id === thread.line ? styles.looked : ''}`}>
            <div className={`${styles.line} ${row.depth > 0 ? styles.branch : ''}`}>
              <p className={`peer ${styles.text}`}>{row.text}</p>
              <p className={styles.beside}>
                <b>{row.statusLabel}</b>
                {row.now.slice(0, 1).map((words) => (
                  <span key={words}>{words}</span>
                ))}
              </p>
            </div>
            <Thread row={row} sessions={sessions} plan={plan} at={at} size={size} brief unit="rem" />
          </li>
        ))}
      </ol>
    </>
  );
}

/** Each column's session; the words of the thread say it again for those who hear them. */
function Sessions({ thread, column }: { readonly thread: ThreadPart; readonly column: number }) {
  return (
    <p className={styles.sessions} aria-hidden="true">
      {thread.sessions.map((s) => (
        <span key={s.id} style={{ width: `${column / 16}rem` }}>
          {s.n} {column < leastNamed ? '' : s.label}
        </span>
      ))}
    </p>
  );
}

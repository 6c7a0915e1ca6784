// Keeps the opinion map of what is on a series' stage: gathered between batches, worked out beside the room, never waited for.
import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type AnswersGiven, gathering } from '@moot/shared/ground/answersGiven.ts';
import { firstCamps, type SteadyCamps, steadied } from '@moot/shared/ground/steadyCamps.ts';
import type { AskingId } from '@moot/shared/model/ids.ts';
import type { Series } from '@moot/shared/model/series.ts';
import { rowsOnStage } from '@moot/shared/views/ground.ts';
import type { Found } from '@moot/shared/views/map.ts';
import type { Standing } from './analyses.ts';
import { type Analyst, calledOff } from './analyst.ts';

export type MapKeeperParts = {
  /** Whose turn it is in the analyst: a newer map of the same series calls off an older one. */
  readonly key: string;
  readonly analyst: Pick<Analyst, 'analyse'>;
  /** Sees the series between batches; null: there is none. */
  readonly look: <T>(see: (series: Series | null) => T) => Promise<T>;
  readonly after: (ms: number, act: () => void) => () => void;
  /** Whether anybody would see a map. */
  readonly wanted: () => boolean;
  /** There is another map, or none any more. */
  readonly found: () => void;
  readonly failed: (error: unknown) => void;
};
export type MapKeeper = {
  /** Something may have changed. Costs nothing now. */
  changed(): void;
  /** Somebody comes to look: what happened before was perhaps gathered for nobody. */
  comes(): void;
  current(): Found | null;
  stop(): void;
};

/** Least milliseconds from one gathering to the next (design: `map` at most once in two seconds). */
export const mapGap = 2000;
/** So often in a row newer votes call a map off; then one is let come to its end: an old map must not stand for long. */
const patience = 1;
/** Fixed, so that the same votes always give the same map. */
const seed = 1;
const permutations = 199;

type Gathered = { readonly asking: AskingId; readonly open: boolean; readonly given: AnswersGiven };

export function mapKeeperOf(parts: MapKeeperParts): MapKeeper {
  let shown: { readonly found: Found; readonly steady: SteadyCamps } | null = null;
  let mark = '';
  let waiting: (() => void) | null = null;
  let again = false;
  let resting = false;
  let stopped = false;
  let underWay = 0;
  let calledOffInARow = 0;

  function changed(): void {
    if (!stopped && parts.wanted()) soon();
  }

  function soon(): void {
    if (resting) again = true;
    else start();
  }

  /** At once, and then not again for a while: what happens meanwhile is one more time. */
  function start(): void {
    resting = true;
    again = false;
    waiting = parts.after(mapGap, () => {
      resting = false;
      if (again) start();
    });
    if (underWay > 0 && calledOffInARow >= patience) {
      again = true;
      return;
    }
    underWay += 1;
    gather()
      .catch(parts.failed)
      .finally(() => {
        underWay -= 1;
      });
  }

  async function gather(): Promise<void> {
    const gathered = await gatheredFrom(parts.look);
    if (stopped) return;
    if (gathered === null) return forget();
    const now = markOf(gathered);
    if (now === mark) return;
    mark = now;
    const input = { given: gathered.given, seed, permutations };
    const standing = await parts.analyst.analyse(parts.key, 'standing', input).catch((error: unknown) => {
      // The next change tries again.
      mark = '';
      throw error;
    });
    calledOffInARow = standing === calledOff ? calledOffInARow + 1 : 0;
    if (standing !== calledOff && !stopped && mark === now) take(gathered, standing);
  }

  function forget(): void {
    mark = '';
    if (shown === null) return;
    shown = null;
    parts.found();
  }

  /** While answers come in, a number of camps that has just come up waits until it has come up again and again. */
  function take({ asking, open }: Gathered, { drawn, said }: Standing): void {
    const k = drawn.camps.shown ? drawn.camps.sizes.length : 1;
    const before = shown?.found.asking === asking && open ? shown : null;
    const steady = before === null ? firstCamps(k) : steadied(before.steady, k);
    const found = before !== null && steady.k !== k ? before.found : { asking, drawn, said };
    shown = { found, steady };
    parts.found();
    // What is held back is looked at again, also where nobody answers any more.
    if (found.drawn !== drawn) mark = '';
    if (found.drawn !== drawn) changed();
  }

  return {
    changed,
    comes: () => {
      if (!stopped) soon();
    },
    current: () => shown?.found ?? null,
    stop() {
      stopped = true;
      waiting?.();
    },
  };
}

/** Statement by statement, each in a turn of its own, so that a large room is never held up. */
async function gatheredFrom(look: MapKeeperParts['look']): Promise<Gathered | null> {
  const asked = await look((series) => {
    const rows = series === null ? null : rowsOnStage(series);
    return rows === null
      ? null
      : { asking: rows.asking, open: rows.open, subjects: rows.subjects.map((s) => s.id) };
  });
  if (asked === null) return null;
  const all = gathering();
  for (const subject of asked.subjects) {
    const votes = await look((series) => {
      const rows = series === null ? null : rowsOnStage(series);
      return rows?.asking === asked.asking ? rows.votesOn(subject) : null;
    });
    if (votes === null) return null;
    all.add(subject, votes);
    await nextTurn();
  }
  return { asking: asked.asking, open: asked.open, given: all.done() };
}

function markOf({ asking, open, given }: Gathered): string {
  const hash = createHash('sha256').update(
    `${asking} ${open} ${given.people} ${given.statements.join(' ')} `,
  );
  for (const each of [given.person, given.statement, given.vote])
    hash.update(new Uint8Array(each.buffer, each.byteOffset, each.byteLength));
  return hash.digest('base64');
}

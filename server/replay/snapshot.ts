// A read of a series' state, as plain data: every figure the comparison may use, in the product's own words.
import { createHash } from 'node:crypto';
import type { Boxes } from '@moot/shared/asking/box.ts';
import type { Activity, Json, Line, PeerPromise, Series } from '@moot/shared/model/series.ts';
import { isAvailable } from '@moot/shared/series/decideSession.ts';
import { outcomeOf } from '@moot/shared/series/told.ts';

export type SeenActivity = {
  readonly id: string;
  readonly kind: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly available: boolean;
  readonly status: Activity['status'];
  readonly outcome: Json;
};
export type SeenLine = Pick<Line, 'id' | 'text' | 'status' | 'treated'> & {
  readonly marks: readonly string[];
  readonly toConfirm: readonly string[];
};
export type SeenPromise = Pick<PeerPromise, 'id' | 'seat' | 'asker' | 'what' | 'state'> & {
  readonly last: string | null;
};
export type Snapshot = {
  readonly activities: readonly SeenActivity[];
  readonly ledger: readonly SeenLine[];
  readonly promises: readonly SeenPromise[];
  /** Differs as soon as anything was recorded or put into a box. */
  readonly mark: string;
  /** A digest of the whole state, to the last flag: the same journal must give the same. */
  readonly whole: string;
};

export function snapshotOf(series: Series, boxes: Boxes, seq: number): Snapshot {
  return {
    activities: series.sessions.flatMap((s) => s.activities.map((a) => seen(series, a))),
    ledger: [...series.memory.ledger.values()].map(seenLine),
    promises: [...series.memory.promises.values()].map(seenPromise),
    mark: markOf(boxes, seq),
    whole: wholeOf(series),
  };
}

function seen(series: Series, activity: Activity): SeenActivity {
  const { id, definition, status } = activity;
  const asked = activity.askings.length > 0 || status === 'settled';
  return {
    id,
    kind: definition.kind,
    params: definition.params,
    available: isAvailable(activity),
    status,
    outcome: asked ? outcomeOf(series, activity) : null,
  };
}

function seenLine({ id, text, status, treated, marks, toConfirm }: Line): SeenLine {
  return { id, text, status, treated, marks: [...marks], toConfirm: [...toConfirm] };
}

function seenPromise({ id, seat, asker, what, state, reports }: PeerPromise): SeenPromise {
  return { id, seat, asker, what, state, last: reports.at(-1)?.status ?? null };
}

/** The order in a box is the store's own, and another after a start. */
function markOf(boxes: Boxes, seq: number): string {
  const cells = [...boxes].flatMap(([asking, fields]) =>
    [...fields].flatMap(([field, subjects]) =>
      [...subjects].flatMap(([subject, { ballots, spent }]) => {
        const at = [asking, field, subject];
        const given = [...ballots.values()].map((b) => [...at, b.slot, b.rev, b.value, b.mayQuote]);
        return [...given, ...[...spent].map((one) => [...at, ...one])].map((one) => JSON.stringify(one));
      }),
    ),
  );
  return createHash('sha256')
    .update(JSON.stringify([seq, cells.sort()]))
    .digest('hex');
}

/** Maps and sets with their order: a replay must bring them forth in the same. */
function wholeOf(series: Series): string {
  const plain = JSON.stringify(series, (_key, value: unknown) => {
    if (value instanceof Map) return { map: [...value] };
    return value instanceof Set ? { set: [...value] } : value;
  });
  return createHash('sha256').update(plain).digest('hex');
}

// No IO. What the series remembers, in the past tense; a kind's `settle` says which of these happened.
import type { ActivityId, ItemId, LineId, PromiseId, SeatId, SessionId } from '../model/ids.ts';
import type {
  LineCount,
  LineMark,
  LineSort,
  LineStatus,
  LineTreated,
  PromiseReport,
} from '../model/series.ts';

export type LineEvent =
  | {
      readonly type: 'lineEntered';
      readonly line: LineId;
      readonly text: string;
      readonly status: LineStatus;
      readonly session: SessionId;
      readonly activity: ActivityId;
      readonly from: ItemId | null;
    }
  | { readonly type: 'lineCounted'; readonly line: LineId; readonly count: Omit<LineCount, 'at'> }
  | { readonly type: 'lineSorted'; readonly line: LineId; readonly sort: Omit<LineSort, 'at'> }
  | { readonly type: 'lineStatusChanged'; readonly line: LineId; readonly status: LineStatus }
  | { readonly type: 'lineReworded'; readonly line: LineId; readonly text: string }
  | { readonly type: 'lineMarked'; readonly line: LineId; readonly mark: LineMark }
  | { readonly type: 'lineToConfirm'; readonly line: LineId; readonly seats: readonly SeatId[] }
  | { readonly type: 'lineConfirmed'; readonly line: LineId; readonly seat: SeatId; readonly agrees: boolean }
  | { readonly type: 'examplesCompared'; readonly line: LineId; readonly compared: boolean }
  | { readonly type: 'talkWished'; readonly line: LineId; readonly by: SeatId; readonly to: SeatId | null }
  | {
      readonly type: 'wishTakenBack';
      readonly line: LineId;
      readonly by: SeatId;
      readonly to: SeatId | null;
    };

export type TreatedEvent = { readonly type: 'lineTreated'; readonly line: LineId } & LineTreated;

/** Kept beside the ledger: criteria that were agreed, words that were opened. */
export type KeptEvent =
  | {
      readonly type: 'criterionKept';
      readonly id: string;
      readonly text: string;
      readonly activity: ActivityId;
    }
  | {
      readonly type: 'termKept';
      readonly id: string;
      readonly text: string;
      readonly verdict: string | null;
      readonly shared: string | null;
      readonly activity: ActivityId;
    };

export type PromiseEvent =
  | {
      readonly type: 'promiseMade';
      readonly promise: PromiseId;
      readonly seat: SeatId;
      readonly asker: SeatId;
      readonly accepted: boolean;
      /** Whoever was to ask said no; left out where they said yes, or nothing. */
      readonly declined?: true;
      readonly what: string;
      readonly when: string;
      /** The idea it gets behind, where it does. */
      readonly backs?: string | null;
      readonly session: SessionId;
      readonly activity: ActivityId;
    }
  | {
      readonly type: 'promiseReported';
      readonly promise: PromiseId;
      readonly session: SessionId | null;
      readonly status: PromiseReport;
      readonly note: string;
      readonly after: 'keep' | 'change' | 'let_go' | null;
      readonly what: string | null;
    }
  | {
      readonly type: 'promiseTakenOn';
      readonly promise: PromiseId;
      readonly as: 'maker' | 'asker';
      readonly seat: SeatId;
    };

export type MemoryEvent = LineEvent | TreatedEvent | KeptEvent | PromiseEvent;

// No IO. Everything that can have happened in a series, in the past tense: the journal's words.

import type { CellShown } from '../asking/show.ts';
import type { MemoryEvent } from '../memory/events.ts';
import type { SessionDefinition } from '../model/definition.ts';
import type {
  ActivityId,
  AskingId,
  AskName,
  FieldName,
  ItemId,
  OrganisationId,
  PartId,
  SeatId,
  SeriesId,
  SessionId,
  SubjectId,
} from '../model/ids.ts';
import type {
  AgendaEdit,
  FieldNames,
  Json,
  MirrorEdit,
  PutUp,
  Rating,
  SeriesSettings,
  Subject,
  Workshop,
} from '../model/series.ts';
import type { DocumentEvent } from './eventsReview.ts';

export type SeriesEvent =
  | {
      readonly type: 'seriesCreated';
      readonly series: SeriesId;
      readonly title: string;
      readonly language: string;
      readonly timeZone: string;
      readonly settings: SeriesSettings;
      /** What it was made from; older journals do not say. */
      readonly workshop?: Workshop;
    }
  | { readonly type: 'organisationAdded'; readonly organisation: OrganisationId }
  | {
      readonly type: 'seatAdded';
      readonly seat: SeatId;
      readonly organisation: OrganisationId;
      /** The seat whose place it takes, where it does. */
      readonly follows?: SeatId;
    }
  | { readonly type: 'seatRemoved'; readonly seat: SeatId }
  | { readonly type: 'settingsChanged'; readonly settings: SeriesSettings }
  | { readonly type: 'keptUntil'; readonly date: string }
  /** The store takes the marks of phones out of everything that was recorded. */
  | { readonly type: 'seriesClosed' }
  | {
      readonly type: 'sessionPlanned';
      readonly session: SessionDefinition;
      readonly plannedFor: string | null;
      /** Planned by Moot itself, to ask again what was weighed. */
      readonly rating?: Rating;
    };

export type SessionEvent =
  | { readonly type: 'sessionStarted'; readonly session: SessionId }
  | { readonly type: 'sessionEnded'; readonly session: SessionId }
  | { readonly type: 'sessionDated'; readonly session: SessionId; readonly plannedFor: string | null }
  /** `inverse` takes the edit back; `undoes`: this edit is itself a taking back. */
  | {
      readonly type: 'agendaEdited';
      readonly session: SessionId;
      readonly edit: AgendaEdit;
      readonly inverse: AgendaEdit;
      readonly undoes: boolean;
    }
  | {
      readonly type: 'mirrorEdited';
      readonly session: SessionId;
      readonly edit: MirrorEdit;
      readonly inverse: MirrorEdit;
      readonly undoes: boolean;
    }
  | {
      readonly type: 'apologySent';
      readonly session: SessionId;
      readonly seat: SeatId;
      readonly away: boolean;
    }
  | { readonly type: 'arrived'; readonly session: SessionId; readonly seat: SeatId }
  | { readonly type: 'left'; readonly session: SessionId; readonly seat: SeatId }
  | { readonly type: 'noteWritten'; readonly session: SessionId; readonly text: string };

export type StageEvent =
  | { readonly type: 'activityOpened'; readonly activity: ActivityId }
  | { readonly type: 'activitySettled'; readonly activity: ActivityId }
  | { readonly type: 'activityUnsettled'; readonly activity: ActivityId }
  | { readonly type: 'activitySkipped'; readonly activity: ActivityId }
  | { readonly type: 'talkStarted'; readonly session: SessionId; readonly endsAt: number | null }
  | { readonly type: 'talkEnded'; readonly session: SessionId }
  | { readonly type: 'paused'; readonly session: SessionId }
  | { readonly type: 'resumed'; readonly session: SessionId }
  | { readonly type: 'timerSet'; readonly session: SessionId; readonly endsAt: number | null }
  | { readonly type: 'lastCalled'; readonly session: SessionId; readonly endsAt: number }
  | { readonly type: 'screenCovered'; readonly session: SessionId; readonly covered: boolean }
  | { readonly type: 'focused'; readonly session: SessionId; readonly item: ItemId | null }
  | { readonly type: 'wasPutUp'; readonly session: SessionId; readonly up: PutUp | null }
  | {
      readonly type: 'itemHidden';
      readonly activity: ActivityId;
      readonly item: ItemId;
      readonly hidden: boolean;
    };

export type AskingEvent =
  | {
      readonly type: 'askingOpened';
      readonly asking: AskingId;
      readonly activity: ActivityId;
      readonly ask: AskName;
      readonly round: number;
      readonly subjects: readonly Subject[];
      readonly names: Readonly<Record<FieldName, FieldNames>>;
      readonly eligible: readonly SeatId[] | null;
      /** Left out where no field is linked, as in rows from before there were any. */
      readonly linked?: readonly FieldName[];
      /** The asking it was opened together with, and steps together with. */
      readonly openedWith: AskingId | null;
    }
  | { readonly type: 'askingStepped'; readonly asking: AskingId; readonly step: 'ready' | 'open' | 'closed' }
  | {
      readonly type: 'partsShown';
      readonly asking: AskingId;
      readonly parts: readonly PartId[];
      readonly cells: readonly CellShown[];
    }
  | {
      readonly type: 'askingSettled';
      readonly asking: AskingId;
      readonly burnt: readonly { readonly field: FieldName; readonly subject: SubjectId }[];
    }
  | { readonly type: 'letIn'; readonly asking: AskingId; readonly seat: SeatId }
  | {
      readonly type: 'answered';
      readonly asking: AskingId;
      readonly seat: SeatId;
      readonly subject: SubjectId;
      readonly id: ItemId;
      readonly values: Readonly<Record<FieldName, Json>>;
    }
  | {
      readonly type: 'takenBack';
      readonly asking: AskingId;
      readonly seat: SeatId;
      readonly subject: SubjectId;
      readonly id: ItemId;
    }
  /** After the show, by whoever holds the post's key (no seat is known), or by the writer of a named post. */
  | { readonly type: 'postBlanked'; readonly asking: AskingId; readonly item: ItemId };

/** What a kind's own command did; only that kind's `evolve` reads `event`. */
export type KindEvent = { readonly type: 'did'; readonly activity: ActivityId; readonly event: OwnEvent };
export type OwnEvent = { readonly type: string; readonly [key: string]: Json };

export type Remembered = {
  readonly type: 'remembered';
  readonly activity: ActivityId | null;
  readonly events: readonly MemoryEvent[];
};

export type Event =
  | SeriesEvent
  | SessionEvent
  | StageEvent
  | AskingEvent
  | KindEvent
  | Remembered
  | DocumentEvent;

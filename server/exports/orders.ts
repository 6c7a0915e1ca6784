// What the thread that writes documents is told, and what it answers: plain data, copied over.
import type { SeatId } from '@moot/shared/model/ids.ts';
import type { Series } from '@moot/shared/model/series.ts';
import type { Roster } from '@moot/shared/views/project.ts';
import type { DocumentOf } from './documents.ts';
import type { FormatName } from './formats.ts';
import type { Exported } from './session.ts';

export type CopyFormat = 'html' | 'pdf';

export type Order =
  | { readonly what: 'document'; readonly of: DocumentOf; readonly format: FormatName }
  | {
      readonly what: 'copy';
      readonly state: Series;
      readonly roster: Roster;
      readonly seat: SeatId;
      readonly now: number;
      readonly format: CopyFormat;
    };
export type Sent = { readonly n: number; readonly order: Order };
export type Written =
  | { readonly n: number; readonly ok: true; readonly made: Exported }
  | { readonly n: number; readonly ok: false; readonly reason: string };

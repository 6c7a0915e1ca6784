// Makes a peer's own copy in the forms they take away.
import type { SeatId } from '@moot/shared/model/ids.ts';
import type { Series } from '@moot/shared/model/series.ts';
import { myCopy } from '@moot/shared/synthesis/myCopy.ts';
import type { Roster } from '@moot/shared/views/project.ts';
import { formats } from './formats.ts';
import { htmlOf } from './html.ts';
import type { CopyFormat } from './orders.ts';
import { pdfOf } from './pdf.ts';
import { asFileName, type Exported, peopleIn } from './session.ts';

const written = { html: htmlOf, pdf: pdfOf } as const;

/** The state is read before anything is awaited. */
export async function exportCopy(c: {
  readonly state: Series;
  readonly roster: Roster;
  readonly seat: SeatId;
  readonly now: number;
  readonly format: CopyFormat;
}): Promise<Exported> {
  const { state, roster, seat, now, format } = c;
  const body = written[format](myCopy({ series: state, people: peopleIn(state, roster), seat, now }));
  const fileName = `${asFileName(state.title)}-my-copy.${format}`;
  return { body: await body, contentType: formats[format].contentType, fileName };
}

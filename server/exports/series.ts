// Makes the synthesis of a whole series, or its data file, in any format.
import type { Series } from '@moot/shared/model/series.ts';
import { seriesData } from '@moot/shared/synthesis/seriesData.ts';
import { allHeld } from '@moot/shared/synthesis/seriesOpening.ts';
import { type SeriesInput, seriesSynthesis } from '@moot/shared/synthesis/seriesSynthesis.ts';
import { seriesSlides } from '@moot/shared/synthesis/slides.ts';
import type { Roster } from '@moot/shared/views/project.ts';
import { type FormatName, formats } from './formats.ts';
import { asFileName, type Exported, peopleIn } from './session.ts';

/**
 * One series in one edition and format. The state is read before anything is awaited, for it changes in place. The
 * same state gives the same bytes; `now` is printed only while the series has not ended.
 */
export async function exportSeries(input: {
  readonly state: Series;
  readonly roster: Roster;
  readonly edition: 'ours' | 'shareable';
  readonly format: FormatName;
  readonly now: number;
}): Promise<Exported> {
  const { state, roster, edition, format, now } = input;
  const all: SeriesInput = { series: state, people: peopleIn(state, roster), edition, now };
  const { contentType, write } = formats[format];
  const soFar = allHeld(state) ? '' : '-so-far';
  const fileName = `${asFileName(state.title)}-synthesis-${edition}${soFar}.${format}`;
  const body = write({
    tree: () => seriesSynthesis(all),
    data: () => seriesData(all),
    slides: () => seriesSlides(all),
  });
  return { body: await body, contentType, fileName };
}

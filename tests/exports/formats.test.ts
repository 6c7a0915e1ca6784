import { type FormatName, formats, isFormat } from '@moot/server/exports/formats.ts';
import { exportSeries } from '@moot/server/exports/series.ts';
import { exportSession } from '@moot/server/exports/session.ts';
import { describe, expect, test } from 'vitest';
import { editions, fromPlayed, later } from '../synthesis/made.ts';
import { played, s1 } from '../synthesis/played.ts';

const from = fromPlayed(await played('edge', (script) => script, null));
const names = Object.keys(formats).filter(isFormat);

/** How a file of each format begins. */
const beginnings: Readonly<Record<FormatName, string>> = {
  md: 'Leading',
  html: '<!doctype html>',
  docx: 'PK',
  pdf: '%PDF-',
  pptx: 'PK',
  json: '{',
  zip: 'PK',
};

describe('[EXPORT-12] every format writes a session and a series, in both editions', () => {
  test.each(names.flatMap((format) => editions.map((edition) => [format, edition] as const)))(
    '%s, %s',
    async (format, edition) => {
      const how = { ...from, edition, format, now: later };
      for (const made of [await exportSession({ ...how, session: s1 }), await exportSeries(how)]) {
        expect(Buffer.from(made.body).subarray(0, 20).toString().trimStart()).toMatch(
          new RegExp(`^${beginnings[format]}`),
        );
        expect(made.fileName).toMatch(new RegExp(`^[a-z0-9-]+-${edition}(-so-far)?\\.${format}$`));
        expect(made.contentType).toMatch(/^[a-z]+\/[\w.+-]+(; charset=utf-8)?$/);
      }
    },
  );

  test('nothing else is a format', () => {
    for (const name of ['exe', '', 'toString', '__proto__', 'constructor'])
      expect(isFormat(name)).toBe(false);
  });
});

import { exportCopy } from '@moot/server/exports/copy.ts';
import { exportDocument } from '@moot/server/exports/documents.ts';
import { openWriter } from '@moot/server/exports/writer.ts';
import { seriesDocument } from '@moot/shared/model/documents.ts';
import { afterAll, expect, test } from 'vitest';
import { fromPlayed, later } from '../synthesis/made.ts';
import { played, s1 } from '../synthesis/played.ts';

const from = fromPlayed(await played('edge', (script) => script, null));
const of = (document: string) => ({ ...from, document, edition: 'ours', now: later }) as const;
const writer = openWriter();
afterAll(() => writer.close());

test('[EXPORT-13] in its thread a document comes out as it does outside, and the state may change at once', async () => {
  const state = structuredClone(from.state);
  const before = await exportDocument(of(s1), 'md');
  const writing = writer.write({ what: 'document', of: { ...of(s1), state }, format: 'md' });
  state.title = 'Another title';
  for (const session of state.sessions) session.note = 'Changed afterwards';
  expect(await writing).toEqual(before);
  const [seat] = from.state.seats.keys();
  if (seat === undefined) throw new Error('nobody is here');
  const copy = { ...from, seat, now: later, format: 'html' } as const;
  expect(await writer.write({ what: 'copy', ...copy })).toEqual(await exportCopy(copy));
});

test('[EXPORT-13] several are written one after another, each for whoever asked for it', async () => {
  const formats = ['json', 'md', 'html', 'md'] as const;
  const made = await Promise.all(
    formats.map((format) => writer.write({ what: 'document', of: of(seriesDocument), format })),
  );
  expect(made.map(({ fileName }) => fileName.split('.').at(-1))).toEqual([...formats]);
});

test('[EXPORT-13] what cannot be made is refused without its words; whoever waits when it closes is told', async () => {
  const nowhere = writer.write({ what: 'document', of: of('nowhere'), format: 'md' });
  await expect(nowhere).rejects.toThrow(/^Error$/);
  const other = openWriter();
  const waiting = other.write({ what: 'document', of: of(s1), format: 'md' });
  await Promise.all([expect(waiting).rejects.toThrow('stopped'), other.close()]);
});

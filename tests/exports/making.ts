// Run by itself: makes Word and slides of one series in a process of its own, and says what bytes came out.
import { createHash } from 'node:crypto';
import { docxOf } from '@moot/server/exports/docx.ts';
import { pptxOf } from '@moot/server/exports/pptx.ts';
import { peopleIn } from '@moot/server/exports/session.ts';
import { seriesSynthesis } from '@moot/shared/synthesis/seriesSynthesis.ts';
import { seriesSlides } from '@moot/shared/synthesis/slides.ts';
import { played } from '../synthesis/played.ts';

export type Digests = { readonly docx: string; readonly pptx: string };

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

export async function digests(): Promise<Digests> {
  const p = await played('demo', (script) => script, null);
  const people = peopleIn(p.state(), p.roster);
  const input = { series: p.state(), people, edition: 'ours', now: 0 } as const;
  return {
    docx: digest(await docxOf(seriesSynthesis(input))),
    pptx: digest(await pptxOf(seriesSlides(input))),
  };
}

if (process.argv[1] === import.meta.filename) process.stdout.write(JSON.stringify(await digests()));

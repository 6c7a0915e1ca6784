// Every document of a series, fetched as people fetch it: at the desk by a job for each, and by each peer their own copy.
// They lie by edition: `ours/session-1.docx`, `ours/series.pdf`, `shareable/…`, `my-copy/asha-venn.html`.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import type { JobPage } from '@moot/shared/http/documents.ts';
import { replayWords } from '@moot/shared/language/en/replay.ts';
import { seriesDocument } from '@moot/shared/model/documents.ts';
import { z } from 'zod';
import { formats } from '../exports/formats.ts';
import { asFileName } from '../exports/session.ts';
import type { Live } from './live.ts';
import type { Script } from './script.ts';
import type { Visitor } from './visitor.ts';

export type Download = {
  readonly live: Live;
  readonly script: Script;
  /** Null: all sessions, the series, and every peer's copy. */
  readonly session: string | null;
  readonly folder: string;
  /** One line for each document. */
  readonly tell: (line: string) => void;
};

const editions = ['ours', 'shareable'] as const;
const jobSchema = z.custom<JobPage>(
  (value) => typeof value === 'object' && value !== null && 'state' in value && 'files' in value,
);

/** Answers with the names of those that could not be had. */
export async function downloadAll(c: Download): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const edition of editions) {
    await mkdir(join(c.folder, edition), { recursive: true });
    for (const { document, name } of documentsIn(c)) {
      const begun = performance.now();
      const lacking = await oneDocument(c, document, edition, name);
      missing.push(...lacking);
      const made = Object.keys(formats).length - lacking.length;
      c.tell(replayWords.written(`${edition}/${name}`, made, performance.now() - begun));
    }
  }
  return c.session === null ? [...missing, ...(await copies(c))] : missing;
}

type Named = { readonly document: string; readonly name: string };

function documentsIn({ script, session }: Download): readonly Named[] {
  const sessions = script.sessions.map(({ id }, n) => ({ document: id, name: `session-${n + 1}` }));
  if (session !== null) return sessions.filter(({ document }) => document === session);
  return [...sessions, { document: seriesDocument, name: 'series' }];
}

async function oneDocument(
  { live, folder }: Download,
  document: string,
  edition: (typeof editions)[number],
  name: string,
): Promise<readonly string[]> {
  const [all, at] = [Object.keys(formats), `/api/series/${live.series}`];
  const asked = { edition, formats: all, release: false };
  const begun = jobSchema.parse(await live.facilitator.post(`${at}/documents/${document}/jobs`, asked));
  const { files } = await untilMade(live.facilitator, `${at}/jobs/${begun.id}`, begun);
  for (const file of files) {
    const answer = await live.facilitator.get(file.at);
    const path = join(folder, edition, `${name}.${file.format}`);
    if (answer.ok) await writeFile(path, Buffer.from(await answer.arrayBuffer()));
  }
  const there = new Set(files.map(({ format }) => format));
  return all.filter((format) => !there.has(format)).map((format) => `${edition}/${name}.${format}`);
}

async function untilMade(facilitator: Visitor, at: string, begun: JobPage): Promise<JobPage> {
  let job = begun;
  while (job.state === 'making') {
    await later(10);
    job = jobSchema.parse(await (await facilitator.get(at)).json());
  }
  return job;
}

/** Each peer's own copy, with the cookie of the phone that has their name now. */
async function copies({ live, script, folder, tell }: Download): Promise<readonly string[]> {
  await mkdir(join(folder, 'my-copy'), { recursive: true });
  const missing: string[] = [];
  for (const { id, name } of script.peers) {
    const begun = performance.now();
    const file = `my-copy/${asFileName(name)}`;
    const lacking: string[] = [];
    for (const format of ['html', 'pdf']) {
      const body = await ownCopy(live.phonesOf(id), format);
      if (body === null) lacking.push(`${file}.${format}`);
      else await writeFile(join(folder, `${file}.${format}`), body);
    }
    missing.push(...lacking);
    tell(replayWords.written(file, 2 - lacking.length, performance.now() - begun));
  }
  return missing;
}

async function ownCopy(phones: readonly Visitor[], format: string): Promise<Buffer | null> {
  for (const phone of phones) {
    const answer = await phone.get(`/api/my-copy.${format}`);
    if (answer.ok) return Buffer.from(await answer.arrayBuffer());
  }
  return null;
}

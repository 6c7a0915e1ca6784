// Released documents as bytes: a later Moot, a new name or a judgement would make other ones.
import type { SeriesId } from '@moot/shared/model/ids.ts';
import { and, eq } from 'drizzle-orm';
import { releasedFileTable } from '../store/schema.ts';
import type { Drizzled, PeopleNow } from './sync.ts';

type ReleasesNow = Pick<PeopleNow, 'keepReleased' | 'releasedFile'>;

export const releaseRows = (db: Drizzled): ReleasesNow => ({
  keepReleased: (series, files) => {
    for (const { sha256, bytes } of files)
      db.insert(releasedFileTable)
        .values({ series, sha256, bytes: Buffer.from(bytes) })
        .onConflictDoNothing()
        .run();
  },
  releasedFile: (series, sha256) => {
    const found = db
      .select({ bytes: releasedFileTable.bytes })
      .from(releasedFileTable)
      .where(and(eq(releasedFileTable.series, series), eq(releasedFileTable.sha256, sha256)))
      .get();
    return found === undefined ? null : new Uint8Array(found.bytes);
  },
});

export function dropReleased(db: Drizzled, series: SeriesId): void {
  db.delete(releasedFileTable).where(eq(releasedFileTable.series, series)).run();
}

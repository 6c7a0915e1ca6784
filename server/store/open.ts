// Opens a data folder: alone, safely, in this Moot's shape; or says in a sentence why not.
import { join } from 'node:path';
import { type BoxFile, openBoxFile } from './boxFile.ts';
import { leftBehind } from './emptied.ts';
import { storeError } from './errors.ts';
import {
  asideFile,
  type DataFolder,
  dataFolder,
  lockFolder,
  makeFolder,
  makePrivate,
  openDatabase,
  type Sqlite,
  syncFile,
} from './folder.ts';
import { type Migration, migrate, readMigrations } from './migrate.ts';
import { type Rows, rowsIn } from './rows.ts';

export type StoreOptions = {
  /** The data folder; made if it is not there. */
  readonly folder: string;
  /** The folder with `journal` and `boxes` in it: see `ownMigrations` in migrate.ts. */
  readonly migrations: string;
};

export type Opened = {
  readonly folder: DataFolder;
  readonly moot: Sqlite;
  readonly rows: Rows;
  readonly boxes: BoxFile;
  /** False: the disk was too full to write the boxes anew; to be done as soon as it can be. */
  readonly clean: boolean;
  close(): void;
};

export function openFolder(options: StoreOptions): Opened {
  const folder = dataFolder(options.folder);
  const closing: (() => void)[] = [];
  const close = () => {
    for (const each of closing.toReversed()) each();
  };
  try {
    makeFolder(folder);
    const lock = lockFolder(folder);
    closing.push(() => lock.release());
    const moot = openMoot(folder, readMigrations(join(options.migrations, 'journal')));
    closing.push(() => moot.close());
    const boxes = openBoxFile(folder, readMigrations(join(options.migrations, 'boxes')));
    closing.push(() => boxes.close());
    const rows = rowsIn(moot);
    return { folder, moot, rows, boxes, clean: cleanBoxes(rows, boxes), close };
  } catch (error) {
    close();
    throw storeError(error, options.folder);
  }
}

function openMoot(folder: DataFolder, known: readonly Migration[]): Sqlite {
  const moot = openDatabase(folder.moot, false);
  try {
    migrate(moot, known, folder.moot, (before) => putAside(moot, asideFile(folder, before.name.slice(0, 4))));
    return moot;
  } catch (error) {
    moot.close();
    throw error;
  }
}

/** Through SQLite, not by copying the file: the log is part of it, and reading the file would drop our locks. */
function putAside(moot: Sqlite, target: string): void {
  makePrivate(target);
  moot.prepare('VACUUM INTO ?').run(target);
  syncFile(target);
}

/** After a crash the file may hold what was shown, and its log the order of what was not. */
function cleanBoxes(rows: Rows, boxes: BoxFile): boolean {
  try {
    boxes.empty(boxes.series().flatMap((series) => leftBehind(rows, boxes, series)));
    return true;
  } catch (error) {
    if (storeError(error, '').code === 'disk_full') return false;
    throw error;
  }
}

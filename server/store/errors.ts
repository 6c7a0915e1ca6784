// What can go wrong with the disk, each said in one sentence that names what to do.

export type StoreErrorCode =
  /** Nothing of the batch was written; trying again later can succeed. */
  | 'disk_full'
  | 'read_only'
  | 'disk_failed'
  /** A backup must be restored, or a file moved away. */
  | 'damaged'
  /** The folder was written by a later Moot. */
  | 'newer'
  /** The folder's history and this Moot's do not belong together. */
  | 'changed_migration'
  /** Another Moot, or another program, holds the folder or the file. */
  | 'in_use'
  /** The rows do not follow what is there: read the series again. */
  | 'conflict'
  /** The folder cannot be written as safely as Moot promises. */
  | 'unsafe'
  /** A target that must be empty is not, or a source is not there. */
  | 'wrong_place'
  | 'stopped'
  | 'unexpected';

export class StoreError extends Error {
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string) {
    super(message);
    this.name = 'StoreError';
    this.code = code;
  }
}

const sentences = {
  disk_full:
    'The disk is full: free some space where Moot keeps its data. Nothing was lost; what could not be written is tried again.',
  read_only:
    'Moot may not write to its data folder: give the account that runs Moot the right to write there, or choose another folder.',
  disk_failed:
    'The disk refused to read or write: check the disk and the connection to it. Nothing that was acknowledged is lost.',
  damaged:
    'The database is damaged or is not a Moot database: stop Moot, keep the data folder as it is, and restore the last backup with “moot restore”.',
  in_use: 'Another program holds the database: close it, or wait a moment and try again.',
  conflict: 'These rows do not follow what is already in the journal: the series must be read again.',
} as const;

function codeOf(error: unknown): keyof typeof sentences | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // Where the shared index beside the log cannot grow, the disk is full as well.
  if (/^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT)$/.test(code)) return 'disk_full';
  if (/^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|SQLITE_AUTH|EACCES|EPERM|EROFS)/.test(code))
    return 'read_only';
  if (/^(SQLITE_CORRUPT|SQLITE_NOTADB)/.test(code)) return 'damaged';
  if (/^(SQLITE_BUSY|SQLITE_LOCKED|SQLITE_PROTOCOL)/.test(code)) return 'in_use';
  if (/^(SQLITE_IOERR|EIO)/.test(code)) return 'disk_failed';
  if (/^SQLITE_CONSTRAINT/.test(code)) return 'conflict';
  return null;
}

/** `where` is the file or folder in hand, for the sentence; never anything a person wrote. */
export function storeError(error: unknown, where: string): StoreError {
  if (error instanceof StoreError) return error;
  const code = codeOf(error);
  if (code !== null) return new StoreError(code, `${where}: ${sentences[code]}`);
  // SQLite quotes names of tables and columns, not values; still, only its code leaves this room.
  const known = error instanceof Error && 'code' in error ? String(error.code) : 'no code';
  return new StoreError('unexpected', `${where}: the store failed in an unforeseen way (${known}).`);
}

// `moot backup FILE` and `moot restore FILE`: copies of the journal and the rosters, and back.
import { commandWords, refusedToStart } from '@moot/shared/language/en/start.ts';
import { readConfig } from '../config.ts';
import { systemRandom } from '../http/door.ts';
import { codeOf } from '../log.ts';
import { backUp, restore } from '../store/backup.ts';
import { StoreError } from '../store/errors.ts';
import { ownMigrations } from '../store/migrate.ts';
import type { Subcommand, Terminal } from './terminal.ts';

export const backup: Subcommand = ([file], terminal) =>
  withFolder(terminal, 'backup', file, async (folder, path) => {
    await backUp(folder, path);
    return commandWords.backedUp(path);
  });

export const restoreFrom: Subcommand = ([file], terminal) =>
  withFolder(terminal, 'restore', file, async (folder, path) => {
    const facilitators = restore(path, folder, {
      migrations: ownMigrations,
      random: systemRandom,
      now: Date.now(),
    });
    return commandWords.restored(folder, facilitators);
  });

async function withFolder(
  terminal: Terminal,
  name: string,
  file: string | undefined,
  act: (folder: string, file: string) => Promise<string>,
): Promise<number> {
  const read = readConfig(process.env);
  const missing = file === undefined ? [commandWords.noFile(name)] : [];
  if (!read.ok || file === undefined) return no(terminal, read.ok ? missing : read.sentences);
  try {
    terminal.say(`${await act(read.config.dataFolder, file)}\n`);
    return 0;
  } catch (error) {
    return no(terminal, [
      error instanceof StoreError ? error.message : refusedToStart.unexpected(codeOf(error)),
    ]);
  }
}

function no(terminal: Terminal, sentences: readonly string[]): number {
  terminal.complain(`${sentences.join('\n')}\n`);
  return 1;
}

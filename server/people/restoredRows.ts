// After a restore: what opened a door on the day of the backup may have been taken away since, and opens nothing now.
import {
  claimTable,
  facilitatorLinkTable,
  joinCodeTable,
  personalLinkTable,
  tokenTable,
} from '../store/schema.ts';
import { codeRows } from './doorRows.ts';
import { newJoinCode } from './joinCode.ts';
import type { Drizzled } from './sync.ts';
import type { RandomBytes } from './tokens.ts';

/**
 * Signs everybody out, drops all links and claims and gives every series and session another join code. Accounts of
 * facilitators stay, with the passphrase they had.
 */
export function signEverybodyOut(db: Drizzled, random: RandomBytes, now: number): void {
  for (const table of [tokenTable, personalLinkTable, claimTable, facilitatorLinkTable])
    db.delete(table).run();
  const { setJoinCode } = codeRows(db);
  for (const { series, session } of db.select().from(joinCodeTable).all())
    while (setJoinCode(series, session, newJoinCode(random), now) === 'taken');
}

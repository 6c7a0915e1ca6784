// All of the people store but erasing and purging, which also reach into the journal (store/).
import { claimRows, codeRows, linkRows } from './doorRows.ts';
import { facilitatorRows } from './facilitatorRows.ts';
import { releaseRows } from './releaseRows.ts';
import { rosterRows } from './rosterRows.ts';
import type { Drizzled, PeopleNow } from './sync.ts';
import { tokenRows } from './tokenRows.ts';

export const peopleRows = (db: Drizzled): Omit<PeopleNow, 'erasePerson' | 'purgeSeries'> => ({
  ...rosterRows(db),
  ...releaseRows(db),
  ...facilitatorRows(db),
  ...tokenRows(db),
  ...codeRows(db),
  ...linkRows(db),
  ...claimRows(db),
});

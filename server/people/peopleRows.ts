// All of the people store but erasure, which also reaches into the journal (store/erasePerson.ts).
import { claimRows, codeRows, linkRows } from './doorRows.ts';
import { facilitatorRows } from './facilitatorRows.ts';
import { rosterRows } from './rosterRows.ts';
import type { Drizzled, PeopleNow } from './sync.ts';
import { tokenRows } from './tokenRows.ts';

export const peopleRows = (db: Drizzled): Omit<PeopleNow, 'erasePerson'> => ({
  ...rosterRows(db),
  ...facilitatorRows(db),
  ...tokenRows(db),
  ...codeRows(db),
  ...linkRows(db),
  ...claimRows(db),
});

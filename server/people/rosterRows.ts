// Rosters: the only place with names, roles and contact.
import type { SeatId, SeriesId } from '@moot/shared/model/ids.ts';
import { and, asc, eq } from 'drizzle-orm';
import {
  claimTable,
  joinCodeTable,
  organisationTable,
  personalLinkTable,
  personTable,
  tokenTable,
} from '../store/schema.ts';
import { dropReleased } from './releaseRows.ts';
import type { Drizzled, PeopleNow } from './sync.ts';
import { revokeWhere, seatTokens } from './tokenRows.ts';

type RosterNow = Pick<PeopleNow, 'roster' | 'putOrganisation' | 'putPerson' | 'shutOut'>;

export function rosterRows(db: Drizzled): RosterNow {
  return {
    roster: (series) => ({
      organisations: db
        .select({ id: organisationTable.id, name: organisationTable.name, kind: organisationTable.kind })
        .from(organisationTable)
        .where(eq(organisationTable.series, series))
        .orderBy(asc(organisationTable.id))
        .all(),
      people: db
        .select({
          id: personTable.id,
          name: personTable.name,
          role: personTable.role,
          contact: personTable.contact,
        })
        .from(personTable)
        .where(eq(personTable.series, series))
        .orderBy(asc(personTable.id))
        .all(),
    }),
    putOrganisation: (series, organisation) => {
      const { name, kind } = organisation;
      db.insert(organisationTable)
        .values({ series, ...organisation })
        .onConflictDoUpdate({ target: [organisationTable.series, organisationTable.id], set: { name, kind } })
        .run();
    },
    putPerson: (series, person) => {
      const { name, role, contact } = person;
      db.insert(personTable)
        .values({ series, ...person })
        .onConflictDoUpdate({ target: [personTable.series, personTable.id], set: { name, role, contact } })
        .run();
    },
    shutOut: (series, seat, now) => shutOut(db, series, seat, now),
  };
}

export function shutOut(db: Drizzled, series: SeriesId, seat: SeatId, now: number): readonly string[] {
  for (const table of [personalLinkTable, claimTable])
    db.delete(table)
      .where(and(eq(table.series, series), eq(table.seat, seat)))
      .run();
  return revokeWhere(db, seatTokens(series, seat), now);
}

export function blankPerson(db: Drizzled, series: SeriesId, seat: SeatId): void {
  db.update(personTable)
    .set({ name: '', role: '', contact: null })
    .where(and(eq(personTable.series, series), eq(personTable.id, seat)))
    .run();
}

/** Everything about people of one series; answers with the tokens that are gone. */
export function purgePeople(db: Drizzled, series: SeriesId): readonly string[] {
  const tokens = db
    .delete(tokenTable)
    .where(eq(tokenTable.series, series))
    .returning({ hash: tokenTable.hash })
    .all();
  for (const table of [organisationTable, personTable, joinCodeTable, personalLinkTable, claimTable])
    db.delete(table).where(eq(table.series, series)).run();
  dropReleased(db, series);
  return tokens.map(({ hash }) => hash);
}

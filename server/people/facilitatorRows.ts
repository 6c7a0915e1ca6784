// Facilitators, and the links by which they come to be.
import { and, asc, eq, gt } from 'drizzle-orm';
import type { Facilitator } from '../store/peopleStore.ts';
import { facilitatorLinkTable, facilitatorTable } from '../store/schema.ts';
import type { Drizzled, PeopleNow } from './sync.ts';
import { facilitatorTokens, revokeWhere } from './tokenRows.ts';

type FacilitatorsNow = Pick<
  PeopleNow,
  | 'addFacilitator'
  | 'facilitatorNamed'
  | 'facilitators'
  | 'setPassphrase'
  | 'removeFacilitator'
  | 'addLink'
  | 'link'
  | 'acceptLink'
>;

/** SQLite's own NOCASE knows only the letters of English. */
const keyOf = (name: string) => name.normalize('NFKC').trim().toLowerCase();

export function facilitatorRows(db: Drizzled): FacilitatorsNow {
  const byName = (name: string) =>
    db
      .select()
      .from(facilitatorTable)
      .where(eq(facilitatorTable.nameKey, keyOf(name)))
      .get();
  const entries = () =>
    db
      .select({
        id: facilitatorTable.id,
        name: facilitatorTable.name,
        createdAt: facilitatorTable.createdAt,
      })
      .from(facilitatorTable)
      .orderBy(asc(facilitatorTable.createdAt), asc(facilitatorTable.id))
      .all();
  const add = (facilitator: Facilitator) => {
    if (byName(facilitator.name) !== undefined) return 'name_taken';
    db.insert(facilitatorTable)
      .values({ ...facilitator, nameKey: keyOf(facilitator.name) })
      .run();
    return 'ok';
  };
  const linkNow = (hash: string, now: number) => {
    const alive = and(eq(facilitatorLinkTable.hash, hash), gt(facilitatorLinkTable.expiresAt, now));
    const found = db.select().from(facilitatorLinkTable).where(alive).get();
    // A set-up link that outlived the first facilitator must not make a second.
    return found === undefined || (found.kind === 'setup' && entries().length > 0) ? null : found;
  };
  return {
    addFacilitator: add,
    facilitatorNamed: (name) => {
      const found = byName(name);
      if (found === undefined) return null;
      const { nameKey: _, ...facilitator } = found;
      return facilitator;
    },
    facilitators: entries,
    setPassphrase: (facilitator, passphrase) => {
      db.update(facilitatorTable).set({ passphrase }).where(eq(facilitatorTable.id, facilitator)).run();
    },
    removeFacilitator: (facilitator, now) => {
      db.delete(facilitatorTable).where(eq(facilitatorTable.id, facilitator)).run();
      return revokeWhere(db, facilitatorTokens(facilitator), now);
    },
    addLink: (link) => {
      if (link.kind === 'setup')
        db.delete(facilitatorLinkTable).where(eq(facilitatorLinkTable.kind, 'setup')).run();
      db.insert(facilitatorLinkTable).values(link).run();
    },
    link: linkNow,
    acceptLink: (hash, facilitator, now) => {
      if (linkNow(hash, now) === null) return 'no_link';
      const added = add(facilitator);
      if (added === 'ok') db.delete(facilitatorLinkTable).where(eq(facilitatorLinkTable.hash, hash)).run();
      return added;
    },
  };
}

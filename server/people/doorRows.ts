// The ways in for peers: join codes, personal links, and claims from a new phone.
import { id, type SessionId } from '@moot/shared/model/ids.ts';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { JoinCode, SeatOf } from '../store/peopleStore.ts';
import { claimTable, joinCodeTable, personalLinkTable } from '../store/schema.ts';
import type { Drizzled, PeopleNow } from './sync.ts';
import { addToken } from './tokenRows.ts';

type CodesNow = Pick<PeopleNow, 'setJoinCode' | 'joinCode' | 'joinCodesOf' | 'lockJoinCode'>;
type LinksNow = Pick<PeopleNow, 'addPersonalLink' | 'personalLink' | 'exchangePersonalLink'>;
type ClaimsNow = Pick<PeopleNow, 'addClaim' | 'claim' | 'claimsWaiting' | 'decideClaim' | 'exchangeClaim'>;

/** A primary key holds no NULL, so the code of the whole series has an empty session. */
const column = (session: SessionId | null) => session ?? id<SessionId>('');

const asJoinCode = (row: typeof joinCodeTable.$inferSelect): JoinCode => ({
  ...row,
  session: row.session === '' ? null : row.session,
});

export function codeRows(db: Drizzled): CodesNow {
  const byCode = (code: string) => db.select().from(joinCodeTable).where(eq(joinCodeTable.code, code)).get();
  return {
    setJoinCode: (series, session, code, now) => {
      if (byCode(code) !== undefined) return 'taken';
      db.insert(joinCodeTable)
        .values({ series, session: column(session), code, locked: false, rotatedAt: now })
        .onConflictDoUpdate({
          target: [joinCodeTable.series, joinCodeTable.session],
          set: { code, rotatedAt: now },
        })
        .run();
      return 'ok';
    },
    joinCode: (code) => {
      const found = byCode(code);
      return found === undefined ? null : asJoinCode(found);
    },
    joinCodesOf: (series) =>
      db
        .select()
        .from(joinCodeTable)
        .where(eq(joinCodeTable.series, series))
        .orderBy(asc(joinCodeTable.session))
        .all()
        .map(asJoinCode),
    lockJoinCode: (series, session, locked) => {
      db.update(joinCodeTable)
        .set({ locked })
        .where(and(eq(joinCodeTable.series, series), eq(joinCodeTable.session, column(session))))
        .run();
    },
  };
}

export function linkRows(db: Drizzled): LinksNow {
  return {
    addPersonalLink: (hash, { series, seat }, now) => {
      db.insert(personalLinkTable).values({ hash, series, seat, madeAt: now, usedAt: null }).run();
    },
    personalLink: (hash) => {
      const found = db.select().from(personalLinkTable).where(eq(personalLinkTable.hash, hash)).get();
      return found === undefined ? null : { series: found.series, seat: found.seat, usedAt: found.usedAt };
    },
    exchangePersonalLink: (hash, token, now) => {
      const of = db
        .update(personalLinkTable)
        .set({ usedAt: now })
        .where(and(eq(personalLinkTable.hash, hash), isNull(personalLinkTable.usedAt)))
        .returning({ series: personalLinkTable.series, seat: personalLinkTable.seat })
        .get();
      return exchanged(db, of, token, now);
    },
  };
}

export function claimRows(db: Drizzled): ClaimsNow {
  const standing = (hash: string, is: 'waiting' | 'allowed') =>
    and(eq(claimTable.hash, hash), eq(claimTable.standing, is));
  return {
    addClaim: (hash, { series, seat }, now) => {
      db.insert(claimTable).values({ hash, series, seat, at: now, standing: 'waiting' }).run();
    },
    claim: (hash) => db.select().from(claimTable).where(eq(claimTable.hash, hash)).get() ?? null,
    claimsWaiting: (series) =>
      db
        .select()
        .from(claimTable)
        .where(and(eq(claimTable.series, series), eq(claimTable.standing, 'waiting')))
        .orderBy(asc(claimTable.at), asc(claimTable.hash))
        .all(),
    decideClaim: (hash, decided) =>
      db.update(claimTable).set({ standing: decided }).where(standing(hash, 'waiting')).run().changes > 0,
    exchangeClaim: (hash, token, now) => {
      const of = db
        .delete(claimTable)
        .where(standing(hash, 'allowed'))
        .returning({ series: claimTable.series, seat: claimTable.seat })
        .get();
      return exchanged(db, of, token, now);
    },
  };
}

function exchanged(db: Drizzled, of: SeatOf | undefined, token: string, now: number): SeatOf | null {
  if (of === undefined) return null;
  addToken(db, token, { kind: 'peer', ...of }, now);
  return of;
}

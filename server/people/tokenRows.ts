// Tokens: who a browser is, by the hash of its cookie.
import { id, type SeatId, type SeriesId } from '@moot/shared/model/ids.ts';
import { and, asc, eq, isNull, type SQL } from 'drizzle-orm';
import type { Token, TokenOf } from '../store/peopleStore.ts';
import { tokenTable } from '../store/schema.ts';
import type { Drizzled, PeopleNow } from './sync.ts';

type TokensNow = Pick<
  PeopleNow,
  | 'addToken'
  | 'token'
  | 'touchToken'
  | 'revokeToken'
  | 'takeSeat'
  | 'heldSeats'
  | 'tokensOfSeat'
  | 'screenTokens'
>;

const live = isNull(tokenTable.revokedAt);

export function tokenRows(db: Drizzled): TokensNow {
  const tokensWhere = (which: SQL | undefined) =>
    db
      .select()
      .from(tokenTable)
      .where(and(live, which))
      .orderBy(asc(tokenTable.createdAt), asc(tokenTable.hash))
      .all()
      .flatMap(asToken);
  return {
    addToken: (hash, of, now) => addToken(db, hash, of, now),
    token: (hash) => tokensWhere(eq(tokenTable.hash, hash))[0] ?? null,
    touchToken: (hash, now) => {
      db.update(tokenTable)
        .set({ lastUsedAt: now })
        .where(and(live, eq(tokenTable.hash, hash)))
        .run();
    },
    revokeToken: (hash, now) => revokeWhere(db, eq(tokenTable.hash, hash), now).length > 0,
    takeSeat: (hash, { series, seat }, now) => {
      if (tokensWhere(seatTokens(series, seat)).length > 0) return 'held';
      addToken(db, hash, { kind: 'peer', series, seat }, now);
      return 'ok';
    },
    heldSeats: (series) => [
      ...new Set(
        tokensWhere(and(eq(tokenTable.kind, 'peer'), eq(tokenTable.series, series))).flatMap(({ of }) =>
          of.kind === 'peer' ? [of.seat] : [],
        ),
      ),
    ],
    tokensOfSeat: (series, seat) => tokensWhere(seatTokens(series, seat)),
    screenTokens: (series) => tokensWhere(and(eq(tokenTable.kind, 'screen'), eq(tokenTable.series, series))),
  };
}

export function addToken(db: Drizzled, hash: string, of: TokenOf, now: number): void {
  db.insert(tokenTable)
    .values({ hash, ...columnsOf(of), createdAt: now, lastUsedAt: now, revokedAt: null })
    .run();
}

function columnsOf(of: TokenOf): Pick<typeof tokenTable.$inferInsert, 'kind' | 'series' | 'subject'> {
  switch (of.kind) {
    case 'facilitator':
      return { kind: of.kind, series: null, subject: of.facilitator };
    case 'peer':
      return { kind: of.kind, series: of.series, subject: of.seat };
    case 'screen':
      return { kind: of.kind, series: of.series, subject: null };
  }
}

function asToken(row: typeof tokenTable.$inferSelect): Token[] {
  const { hash, createdAt, lastUsedAt } = row;
  const of = ofRow(row);
  return of === null ? [] : [{ hash, of, createdAt, lastUsedAt }];
}

/** Null: a row that no version of Moot writes; it opens nothing. */
function ofRow({ kind, series, subject }: typeof tokenTable.$inferSelect): TokenOf | null {
  switch (kind) {
    case 'facilitator':
      return subject === null ? null : { kind, facilitator: subject };
    case 'peer':
      return series === null || subject === null ? null : { kind, series, seat: id<SeatId>(subject) };
    case 'screen':
      return series === null ? null : { kind, series };
  }
}

export const seatTokens = (series: SeriesId, seat: SeatId): SQL | undefined =>
  and(eq(tokenTable.kind, 'peer'), eq(tokenTable.series, series), eq(tokenTable.subject, seat));

export const facilitatorTokens = (facilitator: string): SQL | undefined =>
  and(eq(tokenTable.kind, 'facilitator'), eq(tokenTable.subject, facilitator));

export function revokeWhere(db: Drizzled, which: SQL | undefined, now: number): readonly string[] {
  return db
    .update(tokenTable)
    .set({ revokedAt: now })
    .where(and(live, which))
    .returning({ hash: tokenTable.hash })
    .all()
    .map((row) => row.hash);
}

export function deleteTokens(db: Drizzled, which: SQL | undefined): void {
  db.delete(tokenTable).where(which).run();
}

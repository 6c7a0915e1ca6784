// The tables as drizzle knows them; migrations/ makes them, and a test compares both.
import type {
  AskingId,
  CommandId,
  FieldName,
  OrganisationId,
  SeatId,
  SeriesId,
  SessionId,
  Slot,
  SubjectId,
} from '@moot/shared/model/ids.ts';
import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

const seriesColumn = () => text('series').$type<SeriesId>().notNull();

// moot.db: the journal

export const seriesTable = sqliteTable('series', {
  id: text('id').$type<SeriesId>().notNull().primaryKey(),
  /** The seq of the last row. */
  head: integer('head').notNull(),
});

export const journalTable = sqliteTable(
  'journal',
  {
    series: seriesColumn(),
    seq: integer('seq').notNull(),
    at: integer('at').notNull(),
    actor: text('actor').notNull(),
    commandId: text('command_id').$type<CommandId>().notNull(),
    digest: text('digest').notNull(),
    /** JSON. */
    events: text('events').notNull(),
  },
  (t) => [primaryKey({ columns: [t.series, t.seq] })],
);

// moot.db: who may come in

export const facilitatorTable = sqliteTable('facilitator', {
  id: text('id').notNull().primaryKey(),
  name: text('name').notNull(),
  /** The name as it is compared. */
  nameKey: text('name_key').notNull(),
  passphrase: text('passphrase').notNull(),
  createdAt: integer('created_at').notNull(),
});

export const facilitatorLinkTable = sqliteTable('facilitator_link', {
  hash: text('hash').notNull().primaryKey(),
  kind: text('kind', { enum: ['setup', 'invitation'] }).notNull(),
  expiresAt: integer('expires_at').notNull(),
});

export const organisationTable = sqliteTable(
  'organisation',
  {
    series: seriesColumn(),
    id: text('id').$type<OrganisationId>().notNull(),
    name: text('name').notNull(),
    kind: text('kind').notNull(),
  },
  (t) => [primaryKey({ columns: [t.series, t.id] })],
);

export const personTable = sqliteTable(
  'person',
  {
    series: seriesColumn(),
    id: text('id').$type<SeatId>().notNull(),
    name: text('name').notNull(),
    role: text('role').notNull(),
    contact: text('contact'),
  },
  (t) => [primaryKey({ columns: [t.series, t.id] })],
);

export const tokenTable = sqliteTable('token', {
  hash: text('hash').notNull().primaryKey(),
  kind: text('kind', { enum: ['facilitator', 'peer', 'screen'] }).notNull(),
  series: text('series').$type<SeriesId>(),
  /** A facilitator's or a seat's id. */
  subject: text('subject'),
  createdAt: integer('created_at').notNull(),
  lastUsedAt: integer('last_used_at').notNull(),
  revokedAt: integer('revoked_at'),
});

export const joinCodeTable = sqliteTable(
  'join_code',
  {
    series: seriesColumn(),
    /** '' is the code of the whole series. */
    session: text('session').$type<SessionId>().notNull(),
    code: text('code').notNull(),
    locked: integer('locked', { mode: 'boolean' }).notNull(),
    rotatedAt: integer('rotated_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.series, t.session] })],
);

export const personalLinkTable = sqliteTable('personal_link', {
  hash: text('hash').notNull().primaryKey(),
  series: seriesColumn(),
  seat: text('seat').$type<SeatId>().notNull(),
  madeAt: integer('made_at').notNull(),
  usedAt: integer('used_at'),
});

export const claimTable = sqliteTable('claim', {
  hash: text('hash').notNull().primaryKey(),
  series: seriesColumn(),
  seat: text('seat').$type<SeatId>().notNull(),
  at: integer('at').notNull(),
  standing: text('standing', { enum: ['waiting', 'allowed', 'refused'] }).notNull(),
});

// moot.db: what was released

export const releasedFileTable = sqliteTable(
  'released_file',
  {
    series: seriesColumn(),
    /** Hexadecimal, of the bytes. */
    sha256: text('sha256').notNull(),
    bytes: blob('bytes', { mode: 'buffer' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.series, t.sha256] })],
);

// boxes.db: the two tables share no column that says which slot is whose

const cellColumns = () => ({
  series: seriesColumn(),
  asking: text('asking').$type<AskingId>().notNull(),
  field: text('field').$type<FieldName>().notNull(),
  subject: text('subject').$type<SubjectId>().notNull(),
});

export const ballotTable = sqliteTable(
  'ballot',
  {
    ...cellColumns(),
    slot: text('slot').$type<Slot>().notNull(),
    rev: integer('rev').notNull(),
    /** JSON. */
    value: text('value').notNull(),
    mayQuote: integer('may_quote', { mode: 'boolean' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.series, t.asking, t.field, t.subject, t.slot] })],
);

export const spentTable = sqliteTable(
  'spent',
  { ...cellColumns(), seat: text('seat').$type<SeatId>().notNull(), n: integer('n').notNull() },
  (t) => [primaryKey({ columns: [t.series, t.asking, t.field, t.subject, t.seat] })],
);

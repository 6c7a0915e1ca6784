-- The journal: one row per accepted command, in the order in which they were accepted.
CREATE TABLE series (
  id TEXT NOT NULL PRIMARY KEY,
  head INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE journal (
  series TEXT NOT NULL REFERENCES series (id),
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  command_id TEXT NOT NULL,
  digest TEXT NOT NULL,
  events TEXT NOT NULL,
  PRIMARY KEY (series, seq)
) STRICT;
CREATE UNIQUE INDEX journal_command ON journal (series, command_id);

-- Who may come in. Names, roles and contact are here and nowhere else.
CREATE TABLE facilitator (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  passphrase TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE facilitator_link (
  hash TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('setup', 'invitation')),
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE organisation (
  series TEXT NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (series, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
  series TEXT NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  contact TEXT,
  PRIMARY KEY (series, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE token (
  hash TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('facilitator', 'peer', 'screen')),
  series TEXT,
  subject TEXT,
  created_at INTEGER NOT NULL,
  last_used_at INTEGER NOT NULL,
  revoked_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX token_of ON token (kind, series, subject);

-- session is '' for the code of the whole series: a primary key holds no NULL.
CREATE TABLE join_code (
  series TEXT NOT NULL,
  session TEXT NOT NULL,
  code TEXT NOT NULL UNIQUE,
  locked INTEGER NOT NULL,
  rotated_at INTEGER NOT NULL,
  PRIMARY KEY (series, session)
) STRICT, WITHOUT ROWID;

CREATE TABLE personal_link (
  hash TEXT NOT NULL PRIMARY KEY,
  series TEXT NOT NULL,
  seat TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  used_at INTEGER,
  FOREIGN KEY (series, seat) REFERENCES person (series, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim (
  hash TEXT NOT NULL PRIMARY KEY,
  series TEXT NOT NULL,
  seat TEXT NOT NULL,
  at INTEGER NOT NULL,
  standing TEXT NOT NULL CHECK (standing IN ('waiting', 'allowed', 'refused')),
  FOREIGN KEY (series, seat) REFERENCES person (series, id)
) STRICT, WITHOUT ROWID;

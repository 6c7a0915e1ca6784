-- Ballots that nobody has seen yet. No row number, time, order, actor, command or organisation, and no
-- column that both tables could be joined by to say which slot is whose.
CREATE TABLE ballot (
  series TEXT NOT NULL,
  asking TEXT NOT NULL,
  field TEXT NOT NULL,
  subject TEXT NOT NULL,
  slot TEXT NOT NULL,
  rev INTEGER NOT NULL,
  value TEXT NOT NULL,
  may_quote INTEGER NOT NULL,
  PRIMARY KEY (series, asking, field, subject, slot)
) STRICT, WITHOUT ROWID;

CREATE TABLE spent (
  series TEXT NOT NULL,
  asking TEXT NOT NULL,
  field TEXT NOT NULL,
  subject TEXT NOT NULL,
  seat TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (series, asking, field, subject, seat)
) STRICT, WITHOUT ROWID;

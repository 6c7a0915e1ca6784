-- What was released, byte for byte, under its own fingerprint. It holds names: erasing a person deletes it.
CREATE TABLE released_file (
  series TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (series, sha256)
) STRICT;

/** Frozen: its SHA-256 stands in migrations.lock.json. Change the schema by a new file, never here. */
export const sql = `
-- Files of a paper after the issued one, which is version 1. Each stands on the digest of the one before it: two people
-- who sign at once cannot both be right.
CREATE TABLE paper_version (
  paper_id TEXT NOT NULL REFERENCES paper (id),
  version INTEGER NOT NULL CHECK (version > 1),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64), base_sha256 TEXT NOT NULL CHECK (length(base_sha256) = 64),
  origin TEXT NOT NULL CHECK (origin IN ('signature', 'return', 'long-term')),
  -- The place a signature stands in.
  field TEXT NOT NULL CHECK ((field <> '') = (origin = 'signature')),
  at TEXT NOT NULL, user_id TEXT NOT NULL REFERENCES user (id),
  PRIMARY KEY (paper_id, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_version_digest ON paper_version (sha256);
CREATE TRIGGER paper_version_no_update BEFORE UPDATE ON paper_version BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER paper_version_no_delete BEFORE DELETE ON paper_version BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER paper_version_in_order BEFORE INSERT ON paper_version
  WHEN NEW.version <> coalesce((SELECT max(version) FROM paper_version WHERE paper_id = NEW.paper_id), 1) + 1
    OR NEW.base_sha256 <> coalesce(
      (SELECT sha256 FROM paper_version WHERE paper_id = NEW.paper_id ORDER BY version DESC LIMIT 1),
      (SELECT sha256 FROM paper WHERE id = NEW.paper_id))
  BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;

CREATE TABLE signing_round (
  paper_id TEXT NOT NULL REFERENCES paper (id), number INTEGER NOT NULL CHECK (number > 0),
  signing_order TEXT NOT NULL CHECK (signing_order IN ('sequential', 'any')),
  state TEXT NOT NULL CHECK (state IN ('open', 'complete', 'returned', 'rejected', 'void')),
  opened_at TEXT NOT NULL, opened_by TEXT NOT NULL REFERENCES user (id),
  closed_at TEXT, closed_by TEXT REFERENCES user (id), reason TEXT NOT NULL,
  PRIMARY KEY (paper_id, number),
  CHECK ((state = 'open') = (closed_at IS NULL)),
  -- A paper that another one replaces ends its round without an act of signing.
  CHECK ((closed_by IS NOT NULL) = (state NOT IN ('open', 'void'))),
  CHECK (state NOT IN ('returned', 'rejected') OR reason <> '')
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX signing_round_one_open ON signing_round (paper_id) WHERE state = 'open';
CREATE TRIGGER signing_round_no_delete BEFORE DELETE ON signing_round BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER signing_round_closed BEFORE UPDATE ON signing_round
  WHEN OLD.state <> 'open' OR NEW.number <> OLD.number OR NEW.signing_order <> OLD.signing_order
  BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;

CREATE TABLE signing_step (
  paper_id TEXT NOT NULL, round INTEGER NOT NULL, field TEXT NOT NULL CHECK (field <> ''),
  position INTEGER NOT NULL CHECK (position >= 0),
  role TEXT NOT NULL, name TEXT NOT NULL, seal INTEGER NOT NULL CHECK (seal IN (0, 1)),
  staff_id TEXT REFERENCES staff (id),
  method TEXT CHECK (method IN ('p12', 'token', 'internal', 'ink')),
  signed_at TEXT,
  -- Of a digital signature: the version it made and the certificate it was made with.
  version INTEGER, fingerprint TEXT,
  -- Who signed for the person of the place, under which delegation.
  acting_staff_id TEXT REFERENCES staff (id), delegation TEXT NOT NULL,
  user_id TEXT REFERENCES user (id),
  PRIMARY KEY (paper_id, round, field),
  FOREIGN KEY (paper_id, round) REFERENCES signing_round (paper_id, number),
  CHECK ((method IS NULL) = (signed_at IS NULL) AND (method IS NULL) = (user_id IS NULL)),
  CHECK ((version IS NOT NULL) = (method IS NOT NULL AND method <> 'ink')),
  CHECK ((version IS NULL) = (fingerprint IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX signing_step_staff ON signing_step (staff_id) WHERE method IS NULL;
CREATE TRIGGER signing_step_no_delete BEFORE DELETE ON signing_step BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER signing_step_signed BEFORE UPDATE ON signing_step
  WHEN OLD.method IS NOT NULL BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;

CREATE TABLE signing_certificate (
  fingerprint TEXT PRIMARY KEY NOT NULL CHECK (length(fingerprint) = 64),
  staff_id TEXT NOT NULL REFERENCES staff (id),
  source TEXT NOT NULL CHECK (source IN ('p12', 'token', 'internal')),
  der BLOB NOT NULL, chain TEXT NOT NULL CHECK (json_valid(chain)),
  fit TEXT NOT NULL CHECK (fit IN ('match', 'name-only', 'mismatch')), reason TEXT NOT NULL,
  bound_at TEXT NOT NULL, bound_by TEXT NOT NULL REFERENCES user (id),
  unbound_at TEXT, unbound_by TEXT REFERENCES user (id), unbound_reason TEXT NOT NULL,
  CHECK (fit = 'match' OR reason <> ''),
  CHECK ((unbound_at IS NULL) = (unbound_by IS NULL) AND (unbound_at IS NULL) = (unbound_reason = ''))
) STRICT, WITHOUT ROWID;
CREATE INDEX signing_certificate_staff ON signing_certificate (staff_id);
CREATE TRIGGER signing_certificate_no_delete BEFORE DELETE ON signing_certificate BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER signing_certificate_frozen BEFORE UPDATE OF fingerprint, source, der, chain
  ON signing_certificate BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;

-- Roots the school trusts besides those shipped with the program.
CREATE TABLE signing_anchor (
  fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 64), added_at TEXT NOT NULL,
  der BLOB NOT NULL, reason TEXT NOT NULL CHECK (reason <> ''), added_by TEXT NOT NULL REFERENCES user (id),
  removed_at TEXT, removed_by TEXT REFERENCES user (id), removed_reason TEXT NOT NULL,
  PRIMARY KEY (fingerprint, added_at),
  CHECK ((removed_at IS NULL) = (removed_by IS NULL) AND (removed_at IS NULL) = (removed_reason = ''))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX signing_anchor_one ON signing_anchor (fingerprint) WHERE removed_at IS NULL;
CREATE TRIGGER signing_anchor_no_delete BEFORE DELETE ON signing_anchor BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;

-- The school's own authority; its key is sealed by the vault, each person's by that person's own password.
CREATE TABLE signing_authority (
  fingerprint TEXT PRIMARY KEY NOT NULL CHECK (length(fingerprint) = 64),
  der BLOB NOT NULL, sealed_key BLOB NOT NULL,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES user (id), ended_at TEXT
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX signing_authority_one ON signing_authority ((ended_at IS NULL)) WHERE ended_at IS NULL;
CREATE TRIGGER signing_authority_no_delete BEFORE DELETE ON signing_authority BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TABLE signing_issued (
  fingerprint TEXT PRIMARY KEY NOT NULL REFERENCES signing_certificate (fingerprint),
  authority TEXT NOT NULL REFERENCES signing_authority (fingerprint),
  serial TEXT NOT NULL UNIQUE,
  -- Erased when the certificate is taken back: nothing can be signed with it any more.
  sealed_key BLOB, salt BLOB NOT NULL, cost TEXT NOT NULL CHECK (json_valid(cost)),
  revoked_at TEXT, why TEXT NOT NULL, reason TEXT NOT NULL,
  CHECK ((revoked_at IS NULL) = (why = '') AND (revoked_at IS NULL) = (sealed_key IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE TRIGGER signing_issued_no_delete BEFORE DELETE ON signing_issued BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER signing_issued_revoked BEFORE UPDATE ON signing_issued
  WHEN OLD.revoked_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;

-- Revocation lists and answers, the school's own and those fetched; kept as proof of what was known when.
CREATE TABLE signing_revocation (
  sha256 TEXT PRIMARY KEY NOT NULL CHECK (length(sha256) = 64),
  kind TEXT NOT NULL CHECK (kind IN ('crl', 'ocsp')),
  -- Fingerprint of the own authority; '' = of another issuer.
  authority TEXT NOT NULL, number INTEGER NOT NULL CHECK (number >= 0),
  der BLOB NOT NULL, this_update TEXT NOT NULL, next_update TEXT,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX signing_revocation_number ON signing_revocation (authority, number) WHERE authority <> '';
CREATE TRIGGER signing_revocation_no_update BEFORE UPDATE ON signing_revocation BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;
CREATE TRIGGER signing_revocation_no_delete BEFORE DELETE ON signing_revocation BEGIN SELECT RAISE(ABORT, 'kept for ever'); END;

CREATE TABLE signing_picture (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('handwriting', 'seal')),
  staff_id TEXT REFERENCES staff (id),
  width_mm REAL NOT NULL CHECK (width_mm BETWEEN 10 AND 80),
  png BLOB NOT NULL CHECK (length(png) BETWEEN 1 AND 1048576),
  at TEXT NOT NULL, user_id TEXT NOT NULL REFERENCES user (id), removed_at TEXT,
  CHECK ((kind = 'handwriting') = (staff_id IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX signing_picture_one ON signing_picture (ifnull(staff_id, '')) WHERE removed_at IS NULL;

CREATE TABLE signing_setting (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- Papers that are being signed when this version of the program comes: each gets its round.
INSERT INTO signing_round (paper_id, number, signing_order, state, opened_at, opened_by, reason)
  SELECT id, 1, 'any', 'open', issued_at, issued_by, '' FROM paper WHERE state = 'signing';
INSERT INTO signing_step (paper_id, round, field, position, role, name, seal, delegation)
  SELECT paper_id, 1, field, row_number() OVER (PARTITION BY paper_id ORDER BY field) - 1, role, name, 0, ''
  FROM paper_signer WHERE paper_id IN (SELECT paper_id FROM signing_round);
`;

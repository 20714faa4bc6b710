"""The tables and triggers of a ledger, as text. LEDGER.md, section 3.

What stands here is compared byte for byte at every opening, so it is never edited: a change is a
new format with a number of its own. The functions named ``sd_…`` are registered by `guard`; a
client that does not know them cannot insert, and so fails closed. Read models are not here.
"""

APPLICATION_ID = 0x53474C31
"""``SGL1`` in the header of the database: this is a ledger of ours."""

FORMAT = 1

REFUSED = "SD1 append-only"
REFUSED_ORDER = "SD2 order"
REFUSED_LINK = "SD3 link"
REFUSED_DIGEST = "SD4 digest"
REFUSED_HOLD = "SD5 hold"
REFUSED_CERTIFICATE = "SD6 certificate"

_TABLES = {
    "meta": """CREATE TABLE meta (
  name TEXT PRIMARY KEY CHECK (name IN ('ledger', 'setting')),
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID""",
    "secrets": """CREATE TABLE secrets (
  name TEXT PRIMARY KEY,
  value BLOB NOT NULL
) STRICT, WITHOUT ROWID""",
    "entries": """CREATE TABLE entries (
  seq INTEGER PRIMARY KEY CHECK (seq >= 1),
  id TEXT NOT NULL UNIQUE CHECK (length(id) = 32),
  header BLOB NOT NULL,
  previous BLOB NOT NULL CHECK (length(previous) = 32),
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  link BLOB NOT NULL CHECK (length(link) = 32),
  signature BLOB NOT NULL CHECK (length(signature) = 64)
) STRICT""",
    "bodies": """CREATE TABLE bodies (
  seq INTEGER PRIMARY KEY REFERENCES entries (seq),
  salt BLOB NOT NULL CHECK (length(salt) = 32),
  body BLOB NOT NULL
) STRICT""",
    "holds": """CREATE TABLE holds (
  seq INTEGER PRIMARY KEY REFERENCES entries (seq),
  held TEXT NOT NULL REFERENCES entries (id)
) STRICT""",
    "certificates": """CREATE TABLE certificates (
  seq INTEGER PRIMARY KEY REFERENCES entries (seq),
  action TEXT NOT NULL CHECK (action IN ('destroy', 'release')),
  target INTEGER NOT NULL REFERENCES entries (seq),
  text BLOB NOT NULL,
  first_signer TEXT NOT NULL,
  first_signature BLOB NOT NULL CHECK (length(first_signature) = 64),
  second_signer TEXT NOT NULL CHECK (second_signer <> first_signer),
  second_signature BLOB NOT NULL CHECK (length(second_signature) = 64)
) STRICT""",
}

_INDEXES = {
    "holds_by_held": "CREATE INDEX holds_by_held ON holds (held)",
    "certificates_by_target": "CREATE INDEX certificates_by_target ON certificates (target, action)",
}

_HOLD_IN_FORCE = """NOT EXISTS (
      SELECT 1 FROM certificates AS c WHERE c.target = h.seq AND c.action = 'release')"""

_TRIGGERS = (
    {
        "entries_insert": f"""CREATE TRIGGER entries_insert BEFORE INSERT ON entries BEGIN
  SELECT CASE WHEN NEW.seq IS NOT coalesce((SELECT max(seq) FROM entries), 0) + 1
    OR EXISTS (SELECT 1 FROM entries WHERE id = NEW.id)
    THEN RAISE(ABORT, '{REFUSED_ORDER}') END;
  SELECT CASE WHEN NEW.previous IS NOT coalesce(
      (SELECT link FROM entries ORDER BY seq DESC LIMIT 1), sd_origin())
    OR NEW.link IS NOT sd_link(NEW.previous, NEW.header, NEW.digest)
    THEN RAISE(ABORT, '{REFUSED_LINK}') END;
END""",
        "bodies_insert": f"""CREATE TRIGGER bodies_insert BEFORE INSERT ON bodies BEGIN
  SELECT CASE WHEN EXISTS (SELECT 1 FROM bodies WHERE seq = NEW.seq)
    OR EXISTS (SELECT 1 FROM certificates WHERE target = NEW.seq AND action = 'destroy')
    THEN RAISE(ABORT, '{REFUSED_ORDER}') END;
  SELECT CASE WHEN (SELECT digest FROM entries WHERE seq = NEW.seq) IS NOT sd_digest(NEW.salt, NEW.body)
    THEN RAISE(ABORT, '{REFUSED_DIGEST}') END;
END""",
        "bodies_delete": f"""CREATE TRIGGER bodies_delete BEFORE DELETE ON bodies BEGIN
  SELECT CASE WHEN EXISTS (
    SELECT 1 FROM holds AS h, entries AS e WHERE e.seq = OLD.seq
      AND (h.held = e.id OR sd_refers(e.header, h.held)) AND {_HOLD_IN_FORCE})
    THEN RAISE(ABORT, '{REFUSED_HOLD}') END;
  SELECT CASE WHEN NOT EXISTS (
    SELECT 1 FROM certificates AS c WHERE c.target = OLD.seq AND c.action = 'destroy')
    THEN RAISE(ABORT, '{REFUSED_CERTIFICATE}') END;
END""",
        "certificates_insert": f"""CREATE TRIGGER certificates_insert BEFORE INSERT ON certificates BEGIN
  SELECT CASE WHEN EXISTS (SELECT 1 FROM certificates WHERE seq = NEW.seq)
    OR sd_certificate(NEW.text, NEW.action,
      (SELECT id FROM entries WHERE seq = NEW.target), (SELECT digest FROM entries WHERE seq = NEW.target),
      NEW.first_signer, NEW.first_signature, NEW.second_signer, NEW.second_signature) IS NOT 1
    THEN RAISE(ABORT, '{REFUSED_CERTIFICATE}') END;
END""",
        "holds_insert": f"""CREATE TRIGGER holds_insert BEFORE INSERT ON holds BEGIN
  SELECT CASE WHEN EXISTS (SELECT 1 FROM holds WHERE seq = NEW.seq)
    OR NOT sd_refers((SELECT header FROM entries WHERE seq = NEW.seq), NEW.held)
    THEN RAISE(ABORT, '{REFUSED_ORDER}') END;
END""",
    }
    | {
        f"{table}_insert": f"""CREATE TRIGGER {table}_insert BEFORE INSERT ON {table} BEGIN
  SELECT CASE WHEN EXISTS (SELECT 1 FROM {table} WHERE name = NEW.name) THEN RAISE(ABORT, '{REFUSED}') END;
END"""
        for table in ("meta", "secrets")
    }
    | {
        f"{table}_{act}": f"""CREATE TRIGGER {table}_{act} BEFORE {act.upper()} ON {table} BEGIN
  SELECT RAISE(ABORT, '{REFUSED}');
END"""
        for table in _TABLES
        for act in ("update", "delete")
        if (table, act) != ("bodies", "delete")
    }
)

OBJECTS: dict[tuple[str, str], str] = (
    {("table", name): sql for name, sql in _TABLES.items()}
    | {("index", name): sql for name, sql in _INDEXES.items()}
    | {("trigger", name): sql for name, sql in _TRIGGERS.items()}
)
"""Every object of a ledger, by type and name, with the exact text that the database keeps of it."""

LEDGER_TABLES = frozenset(_TABLES)

MODEL_PREFIX = "m_"
"""Tables and indexes of the read models have names that begin so; they may be dropped and remade."""

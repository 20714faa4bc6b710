"""The tables of the read models, and their version.

A change of anything here, or of how `applying` fills it, raises `MODEL_VERSION`: the models are then
made anew at the next opening, and that is the whole story of migration.
"""

MODEL_VERSION = 16

TABLES: dict[str, str] = {
    "m_meta": "CREATE TABLE m_meta (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID",
    "m_children": """CREATE TABLE m_children (
  id TEXT PRIMARY KEY,
  details_seq INTEGER NOT NULL,
  full_name TEXT NOT NULL,
  known_as TEXT NOT NULL,
  other_names TEXT NOT NULL,
  date_of_birth TEXT NOT NULL,
  class_group TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  address_is_confidential INTEGER NOT NULL,
  concerns INTEGER NOT NULL DEFAULT 0,
  open_concerns INTEGER NOT NULL DEFAULT 0,
  last_event TEXT NOT NULL DEFAULT '',
  has_hold INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID""",
    "m_child_words": """CREATE TABLE m_child_words (
  word TEXT NOT NULL, child TEXT NOT NULL, PRIMARY KEY (word, child)
) STRICT, WITHOUT ROWID""",
    "m_child_statuses": """CREATE TABLE m_child_statuses (
  child TEXT NOT NULL, status TEXT NOT NULL, since TEXT NOT NULL, until TEXT NOT NULL,
  PRIMARY KEY (child, status, since, until)
) STRICT, WITHOUT ROWID""",
    "m_parts": "CREATE TABLE m_parts (seq INTEGER PRIMARY KEY, concern INTEGER NOT NULL) STRICT",
    "m_concerns": """CREATE TABLE m_concerns (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  number INTEGER NOT NULL,
  reference TEXT NOT NULL,
  state TEXT NOT NULL,
  child TEXT,
  event_from TEXT NOT NULL,
  event_words TEXT NOT NULL,
  raised_at TEXT NOT NULL,
  received_at TEXT NOT NULL,
  author TEXT NOT NULL,
  categories TEXT NOT NULL,
  decision TEXT,
  review_on TEXT NOT NULL,
  has_hold INTEGER NOT NULL,
  unfinished INTEGER NOT NULL,
  owner TEXT NOT NULL,
  offered_to TEXT NOT NULL,
  offer INTEGER,
  raised_from TEXT NOT NULL,
  received_after INTEGER,
  decided_after INTEGER,
  acted_after INTEGER,
  author_job TEXT NOT NULL,
  is_confirmed INTEGER NOT NULL,
  class_typed TEXT NOT NULL,
  from_setting TEXT NOT NULL,
  number_there INTEGER NOT NULL
) STRICT""",
    "m_child_groups": """CREATE TABLE m_child_groups (
  child TEXT NOT NULL, day TEXT NOT NULL, seq INTEGER NOT NULL, class_group TEXT NOT NULL,
  PRIMARY KEY (child, day, seq)
) STRICT, WITHOUT ROWID""",
    "m_concern_children": """CREATE TABLE m_concern_children (
  child TEXT NOT NULL, concern INTEGER NOT NULL, place INTEGER NOT NULL, role TEXT NOT NULL,
  PRIMARY KEY (child, concern)
) STRICT, WITHOUT ROWID""",
    "m_amendments": """CREATE TABLE m_amendments (
  of_seq INTEGER NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (of_seq, seq)
) STRICT, WITHOUT ROWID""",
    "m_chronology": """CREATE TABLE m_chronology (
  child TEXT NOT NULL,
  event_from TEXT NOT NULL,
  seq INTEGER NOT NULL,
  concern INTEGER,
  PRIMARY KEY (child, event_from, seq)
) STRICT, WITHOUT ROWID""",
    "m_holds": """CREATE TABLE m_holds (
  seq INTEGER PRIMARY KEY, held INTEGER NOT NULL, review_on TEXT NOT NULL
) STRICT""",
    "m_followers": """CREATE TABLE m_followers (
  of_seq INTEGER NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (of_seq, seq)
) STRICT, WITHOUT ROWID""",
    "m_tasks": """CREATE TABLE m_tasks (
  seq INTEGER PRIMARY KEY,
  concern INTEGER,
  kind TEXT NOT NULL,
  due_on TEXT NOT NULL,
  owner TEXT NOT NULL,
  owner_name TEXT NOT NULL,
  is_open INTEGER NOT NULL,
  ended_at TEXT NOT NULL
) STRICT""",
    "m_referrals": """CREATE TABLE m_referrals (
  seq INTEGER PRIMARY KEY,
  concern INTEGER,
  made_from TEXT NOT NULL,
  kind TEXT NOT NULL,
  gaps TEXT NOT NULL,
  outcome TEXT NOT NULL,
  is_open INTEGER NOT NULL,
  is_written INTEGER NOT NULL,
  written_due TEXT NOT NULL,
  lead_open INTEGER NOT NULL,
  stage INTEGER NOT NULL,
  advice TEXT NOT NULL,
  wants INTEGER NOT NULL
) STRICT""",
    "m_briefings": """CREATE TABLE m_briefings (
  seq INTEGER PRIMARY KEY,
  until TEXT NOT NULL,
  is_note INTEGER NOT NULL,
  is_ended INTEGER NOT NULL,
  unread INTEGER NOT NULL
) STRICT""",
    "m_tellings": """CREATE TABLE m_tellings (
  seq INTEGER PRIMARY KEY,
  told_from TEXT NOT NULL,
  kind TEXT NOT NULL,
  to_kind TEXT NOT NULL,
  whom TEXT NOT NULL,
  grounds TEXT NOT NULL,
  outcome TEXT NOT NULL
) STRICT""",
    "m_told_items": """CREATE TABLE m_told_items (
  item TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (item, seq)
) STRICT, WITHOUT ROWID""",
    "m_links": """CREATE TABLE m_links (
  child TEXT NOT NULL, other TEXT NOT NULL, relation TEXT NOT NULL, words TEXT NOT NULL, seq INTEGER NOT NULL,
  PRIMARY KEY (child, other)
) STRICT, WITHOUT ROWID""",
    "m_kinds": """CREATE TABLE m_kinds (
  kind TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (kind, seq)
) STRICT, WITHOUT ROWID""",
    "m_search": """CREATE VIRTUAL TABLE m_search USING fts5 (
  text, columnsize = 0, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
)""",
    "m_entry_search": """CREATE VIRTUAL TABLE m_entry_search USING fts5 (
  text, columnsize = 0, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
)""",
}
"""`m_search` holds a document for each concern, `m_entry_search` one for each entry of a child that is of none."""

# Every index of m_concerns is one more page to encrypt twice at each save: an id is looked up among the
# entries, a reference through the search, and only concerns that are numbered stand in the index of numbers.
INDEXES: dict[str, str] = {
    "m_children_by_name": "CREATE INDEX m_children_by_name ON m_children (sort_key)",
    "m_parts_by_concern": "CREATE INDEX m_parts_by_concern ON m_parts (concern)",
    "m_concerns_by_state": "CREATE INDEX m_concerns_by_state ON m_concerns (state)",
    "m_concerns_by_event": "CREATE INDEX m_concerns_by_event ON m_concerns (event_from)",
    "m_concerns_by_number": "CREATE INDEX m_concerns_by_number ON m_concerns (number) WHERE number > 0",
    "m_concerns_by_review": (
        "CREATE INDEX m_concerns_by_review ON m_concerns (review_on) WHERE state = 'monitored'"
    ),
    "m_concern_children_by_concern": (
        "CREATE INDEX m_concern_children_by_concern ON m_concern_children (concern)"
    ),
    "m_chronology_by_concern": (
        "CREATE INDEX m_chronology_by_concern ON m_chronology (concern) WHERE concern IS NOT NULL"
    ),
    "m_concerns_offered": (
        "CREATE INDEX m_concerns_offered ON m_concerns (offered_to) WHERE offered_to <> ''"
    ),
    "m_concerns_by_owner": "CREATE INDEX m_concerns_by_owner ON m_concerns (owner, state) WHERE owner <> ''",
    "m_tasks_open": "CREATE INDEX m_tasks_open ON m_tasks (due_on) WHERE is_open",
    "m_referrals_wanting": "CREATE INDEX m_referrals_wanting ON m_referrals (made_from) WHERE wants",
    "m_referrals_by_day": "CREATE INDEX m_referrals_by_day ON m_referrals (made_from, kind, outcome)",
    "m_referrals_by_advice": "CREATE INDEX m_referrals_by_advice ON m_referrals (advice) WHERE advice <> ''",
    "m_briefings_open": "CREATE INDEX m_briefings_open ON m_briefings (until) WHERE is_note AND NOT is_ended",
    "m_tellings_by_time": "CREATE INDEX m_tellings_by_time ON m_tellings (told_from)",
    "m_tasks_by_concern": "CREATE INDEX m_tasks_by_concern ON m_tasks (concern) WHERE concern IS NOT NULL",
    "m_chronology_by_entry": "CREATE INDEX m_chronology_by_entry ON m_chronology (seq)",
    "m_holds_by_held": "CREATE INDEX m_holds_by_held ON m_holds (held)",
    "m_holds_by_review": "CREATE INDEX m_holds_by_review ON m_holds (review_on)",
}

SEARCH_PAGES = tuple(
    f"INSERT INTO {table} ({table}, rank) VALUES ('pgsz', 3900)" for table in ("m_search", "m_entry_search")
)
"""Leaves of the search index that fit into one encrypted page: FTS5's own 4,050 bytes spill into a second."""

CREATE TABLE attachment (
  id TEXT NOT NULL PRIMARY KEY,
  sequence INTEGER NOT NULL UNIQUE,
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  created_at TEXT NOT NULL,
  checksum BLOB NOT NULL
) STRICT;

CREATE INDEX attachment_by_meeting ON attachment (meeting_id);

CREATE TABLE attachment_bytes (
  attachment_id TEXT NOT NULL PRIMARY KEY REFERENCES attachment (id),
  bytes BLOB NOT NULL,
  checksum BLOB NOT NULL
) STRICT;

CREATE TABLE dismissed_proposal (
  series_id TEXT NOT NULL REFERENCES series (id),
  proposal TEXT NOT NULL,
  dismissed_at TEXT NOT NULL,
  checksum BLOB NOT NULL,
  PRIMARY KEY (series_id, proposal)
) STRICT;

CREATE TABLE follow_up_count (
  series_id TEXT NOT NULL,
  unit_key TEXT NOT NULL,
  status TEXT NOT NULL,
  due_day TEXT NOT NULL,
  lines INTEGER NOT NULL,
  firsts INTEGER NOT NULL,
  heads INTEGER NOT NULL,
  checksum BLOB NOT NULL,
  PRIMARY KEY (series_id, unit_key, status, due_day)
) STRICT;

CREATE TABLE follow_up_entry (
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  position INTEGER NOT NULL,
  source TEXT NOT NULL,
  block_id TEXT NOT NULL,
  item_id TEXT,
  tracking_number TEXT,
  subject TEXT NOT NULL,
  units TEXT NOT NULL,
  due TEXT,
  progress TEXT,
  suggestion TEXT,
  ruling TEXT,
  checksum BLOB NOT NULL, contact TEXT, destination TEXT, is_closed INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (meeting_id, position)
) STRICT;

CREATE INDEX follow_up_entry_by_item ON follow_up_entry (item_id);

CREATE VIRTUAL TABLE follow_up_index USING fts5 (pairs, content = '', contentless_delete = 1, tokenize = 'ascii');

CREATE TABLE follow_up_line (
  row INTEGER NOT NULL PRIMARY KEY,
  series_id TEXT NOT NULL,
  item_key TEXT NOT NULL,
  part INTEGER NOT NULL,
  item_id TEXT,
  printed_number TEXT,
  number TEXT NOT NULL,
  subject TEXT NOT NULL,
  unit TEXT NOT NULL,
  unit_key TEXT NOT NULL,
  status TEXT NOT NULL,
  ended TEXT,
  opened_in TEXT NOT NULL,
  opened_position INTEGER NOT NULL,
  ended_in TEXT,
  due TEXT NOT NULL,
  due_day TEXT NOT NULL,
  times_continued INTEGER NOT NULL,
  times_extended INTEGER NOT NULL,
  progress TEXT,
  suggestion TEXT,
  may_return INTEGER NOT NULL,
  is_first INTEGER NOT NULL,
  place TEXT NOT NULL,
  checksum BLOB NOT NULL,
  UNIQUE (series_id, item_key, part)
) STRICT;

CREATE INDEX follow_up_line_by_due ON follow_up_line (unit_key, due_day, times_continued DESC, place);

CREATE INDEX follow_up_line_by_meeting ON follow_up_line (opened_in, status, due_day);

CREATE INDEX follow_up_line_by_place ON follow_up_line (unit_key, place);

CREATE INDEX follow_up_line_by_status ON follow_up_line (unit_key, status, due_day, times_continued DESC, place);

CREATE INDEX follow_up_line_of_series_by_due
  ON follow_up_line (series_id, unit_key, due_day, times_continued DESC, place);

CREATE INDEX follow_up_line_of_series_by_status
  ON follow_up_line (series_id, unit_key, status, due_day, times_continued DESC, place);

CREATE TABLE follow_up_link (
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  position INTEGER NOT NULL,
  series_id TEXT NOT NULL,
  item_id TEXT,
  subject_key TEXT,
  number_key TEXT,
  item_key TEXT NOT NULL,
  checksum BLOB NOT NULL,
  PRIMARY KEY (meeting_id, position)
) STRICT;

CREATE INDEX follow_up_link_by_item ON follow_up_link (series_id, item_key);

CREATE INDEX follow_up_link_by_item_id ON follow_up_link (series_id, item_id);

CREATE INDEX follow_up_link_by_number ON follow_up_link (series_id, number_key, item_id);

CREATE INDEX follow_up_link_by_subject ON follow_up_link (series_id, subject_key, item_id);

CREATE TABLE meeting (
  id TEXT NOT NULL PRIMARY KEY,
  sequence INTEGER NOT NULL UNIQUE,
  series_id TEXT NOT NULL REFERENCES series (id),
  ordinal TEXT,
  state TEXT NOT NULL CHECK (state IN ('draft', 'inSession', 'final')),
  revision INTEGER NOT NULL CHECK (revision >= 0),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  source_hash TEXT,
  source_name TEXT,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  deleted_at TEXT,
  checksum BLOB NOT NULL
) STRICT;

CREATE INDEX meeting_by_series ON meeting (series_id);

CREATE INDEX meeting_by_source ON meeting (source_hash);

CREATE TABLE meeting_facts (
  meeting_id TEXT NOT NULL PRIMARY KEY REFERENCES meeting (id),
  kind TEXT NOT NULL,
  title TEXT,
  date TEXT,
  starts_at TEXT,
  ends_at TEXT,
  intervals TEXT NOT NULL,
  place TEXT,
  chair TEXT,
  acting_chair TEXT,
  minute_taker TEXT,
  checksum BLOB NOT NULL
) STRICT;

CREATE INDEX meeting_facts_by_date ON meeting_facts (date);

CREATE TABLE meeting_profile (
  meeting_id TEXT NOT NULL PRIMARY KEY REFERENCES meeting (id),
  profile TEXT NOT NULL,
  checksum BLOB NOT NULL
) STRICT;

CREATE TABLE person (
  id TEXT NOT NULL PRIMARY KEY,
  sequence INTEGER NOT NULL UNIQUE,
  series_id TEXT REFERENCES series (id),
  name TEXT NOT NULL,
  job_title TEXT NOT NULL,
  unit TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  checksum BLOB NOT NULL
) STRICT;

CREATE INDEX person_by_series ON person (series_id);

CREATE TABLE profile (
  id TEXT NOT NULL PRIMARY KEY,
  sequence INTEGER NOT NULL UNIQUE,
  name TEXT NOT NULL,
  profile TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  checksum BLOB NOT NULL
) STRICT;

CREATE TABLE projection_state (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  version INTEGER NOT NULL
) STRICT;

CREATE TABLE search_block (
  row INTEGER NOT NULL PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  block_id TEXT NOT NULL,
  text TEXT NOT NULL,
  checksum BLOB NOT NULL,
  UNIQUE (meeting_id, block_id)
) STRICT;

CREATE VIRTUAL TABLE search_index USING fts5 (tokens, content = '', columnsize = 0, tokenize = 'ascii');

CREATE TABLE series (
  id TEXT NOT NULL PRIMARY KEY,
  sequence INTEGER NOT NULL UNIQUE,
  name TEXT NOT NULL,
  ordinal_rule TEXT NOT NULL,
  profile_id TEXT REFERENCES profile (id),
  created_at TEXT NOT NULL,
  checksum BLOB NOT NULL
) STRICT;

CREATE INDEX series_by_profile ON series (profile_id);

CREATE TABLE setting (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL,
  checksum BLOB NOT NULL
) STRICT;

CREATE TABLE snapshot (
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  revision INTEGER NOT NULL,
  document_version INTEGER NOT NULL,
  doc TEXT NOT NULL,
  created_at TEXT NOT NULL,
  checksum BLOB NOT NULL,
  PRIMARY KEY (meeting_id, revision)
) STRICT;

CREATE TABLE step (
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  revision INTEGER NOT NULL,
  base_revision INTEGER NOT NULL,
  document_version INTEGER NOT NULL,
  client_id TEXT NOT NULL,
  steps TEXT NOT NULL,
  created_at TEXT NOT NULL,
  checksum BLOB NOT NULL,
  PRIMARY KEY (meeting_id, revision)
) STRICT;

CREATE TABLE version (
  id TEXT NOT NULL PRIMARY KEY,
  sequence INTEGER NOT NULL UNIQUE,
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('named', 'final')),
  revision INTEGER NOT NULL,
  document_version INTEGER NOT NULL,
  doc TEXT NOT NULL,
  created_at TEXT NOT NULL,
  checksum BLOB NOT NULL
) STRICT;

CREATE INDEX version_by_meeting ON version (meeting_id);

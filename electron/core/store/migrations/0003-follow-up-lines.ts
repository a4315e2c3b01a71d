/**
 * What the board of 列管事項 shows and is asked by, all of it read from the entries: one row a part of an item, the
 * entries' words by which items hold together, sums for the counts, and pairs of characters to find words by.
 */
export const sql = `
ALTER TABLE follow_up_entry ADD COLUMN contact TEXT;
ALTER TABLE follow_up_entry ADD COLUMN destination TEXT;
ALTER TABLE follow_up_entry ADD COLUMN is_closed INTEGER NOT NULL DEFAULT 0;

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
CREATE INDEX follow_up_link_by_item_id ON follow_up_link (series_id, item_id);
CREATE INDEX follow_up_link_by_subject ON follow_up_link (series_id, subject_key, item_id);
CREATE INDEX follow_up_link_by_number ON follow_up_link (series_id, number_key, item_id);
CREATE INDEX follow_up_link_by_item ON follow_up_link (series_id, item_key);

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
CREATE INDEX follow_up_line_by_status ON follow_up_line (unit_key, status, due_day, times_continued DESC, place);
CREATE INDEX follow_up_line_by_due ON follow_up_line (unit_key, due_day, times_continued DESC, place);
CREATE INDEX follow_up_line_of_series_by_status
  ON follow_up_line (series_id, unit_key, status, due_day, times_continued DESC, place);
CREATE INDEX follow_up_line_of_series_by_due
  ON follow_up_line (series_id, unit_key, due_day, times_continued DESC, place);
CREATE INDEX follow_up_line_by_place ON follow_up_line (unit_key, place);
CREATE INDEX follow_up_line_by_meeting ON follow_up_line (opened_in, status, due_day);

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

CREATE VIRTUAL TABLE follow_up_index USING fts5 (pairs, content = '', contentless_delete = 1, tokenize = 'ascii');
`;

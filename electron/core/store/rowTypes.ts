import type { MeetingState, OrdinalRule } from "../../../shared/contract/meetings.ts";

/** The rows of every sealed table, `checksum` left out; instants are ISO texts, `sequence` counts rows in order of making. */
export interface Rows {
  profile: { id: string; sequence: number; name: string; profile: string; changed_at: string };
  series: {
    id: string;
    sequence: number;
    name: string;
    ordinal_rule: OrdinalRule;
    profile_id: string | null;
    created_at: string;
  };
  meeting: {
    id: string;
    sequence: number;
    series_id: string;
    ordinal: string | null;
    state: MeetingState;
    revision: number;
    is_sample: number;
    source_hash: string | null;
    source_name: string | null;
    created_at: string;
    changed_at: string;
    deleted_at: string | null;
  };
  meeting_profile: { meeting_id: string; profile: string };
  snapshot: { meeting_id: string; revision: number; document_version: number; doc: string; created_at: string };
  step: {
    meeting_id: string;
    revision: number;
    base_revision: number;
    document_version: number;
    client_id: string;
    steps: string;
    created_at: string;
  };
  version: {
    id: string;
    sequence: number;
    meeting_id: string;
    name: string;
    kind: "named" | "final";
    revision: number;
    document_version: number;
    doc: string;
    created_at: string;
  };
  attachment: {
    id: string;
    sequence: number;
    meeting_id: string;
    name: string;
    media_type: string;
    size: number;
    sha256: string;
    created_at: string;
  };
  attachment_bytes: { attachment_id: string; bytes: Uint8Array };
  person: {
    id: string;
    sequence: number;
    series_id: string | null;
    name: string;
    job_title: string;
    unit: string;
    changed_at: string;
  };
  setting: { name: string; value: string };
  dismissed_proposal: { series_id: string; proposal: string; dismissed_at: string };
  meeting_facts: {
    meeting_id: string;
    kind: string;
    title: string | null;
    date: string | null;
    starts_at: string | null;
    ends_at: string | null;
    intervals: string;
    place: string | null;
    chair: string | null;
    acting_chair: string | null;
    minute_taker: string | null;
  };
  follow_up_entry: {
    meeting_id: string;
    position: number;
    source: string;
    block_id: string;
    item_id: string | null;
    tracking_number: string | null;
    subject: string;
    units: string;
    due: string | null;
    progress: string | null;
    suggestion: string | null;
    ruling: string | null;
    contact: string | null;
    destination: string | null;
    is_closed: number;
  };
  follow_up_link: {
    meeting_id: string;
    position: number;
    series_id: string;
    item_id: string | null;
    subject_key: string | null;
    number_key: string | null;
    item_key: string;
  };
  follow_up_line: {
    row: number;
    series_id: string;
    item_key: string;
    part: number;
    item_id: string | null;
    printed_number: string | null;
    number: string;
    subject: string;
    unit: string;
    unit_key: string;
    status: string;
    ended: string | null;
    opened_in: string;
    opened_position: number;
    ended_in: string | null;
    due: string;
    due_day: string;
    times_continued: number;
    times_extended: number;
    progress: string | null;
    suggestion: string | null;
    may_return: number;
    is_first: number;
    place: string;
  };
  follow_up_count: {
    series_id: string;
    unit_key: string;
    status: string;
    due_day: string;
    lines: number;
    firsts: number;
    heads: number;
  };
  search_block: { row: number; meeting_id: string; block_id: string; text: string };
}

export type TableName = keyof Rows;

/** The tables whose rows are counted in order of making. */
export type SequencedTable = { [Name in TableName]: Rows[Name] extends { sequence: number } ? Name : never }[TableName];

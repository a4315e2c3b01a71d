import type { Node } from "prosemirror-model";
import { inlineText } from "../../../shared/minutes/plainText.ts";
import { type ChangedBlocks, textblocksOf } from "./changedBlocks.ts";
import { type ReadableDatabase, statement, type WritableDatabase } from "./connection.ts";
import { mergeIndex } from "./followUpIndex.ts";
import { deleteRows, putRow, selectRow, selectRows } from "./rows.ts";
import type { Rows } from "./rowTypes.ts";
import { tokensOf } from "./searchText.ts";

/** The words of a textblock as they are searched and shown among the hits; a header field with its label. */
export function searchText(block: Node): string {
  const label = block.type.name === "headerField" ? `${block.attrs.label}${block.attrs.separator}` : "";
  return label + inlineText(block);
}

/** The search rows of a document by block id; blocks without words have none. */
function searchTexts(blocks: readonly Node[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const block of blocks) {
    const text = searchText(block);
    if (tokensOf(text).length > 0) texts.set(String(block.attrs.id), text);
  }
  return texts;
}

/** Brings the search rows of a meeting up to its blocks, touching only those whose words changed. */
export function updateSearchRows(db: WritableDatabase, meetingId: string, changed: ChangedBlocks): void {
  const gone = searchTexts(changed.removed);
  const come = searchTexts(changed.added);
  for (const blockId of gone.keys()) {
    if (!come.has(blockId)) removeSearchRow(db, { meeting_id: meetingId, block_id: blockId });
  }
  for (const [blockId, text] of come) {
    if (gone.get(blockId) !== text) putSearchRow(db, meetingId, blockId, text);
  }
}

function putSearchRow(db: WritableDatabase, meetingId: string, blockId: string, text: string): void {
  const known = selectRow(db, "search_block", { meeting_id: meetingId, block_id: blockId });
  if (known?.text === text) return;
  if (known !== undefined) unindex(db, known);
  const row =
    known?.row ?? Number(statement(db, "SELECT coalesce(max(row), 0) + 1 AS next FROM search_block").get()?.next);
  putRow(db, "search_block", { row, meeting_id: meetingId, block_id: blockId, text });
  statement(db, "INSERT INTO search_index (rowid, tokens) VALUES (?, ?)").run(row, indexedText(text));
}

function removeSearchRow(db: WritableDatabase, key: { meeting_id: string; block_id: string }): void {
  const known = selectRow(db, "search_block", key);
  if (known === undefined) return;
  unindex(db, known);
  deleteRows(db, "search_block", { row: known.row });
}

/** The index keeps no texts, so it must be told what it is to forget. */
function unindex(db: WritableDatabase, { row, text }: Rows["search_block"]): void {
  const forget = statement(db, "INSERT INTO search_index (search_index, rowid, tokens) VALUES ('delete', ?, ?)");
  forget.run(row, indexedText(text));
}

const indexedText = (text: string) => tokensOf(text).join(" ");

/** Removes all search rows of a meeting. */
export function clearSearchRows(db: WritableDatabase, meetingId: string): void {
  for (const row of selectRows(db, "search_block", { meeting_id: meetingId })) unindex(db, row);
  deleteRows(db, "search_block", { meeting_id: meetingId });
}

/** Removes all search rows of all meetings, sound or not. */
export function dropSearchRows(db: WritableDatabase): void {
  deleteRows(db, "search_block", {});
  statement(db, "INSERT INTO search_index (search_index) VALUES ('delete-all')").run();
}

/** Merges the indexes into one piece each, so that nothing of the words it was told to forget is left in the file. */
export function mergeSearchIndex(db: WritableDatabase): void {
  statement(db, "INSERT INTO search_index (search_index) VALUES ('optimize')").run();
  mergeIndex(db);
}

/** What differs between the search rows of a meeting and its document. */
export function searchRowDifferences(db: ReadableDatabase, meetingId: string, doc: Node): string[] {
  const expected = searchTexts(textblocksOf(doc));
  const differences: string[] = [];
  for (const { block_id, text } of selectRows(db, "search_block", { meeting_id: meetingId })) {
    if (expected.get(block_id) !== text) differences.push(`search row of ${block_id}`);
    expected.delete(block_id);
  }
  return [...differences, ...[...expected.keys()].map((blockId) => `no search row of ${blockId}`)];
}

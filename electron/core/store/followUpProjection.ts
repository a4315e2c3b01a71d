import { statement, type WritableDatabase } from "./connection.ts";
import { foldLinks, placedMeeting } from "./followUpFold.ts";
import { dropIndex } from "./followUpIndex.ts";
import { linesOfItem, replaceLines, shiftLines } from "./followUpLines.ts";
import {
  keepsBoard,
  type Link,
  linkedWith,
  linkOf,
  linksOfMeeting,
  type Sounding,
  shiftLinks,
} from "./followUpLinks.ts";
import { numberedLines, renumbered } from "./followUpNumbers.ts";
import { FoundDamage } from "./foundDamage.ts";
import { inTransaction, type WriteHandle } from "./handle.ts";
import { deleteRows, putRow, soundRows } from "./rows.ts";
import type { Rows } from "./rowTypes.ts";

type Entry = Rows["follow_up_entry"];

/** Runs a change of the board; damage met on the way has the next opening of the store read all of it anew. */
function changing(db: WritableDatabase, run: (store: Sounding) => void): void {
  if (!keepsBoard(db)) return;
  const found = new FoundDamage();
  run({ db, found });
  if (found.take().length > 0) statement(db, "UPDATE projection_state SET version = 0").run();
}

const entriesOf = (store: Sounding, meetingId: string) =>
  soundRows(store, "follow_up_entry", { meeting_id: meetingId }, "ORDER BY position");

/** Puts what a meeting says of 列管事項 on the board; nothing where it is in the bin. */
export function showOnBoard(db: WritableDatabase, meetingId: string): void {
  changing(db, (store) => {
    const meeting = placedMeeting(store, meetingId);
    if (meeting !== null) apply(store, meeting.seriesId, [], entriesOf(store, meetingId));
  });
}

/** Takes what a meeting says of 列管事項 off the board. */
export function hideFromBoard(db: WritableDatabase, meetingId: string): void {
  changing(db, (store) => {
    const links = linksOfMeeting(store, meetingId);
    const [first] = links;
    deleteRows(db, "follow_up_link", { meeting_id: meetingId });
    if (first !== undefined) apply(store, first.series_id, links, []);
  });
}

/** Puts a meeting in its new place on the board: its date has changed, or its series. */
export function moveOnBoard(db: WritableDatabase, meetingId: string): void {
  hideFromBoard(db, meetingId);
  showOnBoard(db, meetingId);
}

const contentOf = (row: Entry) => JSON.stringify({ ...row, position: 0 });

/** Brings the board from the entries of a meeting before a change to those after it, which are stored already. */
export function changeOnBoard(
  db: WritableDatabase,
  meetingId: string,
  before: readonly Entry[],
  after: readonly Entry[],
): void {
  const [old, now] = [before.map(contentOf), after.map(contentOf)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  if (start === old.length && start === now.length) return;
  changing(db, (store) => {
    const meeting = placedMeeting(store, meetingId);
    if (meeting === null) return;
    const from = old.length - end;
    const gone = linksOfMeeting(store, meetingId, start).filter(({ position }) => position < from);
    deleteRows(db, "follow_up_link", { meeting_id: meetingId }, "AND position >= ? AND position < ?", start, from);
    if (now.length !== old.length) {
      shiftLinks(store, meetingId, from, now.length - old.length);
      shiftLines(store, meeting, meetingId, from, now.length - old.length);
    }
    apply(store, meeting.seriesId, gone, after.slice(start, now.length - end));
  });
}

/** Folds anew whatever may hold together with entries that have come, or with links that were taken out. */
function apply(store: Sounding, seriesId: string, gone: readonly Link[], come: readonly Entry[]): void {
  const { db } = store;
  const fresh = come.map((entry) => linkOf(seriesId, entry));
  for (const link of fresh) putRow(db, "follow_up_link", link);
  const linked = linkedWith(store, seriesId, fresh, gone);
  const stale = new Set([...gone, ...linked].map(({ item_key }) => item_key).filter((key) => key !== ""));
  const before = [...stale].flatMap((itemKey) => linesOfItem(store, seriesId, itemKey));
  const folded = foldLinks(store, linked);
  for (const { link, itemKey } of folded.links) {
    if (link.item_key !== itemKey) putRow(db, "follow_up_link", { ...link, item_key: itemKey });
  }
  const after = numberedLines(store, seriesId, before, folded.lines);
  replaceLines(store, [...before, ...after.others.before], [...after.lines, ...after.others.after]);
}

/** Gives the items of a series their numbers anew, after a meeting got another 會次. */
export function renumberBoard(db: WritableDatabase, seriesId: string): void {
  changing(db, (store) => {
    const { before, after } = renumbered(store, seriesId);
    replaceLines(store, before, after);
  });
}

/** Drops the board and folds all of it from the entries that are stored. */
export function rebuildBoard(db: WritableDatabase, found: FoundDamage): void {
  if (!keepsBoard(db)) return;
  for (const table of ["follow_up_link", "follow_up_line", "follow_up_count"] as const) deleteRows(db, table, {});
  dropIndex(db);
  const store = { db, found };
  const meetings = soundRows(store, "meeting", {}, "AND deleted_at IS NULL ORDER BY sequence");
  for (const [seriesId, own] of Map.groupBy(meetings, ({ series_id }) => series_id)) {
    apply(
      store,
      seriesId,
      [],
      own.flatMap(({ id }) => entriesOf(store, id)),
    );
  }
}

/** Folds the board anew after some of it was found damaged. */
export function mendBoard(store: WriteHandle): void {
  inTransaction(store, () => rebuildBoard(store.db, store.found));
}

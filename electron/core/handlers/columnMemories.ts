import type { Node } from "prosemirror-model";
import type { RememberedColumns } from "../../../shared/contract/meetings.ts";
import { readDocument } from "../../../shared/minutes/document.ts";
import { columnsOf } from "../../../shared/minutes/followUpCells.ts";
import type { IdSource } from "../../../shared/minutes/ids.ts";
import {
  type ColumnMemory,
  columnsToAssign,
  followUpTablesOf,
  NO_COLUMNS,
  rememberColumns,
} from "../../../shared/recognition/columnMemory.ts";
import { listFromTable } from "../../../shared/recognition/listFromTable.ts";
import { withoutSpace } from "../../../shared/recognition/spacing.ts";
import { seriesNameOf } from "../../../shared/series/seriesName.ts";
import { StoreDamagedError } from "../store/errors.ts";
import type { StoredSeries } from "../store/series.ts";
import type { Store } from "../store/store.ts";

/** Lists of a series that are looked at, the latest. */
const LISTS = 5;

interface SeriesMemory {
  readonly series: StoredSeries;
  readonly memory: ColumnMemory;
}

/** What the columns of a series' imported lists hold: folded over its records, nothing of it is kept beside them. */
function memoryOf(store: Store, seriesId: string): ColumnMemory {
  const lists = store.listMeetings({ seriesId }).filter(({ facts }) => facts.kind === "follow-up-list");
  return lists.slice(-LISTS).reduce((memory, { id }) => {
    const doc = soundDocument(store, id);
    return doc === null ? memory : rememberColumns(memory, doc);
  }, NO_COLUMNS);
}

/** A record that is damaged keeps no other file out. */
function soundDocument(store: Store, meetingId: string): Node | null {
  try {
    const loading = store.loadDocument(meetingId);
    const reading = loading.ok ? readDocument(loading.document) : null;
    return reading?.ok ? reading.doc : null;
  } catch (error) {
    if (error instanceof StoreDamagedError) return null;
    throw error;
  }
}

function holdsTable(doc: Node): boolean {
  return doc.children.some(({ children }) => children.some(({ type }) => type.name === "table"));
}

/** Every series that remembers anything, the one that the title names before all others. */
function memories(store: Store, title: string): SeriesMemory[] {
  const name = seriesNameOf(title);
  const all = store.listSeries().map((series) => ({ series, memory: memoryOf(store, series.id) }));
  const named = ({ series }: SeriesMemory) => (name !== "" && name.includes(series.name) ? 0 : 1);
  return all.filter(({ memory }) => memory.size > 0).sort((one, other) => named(one) - named(other));
}

/** What a series remembers of a list's columns, for the window to put right and say; null where there is nothing. */
export function rememberedColumns(store: Store, doc: Node, title: string): RememberedColumns | null {
  if (doc.attrs.kind !== "follow-up-list") return null;
  for (const { series, memory } of memories(store, title)) {
    const columns = columnsToAssign(memory, doc);
    if (columns.length > 0) return { seriesId: series.id, seriesName: series.name, columns };
  }
  return null;
}

/** A list that was made of a table which nothing was understood of, with what was remembered for it. */
export interface FoundList {
  readonly doc: Node;
  readonly remembered: RememberedColumns | null;
}

/** Reads a file that is nothing else as a 列管表: by what a series remembers of its columns, or because it was asked for. */
export function listOfTable(store: Store, doc: Node, isAsked: boolean, ids: IdSource): FoundList | null {
  if (!holdsTable(doc)) return null;
  for (const { series, memory } of memories(store, "")) {
    const list = listFromTable(doc, memory, false, ids);
    if (list === null) continue;
    const columns = followUpTablesOf(list)
      .flatMap(columnsOf)
      .filter(({ label }) => memory.has(withoutSpace(label)))
      .map(({ label, kind }) => ({ label, kind }));
    return { doc: list, remembered: { seriesId: series.id, seriesName: series.name, columns } };
  }
  const list = isAsked ? listFromTable(doc, NO_COLUMNS, true, ids) : null;
  return list === null ? null : { doc: list, remembered: null };
}

import type { Node } from "prosemirror-model";
import { Step } from "prosemirror-transform";
import { minutesSchema } from "../../../shared/minutes/schema.ts";
import { inTransaction, type ReadHandle, type WriteHandle } from "./handle.ts";
import { deleteRows, selectRow, selectRows } from "./rows.ts";
import { type Appending, appendSteps, type StepBatch } from "./steps.ts";
import { addVersion, documentOfVersion } from "./versions.ts";

/** A merge of answers from 回覆單 into a draft: the version kept before it, and what the draft was before and after. */
export interface StoredMerge {
  readonly id: string;
  readonly savedAt: string;
  readonly before: Node;
  readonly after: Node;
}

/** The client that the steps of a merge and of its undoing bear; a merge bears the id of the version before it. */
const MERGE = "merge:";
const UNDOING = "undo:";

/** A merge that was committed; `clientId` is the one its steps bear. */
export type MergeAppending =
  | (Extract<Appending, { ok: true }> & { readonly id: string; readonly clientId: string })
  | Extract<Appending, { ok: false }>;

/**
 * Appends the steps of one merge as one batch and keeps the draft as it was before as a version of this name, in one
 * transaction.
 */
export function mergeReplies(store: WriteHandle, batch: StepBatch, versionName: string): MergeAppending {
  return inTransaction(store, () => {
    const keeping = addVersion(store, batch.meetingId, versionName);
    if (!keeping.ok) return keeping;
    const { id } = keeping.version;
    const clientId = MERGE + id;
    const appended = appendSteps(store, { ...batch, clientId });
    if (appended.ok) return { ...appended, id, clientId };
    deleteRows(store.db, "version", { id });
    return appended;
  });
}

/** Appends the steps that take a merge back. */
export function undoReplies(
  store: WriteHandle,
  batch: StepBatch,
  mergeId: string,
): Appending & { readonly clientId: string } {
  const clientId = UNDOING + mergeId;
  return { ...appendSteps(store, { ...batch, clientId }), clientId };
}

/** The merges into a meeting that were not undone and whose steps are still there, the latest first. */
export function listMerges({ db }: ReadHandle, meetingId: string): StoredMerge[] {
  const batches = selectRows(db, "step", { meeting_id: meetingId }, "ORDER BY revision DESC");
  const undone = new Set(batches.map(({ client_id }) => client_id).filter((client) => client.startsWith(UNDOING)));
  return batches.flatMap(({ client_id, base_revision, document_version, steps, created_at }) => {
    if (!client_id.startsWith(MERGE)) return [];
    const id = client_id.slice(MERGE.length);
    const version = selectRow(db, "version", { id });
    if (undone.has(UNDOING + id) || version === undefined || version.revision !== base_revision) return [];
    if (version.document_version !== document_version) return [];
    const before = documentOfVersion(version);
    const after = replayed(before, JSON.parse(steps));
    return after === null ? [] : [{ id, savedAt: created_at, before, after }];
  });
}

function replayed(before: Node, steps: readonly unknown[]): Node | null {
  let doc: Node | null = before;
  for (const json of steps) doc = doc === null ? null : Step.fromJSON(minutesSchema, json).apply(doc).doc;
  return doc;
}

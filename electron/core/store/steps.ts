import type { Node } from "prosemirror-model";
import { Step } from "prosemirror-transform";
import { DOCUMENT_VERSION } from "../../../shared/minutes/document.ts";
import { problemsOf } from "../../../shared/minutes/problems.ts";
import { minutesSchema } from "../../../shared/minutes/schema.ts";
import { changedBlocks } from "./changedBlocks.ts";
import { documentOf, isOfOlderVersion } from "./documents.ts";
import { inTransaction, type ReadHandle, type WriteHandle } from "./handle.ts";
import { messages } from "./messages.ts";
import { projectChange } from "./projections.ts";
import { putRow, selectRow, selectRows } from "./rows.ts";
import type { Rows } from "./rowTypes.ts";
import { compact } from "./snapshots.ts";
import { isStorableText, isStorableValue } from "./storableText.ts";

/** Steps of ProseMirror as JSON, made on a document of a meeting at `baseRevision`. */
export interface StepBatch {
  readonly meetingId: string;
  readonly baseRevision: number;
  readonly steps: readonly unknown[];
  /** The window that made them. */
  readonly clientId?: string;
}

export type StepRefusal = "conflict" | "invalid-step" | "invalid-document" | "final" | "no-meeting";

/** A revision counts the steps since the meeting was made; `savedAt` is the store's clock at the commit. */
export type Appending =
  | { readonly ok: true; readonly revision: number; readonly savedAt: string }
  | { readonly ok: false; readonly reason: StepRefusal; readonly message: string };

type Refused = Extract<Appending, { ok: false }>;
type Applied = { readonly ok: true; readonly doc: Node; readonly steps: readonly Step[] } | Refused;

const refuse = (reason: StepRefusal, message: string): Refused => ({ ok: false, reason, message });

/**
 * Applies steps to the present document of a meeting and commits them with the projections that they change. A batch
 * is kept whole or refused whole; a refused one changes nothing.
 */
export function appendSteps(store: WriteHandle, batch: StepBatch): Appending {
  return inTransaction(store, () => {
    const meeting = selectRow(store.db, "meeting", { id: batch.meetingId });
    if (meeting === undefined || meeting.deleted_at !== null) return refuse("no-meeting", messages.noMeeting);
    if (meeting.state === "final") return refuse("final", messages.final);
    if (meeting.revision !== batch.baseRevision) return refuse("conflict", messages.conflict);

    const before = documentOf(store, meeting);
    const applied = apply(before, batch.steps);
    if (!applied.ok) return applied;
    const savedAt = store.now();
    if (applied.steps.length === 0) return { ok: true, revision: meeting.revision, savedAt };
    // Steps of two versions of the form cannot be replayed in one row.
    if (isOfOlderVersion(store, meeting.id)) compact(store, meeting);
    const revision = commit(store, meeting, applied.steps, batch.clientId ?? "", savedAt);
    projectChange(store.db, meeting.id, before, applied.doc);
    store.documents.keep(meeting.id, { doc: applied.doc, revision });
    return { ok: true, revision, savedAt };
  });
}

function apply(before: Node, json: readonly unknown[]): Applied {
  const steps: Step[] = [];
  let doc = before;
  try {
    for (const each of json) {
      const step = Step.fromJSON(minutesSchema, each);
      const result = step.apply(doc);
      if (result.doc === null) return refuse("invalid-step", messages.invalidStep);
      steps.push(step);
      doc = result.doc;
    }
  } catch {
    // Whatever a malformed step makes ProseMirror throw, it means that the step is not one.
    return refuse("invalid-step", messages.invalidStep);
  }
  if (problemsOf(doc).length > 0) return refuse("invalid-document", messages.invalidDocument);
  if (!isStorableChange(before, doc, steps)) return refuse("invalid-document", messages.unstorableText);
  return { ok: true, doc, steps };
}

/** New text comes with the steps, but a step that cuts a surrogate pair in two shows in the document alone. */
function isStorableChange(before: Node, after: Node, steps: readonly Step[]): boolean {
  if (!steps.every((step) => isStorableValue(step.toJSON()))) return false;
  return changedBlocks(before, after).added.every((block) =>
    block.children.every((child) => isStorableText(child.text ?? "")),
  );
}

function commit(
  { db }: WriteHandle,
  meeting: Rows["meeting"],
  steps: readonly Step[],
  clientId: string,
  savedAt: string,
): number {
  const revision = meeting.revision + steps.length;
  putRow(db, "step", {
    meeting_id: meeting.id,
    revision,
    base_revision: meeting.revision,
    document_version: DOCUMENT_VERSION,
    client_id: clientId,
    steps: JSON.stringify(steps.map((step) => step.toJSON())),
    created_at: savedAt,
  });
  putRow(db, "meeting", { ...meeting, revision, changed_at: savedAt });
  return revision;
}

/** Steps that were committed after a revision, with the window that made each. */
export type StepsSince =
  | {
      readonly ok: true;
      readonly revision: number;
      readonly steps: readonly unknown[];
      readonly clientIds: readonly string[];
    }
  | { readonly ok: false; readonly reason: "no-meeting" | "steps-gone"; readonly message: string };

/** The steps that lead from a revision to the present one; gone where they were compacted or it lies within a batch. */
export function stepsSince({ db }: ReadHandle, meetingId: string, revision: number): StepsSince {
  const meeting = selectRow(db, "meeting", { id: meetingId });
  if (meeting === undefined) return { ok: false, reason: "no-meeting", message: messages.noMeeting };
  const batches = selectRows(db, "step", { meeting_id: meetingId }, "AND revision > ? ORDER BY revision", revision);
  const steps: unknown[] = [];
  const clientIds: string[] = [];
  let reached = revision;
  for (const batch of batches) {
    if (batch.base_revision !== reached) break;
    const made: unknown[] = JSON.parse(batch.steps);
    steps.push(...made);
    clientIds.push(...made.map(() => batch.client_id));
    reached = batch.revision;
  }
  if (reached !== meeting.revision) return { ok: false, reason: "steps-gone", message: messages.stepsGone };
  return { ok: true, revision: reached, steps, clientIds };
}

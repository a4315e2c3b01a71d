import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Node } from "prosemirror-model";
import type { Transform } from "prosemirror-transform";
import { onTestFinished } from "vitest";
import type { NewMeeting, StoredMeeting } from "../../electron/core/store/meetings.ts";
import { openStore, type Store, type StoreOpening } from "../../electron/core/store/store.ts";
import { storeDocument } from "../../shared/minutes/document.ts";
import { problemsOf } from "../../shared/minutes/problems.ts";
import { minutesSchema } from "../../shared/minutes/schema.ts";

/** A new empty folder that goes away with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "lushi-store-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A clock that goes on by a second whenever it is read. */
export function tickingClock(start = "2026-09-03T06:00:00.000Z"): () => Date {
  let time = Date.parse(start);
  return () => {
    time += 1000;
    return new Date(time);
  };
}

export const tryToOpen = (folder: string, log: (line: string) => void = () => {}): StoreOpening =>
  openStore(folder, { clock: tickingClock(), log });

/** Opens a store that must open; it is closed with the test where it still is open. */
export function openedStore(folder = temporaryFolder(), log: (line: string) => void = () => {}): Store {
  const opening = tryToOpen(folder, log);
  if (!opening.ok) throw new Error(`${opening.reason}: ${opening.detail}`);
  const { store } = opening;
  onTestFinished(() => store.close());
  return store;
}

export function aSeries(store: Store, name = "停車場管理委員會"): string {
  return store.createSeries({ name, ordinalRule: "continuous", profileId: null }).id;
}

/** A meeting with this document in a series of its own, or in a given one. */
export function aMeeting(store: Store, doc: Node, given: Partial<NewMeeting> = {}): StoredMeeting {
  const creation = store.createMeeting({
    seriesId: given.seriesId ?? aSeries(store),
    document: storeDocument(doc),
    ...given,
  });
  if (!creation.ok) throw new Error(creation.reason);
  return creation.meeting;
}

/** The present document of a meeting, as a node. */
export function documentIn(store: Pick<Store, "loadDocument">, meetingId: string): Node {
  const loading = store.loadDocument(meetingId);
  if (!loading.ok) throw new Error(loading.reason);
  return Node.fromJSON(minutesSchema, loading.document.doc);
}

export const stepsOf = (transform: Transform): unknown[] => transform.steps.map((step) => step.toJSON());

/** Appends the steps of a transform that must be taken; returns the new revision. */
export function append(store: Store, meetingId: string, baseRevision: number, transform: Transform): number {
  const appending = store.appendSteps({ meetingId, baseRevision, steps: stepsOf(transform) });
  if (!appending.ok) throw new Error(appending.reason);
  return appending.revision;
}

/** Some steps and the document that they lead to. */
export interface Batch {
  readonly steps: readonly unknown[];
  readonly doc: Node;
}

/** The steps of a transform in batches of one to three, where the document holds by itself after each. */
export function validBatches({ steps, docs, doc }: Transform): Batch[] {
  const batches: Batch[] = [];
  let batch: unknown[] = [];
  steps.forEach((step, index) => {
    batch.push(step.toJSON());
    const after = docs[index + 1] ?? doc;
    const full = batch.length > index % 3 || index === steps.length - 1;
    if (!full || problemsOf(after).length > 0) return;
    batches.push({ steps: batch, doc: after });
    batch = [];
  });
  return batches;
}

import { Node } from "prosemirror-model";
import { migrateDocument } from "./migrations.ts";
import { problemsOf } from "./problems.ts";
import { minutesSchema } from "./schema.ts";

/** The version of the document's shape; raised with every change of the schema that stored documents must follow. */
export const DOCUMENT_VERSION = 1;

/** A document as it is stored and passed between processes. */
export interface StoredDocument {
  readonly version: number;
  readonly doc: unknown;
}

export type DocumentReading =
  | { readonly ok: true; readonly doc: Node }
  | { readonly ok: false; readonly reason: "newer-version" | "invalid"; readonly problems: readonly string[] };

export function storeDocument(doc: Node): StoredDocument {
  return { version: DOCUMENT_VERSION, doc: doc.toJSON() };
}

/** Reads a stored document of this or an earlier version and checks every rule of the schema. */
export function readDocument(stored: StoredDocument): DocumentReading {
  if (stored.version > DOCUMENT_VERSION) return { ok: false, reason: "newer-version", problems: [] };
  let doc: Node;
  try {
    doc = Node.fromJSON(minutesSchema, migrateDocument(stored.doc, stored.version, DOCUMENT_VERSION));
  } catch (error) {
    return { ok: false, reason: "invalid", problems: [error instanceof Error ? error.message : String(error)] };
  }
  const problems = problemsOf(doc);
  return problems.length === 0 ? { ok: true, doc } : { ok: false, reason: "invalid", problems };
}

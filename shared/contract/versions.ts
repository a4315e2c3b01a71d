import type { StoredDocument } from "../minutes/document.ts";

/** A state of a record that was kept under a name (版本); `createdAt` an ISO instant, "final" where it is a 定稿. */
export interface VersionRow {
  readonly id: string;
  readonly name: string;
  readonly kind: "named" | "final";
  readonly revision: number;
  readonly createdAt: string;
}

export interface ReadVersion extends VersionRow {
  readonly document: StoredDocument;
}

import type { Node } from "prosemirror-model";
import { type RemovedPart, withoutClosed } from "./closedParts.ts";
import type { PersonalFinding } from "./finding.ts";
import { findPersonalData } from "./findPersonalData.ts";
import { maskRecord } from "./mask.ts";
import { unitExcerpt } from "./unitExcerpt.ts";

/** For whom a file is made: 內部 (as the record stands) or 對外 (through the gate). */
export const AUDIENCES = ["internal", "public"] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What she decided about one finding, named by `findingKey`: a reason keeps it, null masks it. */
export interface Resolution {
  readonly finding: string;
  readonly keptBecause: string | null;
}

/** Which edition of a record is asked for; `unit` for that unit's excerpt. */
export interface EditionRequest {
  readonly audience: Audience;
  readonly unit: string | null;
  readonly resolutions: readonly Resolution[];
}

/** A record as one edition shows it; only one without `unresolved` findings may leave the house. */
export interface Edition {
  readonly doc: Node;
  readonly findings: readonly PersonalFinding[];
  readonly unresolved: readonly PersonalFinding[];
  readonly removed: readonly RemovedPart[];
}

/** The whole record, for the house. */
export const WHOLE_RECORD: EditionRequest = { audience: "internal", unit: null, resolutions: [] };

/** What a finding is known by between the window and the core: a changed record has other keys. */
export function findingKey({ blockId, part, from, to, kind, text }: PersonalFinding): string {
  return [blockId, part ?? "", from, to, kind, text].join("|");
}

/** What an edition shows before anything is masked, and what the gate finds in it; null where nothing names the unit. */
export function openEdition(
  record: Node,
  audience: Audience,
  unit: string | null,
): Pick<Edition, "doc" | "findings" | "removed"> | null {
  const doc = unit === null ? record : unitExcerpt(record, unit);
  if (doc === null) return null;
  if (audience === "internal" && unit === null) return { doc, findings: [], removed: [] };
  // An excerpt leaves the house for its unit: what is closed stays with the record.
  const open = withoutClosed(doc);
  if (audience === "internal") return { ...open, findings: [] };
  return { ...open, findings: findPersonalData(open.doc) };
}

/** The edition of a record that was asked for; the record itself stays as it is. Null where nothing names the unit. */
export function editionOf(record: Node, { audience, unit, resolutions }: EditionRequest): Edition | null {
  const opened = openEdition(record, audience, unit);
  if (opened === null) return null;
  const decided = new Map(resolutions.map(({ finding, keptBecause }) => [finding, keptBecause]));
  const masked = opened.findings.filter((found) => decided.get(findingKey(found)) === null);
  const unresolved = opened.findings.filter((found) => {
    const reason = decided.get(findingKey(found));
    return reason === undefined || (reason !== null && reason.trim() === "");
  });
  return { ...opened, doc: maskRecord(opened.doc, masked), unresolved };
}

import type { Node } from "prosemirror-model";
import type { FollowUpColumn, FollowUpColumnKind, Ruling } from "../../shared/minutes/vocabulary.ts";
import { type Block, blocks, build } from "./minutes.ts";

/** The words of some cells by column: a string is one paragraph. */
export type Cells = { readonly [kind in FollowUpColumnKind]?: Block | readonly Block[] };

const LABELS: Record<FollowUpColumnKind, string> = {
  serial: "項次",
  trackingNumber: "列管編號",
  meeting: "會議",
  subject: "案由",
  units: "主辦單位",
  supportingUnits: "協辦單位",
  due: "辦理期限",
  progress: "辦理情形",
  suggestion: "建議",
  ruling: "會議決定",
  note: "備註",
};

/** A column under its usual label. */
export function column(kind: FollowUpColumnKind, extra: Partial<FollowUpColumn> = {}): FollowUpColumn {
  return { kind, label: LABELS[kind], ...extra };
}

/** A column that prints boxes: □解除列管 □繼續列管. */
export function tickColumn(kind: "suggestion" | "ruling"): FollowUpColumn {
  return column(kind, {
    options: [
      { ruling: "release", label: "解除列管" },
      { ruling: "continue", label: "繼續列管" },
    ],
    tick: { on: "■", off: "□" },
  });
}

/** A 列管表: `followUpTable(["serial", "subject", "units", tickColumn("ruling")], row(…))`. */
export function followUpTable(columns: readonly (FollowUpColumnKind | FollowUpColumn)[], ...rows: Node[]): Node {
  const full = columns.map((each) => (typeof each === "string" ? column(each) : each));
  return build("followUpTable", { columns: full }, rows);
}

/** One item: its own cells, then what each unit reports. */
export function row(cells: Cells, ...assignments: Node[]): Node {
  return itemRow(null, cells, ...assignments);
}

/** A row whose item is known. */
export function itemRow(itemId: string | null, cells: Cells, ...assignments: Node[]): Node {
  return build("followUpRow", { itemId }, [...cellsOf(cells), ...assignments]);
}

export function assignment(cells: Cells, ruled: { suggestion?: Ruling; ruling?: Ruling } = {}): Node {
  return build("followUpAssignment", ruled, cellsOf(cells));
}

function cellsOf(cells: Cells): Node[] {
  return Object.entries(cells).map(([kind, content]) =>
    build("followUpCell", { column: kind }, blocks(Array.isArray(content) ? content : [content])),
  );
}

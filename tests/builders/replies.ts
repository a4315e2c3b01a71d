import type { ReplyFile, ReplyRow } from "../../shared/followUp/replyFile.ts";
import type { ReplyItem } from "../../shared/followUp/replyItem.ts";

/** An open row of a draft's table: `anItem("115-1-01", "整修屋頂", "工務局")`. */
export function anItem(
  number: string,
  subject: string,
  unit: string | readonly string[],
  held: Partial<ReplyItem> = {},
): ReplyItem {
  const units = typeof unit === "string" ? [unit] : unit;
  const empty = { due: "", previous: null, progress: null, suggestion: null, isClosed: false };
  return { blockId: `${number} ${units.join()}`, number, meeting: "115年第1次", subject, units, ...empty, ...held };
}

/** A row as a unit sent it: `aRow("115-1-01", "整修屋頂", "已完工")`. */
export function aRow(
  number: string,
  subject: string,
  progress: string,
  more: Partial<ReplyRow> = {},
): Omit<ReplyRow, "row"> {
  return { serial: "1", number, subject, progress, suggestion: null, isSuggestionUnclear: false, officer: "", ...more };
}

export function aFile(unit: string | null, ...rows: Omit<ReplyRow, "row">[]): ReplyFile {
  return {
    name: `回覆單_${unit ?? "無名"}.xlsx`,
    meeting: null,
    unit,
    notes: [],
    rows: rows.map((row, at) => ({ ...row, row: at + 1 })),
  };
}

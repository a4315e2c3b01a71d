import { cellText, type Grid } from "../../../../shared/recognition/tableGrid.ts";

/** What a column of a returned 回覆單 holds. */
export type ReplyColumn =
  | "serial"
  | "number"
  | "ordinal"
  | "subject"
  | "due"
  | "previous"
  | "progress"
  | "suggestion"
  | "officer";

/** Column names as units leave them or offices write their own, the narrower first. */
const COLUMN_WORDS: readonly (readonly [ReplyColumn, RegExp])[] = [
  ["number", /^(?:列管|管制|管考|追蹤)(?:編號|序號|案號)$|^(?:編號|案號)$/u],
  ["serial", /^(?:項次|序號|次序|NO\.?)$/iu],
  ["ordinal", /^(?:會次|會議(?:日期|次別|名稱)?|開會日期)$/u],
  ["previous", /^(?:前|上|歷)次.*(?:情形|進度|結果|回覆|回復)/u],
  ["suggestion", /建議|(?:解除|繼續)列管/u],
  ["officer", /承辦人|聯絡|電話|填表人|填報人/u],
  ["progress", /(?:辦理|執行|改善|處理)(?:情形|進度|狀況|結果)|回覆|回復|回應|填報|說明$/u],
  ["due", /期限|期程|時限|完成日/u],
  ["subject", /案由|裁[(（]?指?[)）]?示|決議|決定|指示|事項|內容|議題|提案/u],
];

function columnOf(label: string): ReplyColumn | null {
  const text = label.replace(/\s+/gu, "");
  if (text === "" || text.length > 20) return null;
  return COLUMN_WORDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** Where the columns stand and which row names them. */
export interface ReplyHeader {
  readonly row: number;
  readonly columns: ReadonlyMap<ReplyColumn, number>;
}

const HIGHEST_HEADER = 10;

/** The row that names the columns of a 回覆單: one for the answer, and a number or subject to know the item by. */
export function findReplyHeader(grid: Grid): ReplyHeader | null {
  for (let row = 0; row < Math.min(grid.length, HIGHEST_HEADER); row += 1) {
    const columns = new Map<ReplyColumn, number>();
    (grid[row] ?? []).forEach((cell, at) => {
      const column = cell === null ? null : columnOf(cellText(cell.cell));
      if (column !== null && !columns.has(column)) columns.set(column, at);
    });
    if (columns.has("progress") && (columns.has("number") || columns.has("subject"))) return { row, columns };
  }
  return null;
}

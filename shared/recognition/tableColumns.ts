import type { FollowUpColumn, FollowUpColumnKind } from "../minutes/vocabulary.ts";
import { isOutcomeName } from "./labels/outcomeLabels.ts";
import type { Line } from "./lines.ts";
import { withoutSpace } from "./spacing.ts";

/** Column names of 列管表 as offices write them (standards §2.3), the narrower first. */
const COLUMN_WORDS: readonly (readonly [FollowUpColumnKind, RegExp])[] = [
  ["serial", /^(?:序|項次|序號|編號|案次|次序|項目|案號|NO\.?)$/iu],
  ["trackingNumber", /^(?:列管|管制|管考|追蹤)(?:編號|序號|案號)$/u],
  ["meeting", /^(?:會議(?:日期|次別|名稱)?|開會日期|會次|日期)$/u],
  ["suggestion", /建議$/u],
  ["progress", /(?:辦理|執行|改善|處理)(?:情形|進度|狀況|結果)|回應|回覆|進度|說明$/u],
  ["supportingUnits", /協辦/u],
  [
    "units",
    /(?:主\/?協?辦|承辦|權責|負責|執行|辦理|列管|提案|業務)(?:單位|機關|局處|處室|科室)|^(?:單位|機關|局處|主辦|承辦|權責)$/u,
  ],
  ["due", /期限|完成日|期程|時限|完成時間/u],
  [
    "ruling",
    /^(?:狀態|追蹤|結案與否|是否結案)$|會議決定|列管(?:狀態|情形|與否|結果)|管考|(?:解除|繼續|持續|自行)(?:列管|追蹤)/u,
  ],
  ["subject", /決議|決定|案由|裁[(（]?指?[)）]?示|指示|事項|內容|議題|案件|提案/u],
  ["note", /備[註考]/u],
];

/** What a column of a 列管表 holds, by its name; null where the name is none of one. */
export function columnKindOf(label: string): FollowUpColumnKind | null {
  const text = withoutSpace(label);
  if (text === "" || text.length > 18 || /[。，；：:！？]/u.test(text)) return null;
  if (/^(?:上|前|歷)次.*(?:決議|建議|裁示)/u.test(text) && !/情形/u.test(text)) return "subject";
  return COLUMN_WORDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** Whether names of columns are those of a table of cases: 案由 and 決議, and nothing of how far anything is. */
export function areCases(labels: readonly string[]): boolean {
  const names = labels.map(withoutSpace);
  if (names.some((name) => /情形|進度|狀況|回應|回覆/u.test(name))) return false;
  return names.some((name) => /^(?:案由|議題|報告事項|討論事項)/u.test(name)) && names.some(isOutcomeName);
}

/** Whether these columns make a 列管表: something to follow up, and who does it or how far it is. */
export function areFollowUpColumns(columns: readonly FollowUpColumn[]): boolean {
  if (areCases(columns.map(({ label }) => label))) return false;
  const kinds = new Set(columns.map((column) => column.kind));
  return columns.length >= 3 && kinds.has("subject") && (kinds.has("units") || kinds.has("progress"));
}

/** The column names on one line of flattened text; null where it holds anything else. */
function columnsOn(text: string): FollowUpColumn[] | null {
  const columns: FollowUpColumn[] = [];
  for (const label of text.split(/[\s\u3000]+/u).filter((each) => each !== "")) {
    const kind = columnKindOf(label);
    if (kind === null) return null;
    columns.push({ kind, label });
  }
  return columns.length === 0 ? null : columns;
}

/** Names that a narrow column breaks over two lines (列管, 建議). */
const BROKEN_NAME =
  /^(?:序號|編號|項次|案號|案次|(?:列管|管制)編號|會議(?:日期|次別)|(?:決議|裁示|指示|列管|建議|交辦|追蹤)(?:事項|案件)|(?:主辦|承辦|協辦|權責|負責)(?:單位|機關)|(?:辦理|執行|處理)(?:情形|進度)|(?:列管|追蹤|管考)(?:建議|情形|狀態)|(?:預定|辦理|完成)(?:期限|日期|期程)|備註)$/u;

/** The column names that begin at a line. */
function columnsAt(lines: readonly Line[], index: number): { columns: FollowUpColumn[]; length: number } | null {
  const line = lines[index];
  if (line === undefined || line.read !== null) return null;
  const joined = withoutSpace(line.raw + (lines[index + 1]?.raw ?? ""));
  const whole = BROKEN_NAME.test(joined) && joined !== withoutSpace(line.raw) ? columnsOn(joined) : null;
  if (whole !== null) return { columns: whole, length: 2 };
  const columns = columnsOn(line.raw);
  return columns === null ? null : { columns, length: 1 };
}

const MOST_COLUMNS = 9;

/** Reads the header of a flattened 列管表: names on one line, or one line a name, at least three and nothing between them. */
export function readTableHeader(
  lines: readonly Line[],
  from: number,
): { columns: FollowUpColumn[]; length: number } | null {
  const columns: FollowUpColumn[] = [];
  let length = 0;
  while (columns.length <= MOST_COLUMNS) {
    const found = columnsAt(lines, from + length);
    if (found === null) break;
    columns.push(...found.columns);
    length += found.length;
  }
  return columns.length <= MOST_COLUMNS && areFollowUpColumns(columns) ? { columns, length } : null;
}

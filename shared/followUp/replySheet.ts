import { formatRocDate, fromIsoDate } from "../calendar/rocDate.ts";
import { openCell, type PrintedSheet, type SheetColumn, textCell } from "./printedSheet.ts";
import type { ReplyItem, UnitReplyItems } from "./replyItem.ts";

/** The labels of a 回覆單, by which a returned one is read again. */
export const REPLY_LABELS = {
  title: "列管事項辦理情形回覆單",
  meeting: "會議",
  unit: "填復單位",
  replyBy: "請於",
  serial: "項次",
  number: "列管編號",
  ordinal: "會次",
  subject: "案由／裁示事項",
  due: "期限",
  previous: "前次辦理情形",
  progress: "本次辦理情形",
  suggestion: "建議",
  officer: "承辦人／電話",
} as const;

const COLUMNS: readonly SheetColumn[] = [
  { label: REPLY_LABELS.serial, width: 2.6, align: "center" },
  { label: REPLY_LABELS.number, width: 5.2 },
  { label: REPLY_LABELS.ordinal, width: 4.6 },
  { label: REPLY_LABELS.subject, width: 11 },
  { label: REPLY_LABELS.due, width: 6 },
  { label: REPLY_LABELS.previous, width: 10 },
  { label: REPLY_LABELS.progress, width: 13 },
  { label: REPLY_LABELS.suggestion, width: 6 },
  { label: REPLY_LABELS.officer, width: 5 },
];

/** The boxes of the 建議 column. */
export const REPLY_BOXES = "□解除列管\n□繼續列管";

const USUAL = "請填「本次辦理情形」，並在「建議」欄擇一將□改成■；列管編號請勿更動，各列請勿刪除。";

/** Stands behind the 會次 of what comes from something closed. */
const CLOSED = "（不公開）";

function rowOf(item: ReplyItem, at: number) {
  return [
    { value: at + 1 },
    textCell(item.number),
    textCell(item.isClosed ? `${item.meeting}${CLOSED}` : item.meeting),
    textCell(item.subject),
    textCell(item.due),
    textCell(item.previous ?? ""),
    openCell(),
    openCell(REPLY_BOXES),
    openCell(),
  ];
}

interface ReplyRequest {
  /** The title of the meeting that is being prepared. */
  readonly meeting: string;
  /** ISO; null where none is set. */
  readonly replyBy: string | null;
  /** "" for the usual one. */
  readonly instruction: string;
  /** Whether there is a column for 承辦人／電話. */
  readonly hasContact: boolean;
}

/** The 回覆單 of one unit: its open items, with room for this round's 辦理情形, a suggestion and who fills it in. */
export function replySheet({ unit, items }: UnitReplyItems, request: ReplyRequest): PrintedSheet {
  const day = request.replyBy === null ? null : fromIsoDate(request.replyBy);
  const shown = <Each>(columns: readonly Each[]) => (request.hasContact ? columns : columns.slice(0, -1));
  const instruction = request.instruction.trim() === "" ? USUAL : request.instruction.trim();
  return {
    title: REPLY_LABELS.title,
    lines: [
      `${REPLY_LABELS.meeting}：${request.meeting}`,
      `${REPLY_LABELS.unit}：${unit}`,
      ...(day === null ? [] : [`${REPLY_LABELS.replyBy}${formatRocDate(day)}前回復。`]),
    ],
    tables: [{ caption: "回覆單", columns: shown(COLUMNS), rows: items.map((item, at) => shown(rowOf(item, at))) }],
    notes: [`填寫說明：${instruction}`],
  };
}

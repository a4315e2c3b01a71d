import type { Node } from "prosemirror-model";
import { clause, field, list, minutes, outcome, paragraph, section, title } from "../builders/minutes.ts";

const SENTENCES = [
  "請主辦單位彙整各場館的巡檢紀錄，並於下次會議提出改善期程。",
  "有關夜間照明不足的路段，先以臨時燈具補足，再列入年度預算。",
  "志工排班由服務台統一調度，遇連續假期時每班增加二人。",
  "兒童閱覽區的冷氣噪音，請廠商於本月底前完成檢測。",
  "上開意見請納入第3期工程規劃，並副知各分館。",
] as const;

export const sentence = (n: number): string => `第${n}點：${SENTENCES[n % SENTENCES.length] ?? ""}`;

/** A fictional record with about `blocks` numbered paragraphs in nested lists. */
export function longRecord(blocks: number): Node {
  const sections = Array.from({ length: Math.ceil(blocks / 50) }, (_, part) =>
    section(
      `第${part + 1}組業務報告`,
      { kind: "report" },
      paragraph("各單位報告摘述如下："),
      list("一、", ...Array.from({ length: 24 }, (_each, index) => clause(sentence(part * 50 + index)))),
      outcome(
        "decision",
        "決定",
        { runIn: false },
        list("（一）", ...Array.from({ length: 24 }, (_each, index) => clause(sentence(part * 50 + 24 + index)))),
      ),
    ),
  );
  return minutes([
    title("雲海市圖書館館務會議紀錄"),
    field("time", "時間", "115年9月3日（星期四）下午2時"),
    field("place", "地點", "第2會議室"),
    ...sections,
  ]);
}

import type { Node } from "prosemirror-model";
import { Transform } from "prosemirror-transform";
import { minutesSchema } from "../../shared/minutes/schema.ts";
import { assignment, followUpTable, itemRow, tickColumn } from "../builders/followUpTable.ts";
import {
  clause,
  field,
  find,
  list,
  minutes,
  motion,
  outcome,
  paragraph,
  part,
  section,
  title,
} from "../builders/minutes.ts";

/** A fictional record of the n-th meeting, with a header, an earlier item, a motion and a tracked outcome. */
export function sampleMinutes(n = 1): Node {
  const day = (n % 27) + 1;
  return minutes([
    title(`停車場管理委員會第${n}次會議紀錄`),
    field("time", "時間", `115年${(n % 12) + 1}月${day}日下午2時30分`),
    field("place", "地點", `第${n}會議室`),
    field("chair", "主席", "林主任委員文雄"),
    field("minuteTaker", "紀錄", "許小芬"),
    section(
      "前次會議決議執行情形",
      { kind: "followUpReport" },
      followUpTable(
        ["serial", "subject", "units", "progress", tickColumn("ruling")],
        itemRow(
          `item-${n}`,
          { serial: String(n), subject: `第${n}區照明改善` },
          assignment({ units: "總務處", progress: `已完成${n}盞燈具更換` }, { ruling: "continue" }),
        ),
      ),
    ),
    section(
      "討論事項",
      { kind: "discussion" },
      motion(
        `第${n}停車區收費標準調整案`,
        part("explanation", "說明", list("一、", "現行標準已施行三年。", `本區車位共${n * 10}格。`)),
        outcome(
          "resolution",
          "決議",
          { tracked: { itemId: `new-${n}`, subject: `第${n}區公告`, units: ["總務處"], due: null } },
          paragraph("照案通過，請總務處於公告後實施。"),
        ),
      ),
      list("一、", clause("其他：下次會議另行通知。")),
    ),
    section("散會", { kind: "adjournment" }, "散會：下午4時整。"),
  ]);
}

/** The place just inside the end of the first block of this type or id. */
export function endOf(doc: Node, typeOrId: string): number {
  const block = find(doc, typeOrId);
  let at = -1;
  doc.descendants((node, position) => {
    if (node === block) at = position + node.nodeSize - 1;
    return at < 0;
  });
  return at;
}

/** A transform that types words at the end of a block. */
export function typing(doc: Node, words: string, typeOrId = "motionSubject"): Transform {
  return new Transform(doc).insert(endOf(doc, typeOrId), minutesSchema.text(words));
}

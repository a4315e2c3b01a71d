import { expect, it } from "vitest";
import { agendaRowsOf, undecided } from "../../../../renderer/features/drafting/agenda/agendaRows.ts";
import { attachmentRef, clause, list, minutes, motion, outcome, proposer, section } from "../../../builders/minutes.ts";

const rows = () =>
  agendaRowsOf(
    minutes([
      section(
        "報告事項",
        { kind: "report" },
        list("一、", clause("業務報告", attachmentRef("附件一：簡報.pdf", { attachmentId: "f1" }))),
        motion("防汛整備", { kind: "report" }, proposer("（報告單位：水利處）")),
      ),
      section(
        "討論事項",
        { kind: "discussion" },
        motion("堤防", proposer("（提案單位：）"), attachmentRef("附件一：圖說"), outcome("resolution", "決　議", "")),
        motion("清淤", outcome("resolution", "決議", "通過。")),
        motion(""),
      ),
    ]),
  );

it("lists the motions with who proposes them, and the files where they stand", () => {
  expect(rows().map(({ mark, subject, proposer }) => [mark + subject, proposer])).toEqual([
    ["壹、報告事項", null],
    ["案由一：防汛整備", "（報告單位：水利處）"],
    ["案由一：堤防", ""],
    ["案由二：清淤", null],
    ["案由三：", null],
  ]);
  expect(rows().flatMap(({ files }) => files.map(({ name, attachmentId }) => [name, attachmentId]))).toEqual([
    ["簡報.pdf", "f1"],
    ["圖說", null],
  ]);
});

it("says what each motion lacks: 決議, 決定 on a report, nothing where it is decided or not written", () => {
  expect(undecided(rows()).map(({ subject, lacks }) => [subject, lacks])).toEqual([
    ["防汛整備", "決定"],
    ["堤防", "決議"],
  ]);
});

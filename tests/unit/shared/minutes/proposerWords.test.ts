import { expect, it } from "vitest";
import { agendaTitle, minutesTitle } from "../../../../shared/minutes/agendaWords.ts";
import { attachmentLabel, attachmentName, writtenAttachmentLabel } from "../../../../shared/minutes/attachmentWords.ts";
import { isBlankProposer, proposerForm } from "../../../../shared/minutes/proposerWords.ts";

it("reads how a record writes who proposes, and writes the next one alike", () => {
  const form = (written: string | null) => {
    const { before, behind } = proposerForm(written);
    return `${before}教育局${behind}`;
  };
  expect(form("（提案單位：水利處）")).toBe("（提案單位：教育局）");
  expect(form("提案單位：水利處、環保局")).toBe("提案單位：教育局");
  expect(form("(報告人: 王處長)")).toBe("(報告人:教育局)");
  expect(form("環保局提")).toBe("（提案單位：教育局）");
  expect(form(null)).toBe("（提案單位：教育局）");
});

it("knows a proposer that names nobody", () => {
  for (const blank of ["", "　", "（提案單位：）", "提案單位：", "(報告人: )"])
    expect(isBlankProposer(blank)).toBe(true);
  for (const named of ["（提案單位：水利處）", "環保局提", "提案單位：水利處"])
    expect(isBlankProposer(named)).toBe(false);
});

it("names attachments, and finds the name again", () => {
  expect(`${attachmentLabel(1)}圖.pdf`).toBe("附件一：圖.pdf");
  for (const n of [1, 10, 11, 25]) expect(attachmentName(`${attachmentLabel(n)}圖.pdf`)).toBe("圖.pdf");
  expect(attachmentName("附件1:圖.pdf")).toBe("圖.pdf");
  expect(writtenAttachmentLabel("附件如後：")).toBeNull();
  expect(attachmentName("簽到表")).toBe("簽到表");
});

it("turns the title of minutes into that of an agenda and back", () => {
  for (const title of ["委員會第5次會議紀錄", "委 員 會 會 議 紀 錄"])
    expect(minutesTitle(agendaTitle(title))).toBe(title);
  expect(agendaTitle("第5次會議記錄")).toBe("第5次會議議程");
  expect(agendaTitle("紀錄片審議會第1次會議紀錄（草案）")).toBe("紀錄片審議會第1次會議議程（草案）");
  expect(minutesTitle("議程委員會第1次會議")).toBe("議程委員會第1次會議");
});

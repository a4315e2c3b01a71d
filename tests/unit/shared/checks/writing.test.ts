import { describe, expect, test } from "vitest";
import type { FindingCode } from "../../../../shared/checks/check.ts";
import { runChecks } from "../../../../shared/checks/runChecks.ts";
import { recogniseText } from "../../../builders/recognised.ts";

const HEAD = `山城縣政府道路安全會報115年第1次會議紀錄
時間：115年3月5日（星期四）下午2時
地點：第一會議室
主席：周副縣長明華
紀錄：邱怡君
`;
const END = "參、散會：下午4時\n";

const record = ({ head = HEAD, body = "略", end = END } = {}) =>
  recogniseText(`${head}壹、報告事項\n${body}\n貳、臨時動議：無\n${end}`).doc;

function found(code: FindingCode, parts: { head?: string; body?: string; end?: string }): string[] {
  const doc = record(parts);
  const ids = new Set<unknown>();
  doc.descendants((node) => {
    ids.add(node.attrs.id);
    return true;
  });
  const findings = runChecks(doc).filter((finding) => finding.code === code);
  for (const { blockId } of findings) expect(ids).toContain(blockId);
  return findings.map(({ message, excerpt }) => `${message}|${excerpt}`);
}

const raises = (code: FindingCode, parts: { head?: string; body?: string; end?: string }, ...words: string[]) => {
  const findings = found(code, parts);
  expect(findings).toHaveLength(1);
  for (const word of words) expect(findings[0]).toContain(word);
};
const isSilent = (code: FindingCode, parts: { head?: string; body?: string; end?: string }) =>
  expect(found(code, parts)).toEqual([]);

test("a record in order raises nothing", () => {
  expect(runChecks(record())).toEqual([]);
});

describe("header lines", () => {
  test("without the weekday get it named", () => {
    raises("missing-weekday", { head: HEAD.replace("（星期四）", "") }, "星期四");
  });

  test("with a weekday in any form are in order", () => {
    for (const weekday of ["(四)", "（週四）", "(星期四)"])
      isSilent("missing-weekday", { head: HEAD.replace("（星期四）", weekday) });
  });

  test("with a full hour and 0分 are flagged, with 10分 not", () => {
    raises("zero-minutes", { end: "參、散會（下午5時0分）\n" }, "散會（下午5時0分）");
    isSilent("zero-minutes", { end: "參、散會（下午5時10分）\n" });
  });

  test("call the minute taker 紀錄", () => {
    raises("record-label", { head: HEAD.replace("紀錄：", "記錄：") }, "「紀錄」");
    isSilent("record-label", { body: "一、請警察局記錄各路口車流。" });
  });

  test("have a title without punctuation", () => {
    raises("title-marks", { head: HEAD.replace("道路安全會報115年", "道路安全會報，115年") });
  });
});

describe("marks", () => {
  test("of half width beside Chinese are counted once for the record", () => {
    raises("half-width-marks", { body: "一、路燈(含號誌)已修復,請查照。\n二、是否可行?" }, "3 處");
  });

  test("of half width among digits and Latin are in order", () => {
    isSilent("half-width-marks", { body: "一、經費 1,200 元，網址 https://example.gov.tw/a?b=1，比例1:3。" });
  });

  test("of full width inside an address are flagged there", () => {
    raises("broken-address", { body: "一、請至http：//example.gov.tw下載。" }, "example.gov.tw");
    isSilent("broken-address", { body: "一、網址：http://example.gov.tw。" });
  });

  test("are missing where one item alone has no full stop", () => {
    raises("missing-full-stop", {
      body: "一、路口號誌已全數完成汰換並啟用。\n二、校園周邊人行道改善工程持續辦理\n三、測速設備已完成校正。",
    });
  });

  test("are not asked of headings and short items", () => {
    isSilent("missing-full-stop", { body: "一、道路工程\n二、號誌已換。\n三、其他事項" });
    isSilent("missing-full-stop", { body: "一、路口號誌已全數完成汰換並啟用\n二、校園周邊人行道改善工程持續辦理" });
  });

  test("behind speakers are of one form", () => {
    const body = (second: string) => `周副縣長明華：請說明。\n王委員大同${second}路口太暗。\n工務處：會後補充說明。`;
    raises("mixed-separators", { body: body(":") }, "「：」", "「:」");
    isSilent("mixed-separators", { body: body("：") });
  });
});

describe("words", () => {
  test("that the unified list writes otherwise are flagged where they first stand", () => {
    raises("unified-words", { body: "一、請盡速改善。\n二、也請警察局盡速會勘。" }, "儘速", "請盡速改善");
  });

  test("inside quotation marks stay as they are", () => {
    isSilent("unified-words", { body: "一、「身份辨識系統建置計劃」已核定。" });
  });

  test("in both spellings are flagged at the second", () => {
    raises("two-spellings", { body: "一、網站連結已更新。\n二、聯結資料庫由資訊科維護。" }, "聯結資料庫");
    isSilent("two-spellings", { body: "一、網站連結已更新。\n二、連結資料庫由資訊科維護。" });
  });

  test("with a surname 周 are no week", () => {
    isSilent("two-spellings", { body: "一、每週開會。\n二、以上周委員明華之意見錄案。" });
  });

  test("with a character of private use or beyond the common planes name it once", () => {
    raises("rare-characters", { body: "一、林\u{20BB7}先生。\n二、再請\u{20BB7}先生說明。" }, "\u{20BB7}");
    isSilent("rare-characters", { body: "一、林堃先生與游錫堃。" });
  });
});

describe("names", () => {
  test("of one person in two orders are flagged at the second", () => {
    raises(
      "name-order",
      { body: "一、路口太暗。（沈念平委員）\n二、請改善。（沈委員念平）" },
      "沈念平委員",
      "沈委員念平",
    );
  });

  test("in one order, or of two people, are in order", () => {
    isSilent("name-order", { body: "一、路口太暗。（沈念平委員）\n二、請改善。（沈念平委員、李委員大同）" });
  });

  test("of two bodies that differ in their last word are held together", () => {
    raises(
      "similar-organisations",
      { body: "一、委託春風公益基金會辦理。\n二、春風公益協會將派員。" },
      "春風公益基金會",
      "春風公益協會",
    );
    isSilent("similar-organisations", { body: "一、財團法人基金會與社團法人協會均可申請。" });
  });
});

describe("the follow-up table", () => {
  const table = (second: string) =>
    `案由一：前次會議決議事項辦理情形。\n項次\t案由\t辦理情形\t解除列管\t繼續列管\n1\t路燈\t已修復。\t■\t□\n2\t號誌\t施工中。\t□\t${second}`;

  test("with one row not ruled names it", () => {
    const { doc } = recogniseText(`${HEAD}壹、報告事項\n${table("□")}\n${END}`);
    const findings = runChecks(doc).filter(({ code }) => code === "unruled-rows");
    expect(findings.map(({ message }) => message)).toEqual(["列管表還有 1 案沒有裁示（第 2 列）。"]);
  });

  test("with all rows ruled is in order", () => {
    const { doc } = recogniseText(`${HEAD}壹、報告事項\n${table("■")}\n${END}`);
    expect(runChecks(doc).filter(({ code }) => code === "unruled-rows")).toEqual([]);
  });
});

describe("outcomes", () => {
  test("of a discussion are 決議, of a report 決定", () => {
    const motion = (section: string, label: string) => {
      const { doc } = recogniseText(
        `${HEAD}壹、${section}\n案由一：道路改善計畫。\n${label}：照案通過。\n貳、臨時動議：無\n${END}`,
      );
      return runChecks(doc).filter(({ code }) => code === "outcome-word").length;
    };
    expect([motion("討論事項", "決定"), motion("討論事項", "決議")]).toEqual([1, 0]);
    expect([motion("報告事項", "決議"), motion("報告事項", "決定")]).toEqual([1, 0]);
  });
});

describe("labels with nothing behind them", () => {
  test("are counted and named once, a speaker by name", () => {
    const parts = {
      head: HEAD,
      body: "案由一：道路改善。\n王委員大同：\n李委員宏遠：請說明。\n決定：",
    };
    raises("empty-parts", parts, "2 處", "王委員大同的發言", "決定");
    isSilent("empty-parts", { body: "案由一：道路改善。\n王委員大同：同意。\n決定：洽悉。" });
  });
});

describe("attachments", () => {
  test("that are named and not attached are said once", () => {
    raises("missing-attachment", { body: "一、統計詳如附件一。\n二、路線圖詳如附圖。" }, "詳如附件一", "詳如附圖");
    isSilent("missing-attachment", { body: "一、附件審查要點另訂。" });
  });
});

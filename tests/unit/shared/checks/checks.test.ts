import { describe, expect, test } from "vitest";
import { runFactChecks } from "../../../../shared/checks/runChecks.ts";
import { recogniseText } from "../../../builders/recognised.ts";

const findings = (time: string, adjournment: string, body = "") => {
  const text = `測試會議紀錄\n時間：${time}\n地點：本府\n壹、報告事項\n略\n${body}貳、散會${adjournment}\n`;
  const { doc } = recogniseText(text);
  return runFactChecks(doc).map(({ code, excerpt, blockId }) => {
    let found = false;
    doc.descendants((node) => {
      found ||= node.attrs.id === blockId;
      return true;
    });
    expect(found).toBe(true);
    return [code, excerpt];
  });
};
const codes = (time: string, adjournment: string) => findings(time, adjournment).map(([code]) => code);

describe("the closing time", () => {
  test("before the start is flagged where it stands", () => {
    expect(findings("115年3月5日下午2時30分", "（同日12時30分）")).toEqual([
      ["end-before-start", "散會（同日12時30分）"],
    ]);
  });

  test.each([
    ["115年3月5日下午2時", "（下午3時）"],
    ["115年3月5日晚上11時", "（翌日凌晨1時）"],
    ["115年3月5日上午9時", ""],
    ["115年3月5日上午10時、3月6日下午2時", "（上午11時）"],
  ])("after %s is in order at 散會%s", (time, adjournment) => {
    expect(codes(time, adjournment)).toEqual([]);
  });
});

describe("clocks", () => {
  test("of 24 hours with 下午 are flagged once, with the field", () => {
    expect(findings("115年3月5日下午14時30分", "（下午15時）")).toEqual([
      ["odd-clock", "115年3月5日下午14時30分"],
      ["odd-clock", "散會（下午15時）"],
    ]);
  });

  test("of 上午12時 are flagged as nobody knows which", () => {
    expect(codes("115年3月5日上午12時", "")).toEqual(["odd-clock"]);
  });

  test.each(["115年3月5日14時30分", "115年3月5日下午2時0分", "115年3月5日中午12時"])("of %s are in order", (time) => {
    expect(codes(time, "（下午5時）")).toEqual([]);
  });
});

describe("the weekday", () => {
  test("that is not the date's is flagged", () => {
    expect(findings("115年3月5日（星期五）上午9時", "")).toEqual([
      ["weekday-mismatch", "115年3月5日（星期五）上午9時"],
    ]);
  });

  test.each(["115年3月5日（星期四）上午9時", "115年3月5日上午9時"])("of %s is in order", (time) => {
    expect(codes(time, "")).toEqual([]);
  });
});

test("a case both released and kept is flagged with the words that contradict", () => {
  const body = "案由一：前次會議決議辦理情形。\n決定：第1案解除列管，第1案繼續列管。\n";
  expect(findings("115年3月5日上午9時", "", body)).toEqual([["ruling-contradiction", "第1案繼續列管"]]);
});

import { describe, expect, test } from "vitest";
import { readSpeaker } from "../../../../shared/people/speaker.ts";

describe("speakers who state", () => {
  test.each([
    ["李委員宏遠:", "李委員宏遠", ":", 6],
    ["李委員宏遠：本案建議補充數據。", "李委員宏遠", "：", 6],
    ["李委員宏遠 ： 建議如下", "李委員宏遠", "：", 8],
    ["李 委員 宏遠：", "李委員宏遠", "：", 8],
    ["沈委員俊傑", "沈委員俊傑", "", 5],
    ["主任檢察官洪委員松青：", "主任檢察官洪委員松青", "：", 11],
    ["黃淑華委員：", "黃淑華委員", "：", 6],
    ["主席：謝謝各位", "主席", "：", 3],
    ["李委員宏遠、沈委員俊傑：", "李委員宏遠、沈委員俊傑", "：", 12],
    ["社會處黃處長淑芬：", "社會處黃處長淑芬", "：", 9],
    ["社會處（陳科長）：", "社會處（陳科長）", "：", 9],
  ])("takes %s", (line, speaker, separator, length) => {
    expect(readSpeaker(line)).toEqual({ speaker, role: "statement", verb: null, separator, length });
  });

  test("keeps the verb", () => {
    expect(readSpeaker("李委員宏遠發言：")).toMatchObject({ speaker: "李委員宏遠", role: "statement", verb: "發言" });
    expect(readSpeaker("主席說明：")).toMatchObject({ speaker: "主席", role: "statement", verb: "說明" });
  });
});

describe("speakers who respond", () => {
  test.each([
    ["社會處回覆：", "社會處", "回覆", "：", 6],
    ["警察局回應：本局將配合", "警察局", "回應", "：", 6],
    ["向陽基金會回應：在", "向陽基金會", "回應", "：", 8],
    ["教育處回應", "教育處", "回應", "", 5],
    ["教育處回應 ", "教育處", "回應", "", 6],
    ["桃園市政府回應:", "桃園市政府", "回應", ":", 8],
    ["回應：已辦理", "", "回應", "：", 3],
    ["社會處說明：", "社會處", "說明", "：", 6],
    ["衛生局補充說明：", "衛生局", "補充說明", "：", 8],
    ["社會處、教育處書面回應：", "社會處、教育處", "書面回應", "：", 12],
    ["王局長大明答覆：", "王局長大明", "答覆", "：", 8],
    ["主席回應：", "主席", "回應", "：", 5],
    ["業務單位說明：", "業務單位", "說明", "：", 7],
  ])("takes %s", (line, speaker, verb, separator, length) => {
    expect(readSpeaker(line)).toEqual({ speaker, role: "response", verb, separator, length });
  });
});

describe("ordinary lines", () => {
  test.each(
    [
      "例如：甲案 說明： 決定： 決議： 辦法： 網址： 地點：本府第一會議室 主席裁示： 主席致詞：（略） 針對今天的會議題提幾個重點： 附件： 有關社會處回應： 補充說明： 建議：",
      "請社會處說明： 時間：110年12月10日 紀錄：王大明 出席人員： 案由： 提案單位：社會處 (委員提問) 107年： 新竹縣社會處 社會處 回應 李委員 委員 黃淑華委員",
      "社會處： 李宏遠：謝謝 總結: 10:30 https://example.org 好處： 各位委員： 社會處報告： 李委員宏遠表示，本案：同意 教育處說明 會議室說明： 李委員宏遠認為本案應再研議 回應",
    ].flatMap((text) => text.split(" ")),
  )("is silent for %s", (line) => {
    expect(readSpeaker(line)).toBeNull();
  });

  test("takes a bare unit only when asked to", () => {
    expect(readSpeaker("社會處：本處將配合", { bareUnits: true })).toEqual({
      speaker: "社會處",
      role: "statement",
      verb: null,
      separator: "：",
      length: 4,
    });
    for (const line of ["地點：", "好處：", "說明：", "請社會處："])
      expect(readSpeaker(line, { bareUnits: true }), line).toBeNull();
  });
});

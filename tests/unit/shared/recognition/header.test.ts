import { describe, expect, test } from "vitest";
import { inlineText } from "../../../../shared/minutes/plainText.ts";
import { recogniseText, summaryOfText } from "../../../builders/recognised.ts";

/** The header fields of a text as [kind, label, text]. */
function fieldsOf(text: string): [string, string, string][] {
  return recogniseText(text)
    .doc.children.filter((child) => child.type.name === "headerField")
    .map((field) => [field.attrs.kind, field.attrs.label, inlineText(field)]);
}

const titleOf = (text: string) => inlineText(recogniseText(text).doc.child(0));
const sectionsOf = (text: string) =>
  recogniseText(text)
    .doc.children.filter((child) => child.type.name === "section")
    .map((section) => inlineText(section.child(0)));

describe("fields", () => {
  test("are read with marks, padding and a second field on the line", () => {
    const text =
      "測試會議紀錄\n壹、日    期：115 年 3 月 5 日\n貳、主    席：葉縣長海棠          記錄：歐陽靜\n參、主席致詞：略\n";
    expect(fieldsOf(text)).toEqual([
      ["time", "日期", "115年3月5日"],
      ["chair", "主席", "葉縣長海棠"],
      ["minuteTaker", "記錄", "歐陽靜"],
    ]);
    expect(sectionsOf(text)).toEqual(["主席致詞"]);
  });

  test("are read without colons where white space sets the label apart", () => {
    const text =
      "區務會議紀錄\n開會時間\u3000115年9月2日\n開會地點\u3000三樓禮堂\n主席\u3000費區長懷安\u3000\u3000紀錄\u3000康詠心\n";
    expect(fieldsOf(text)).toEqual([
      ["time", "開會時間", "115年9月2日"],
      ["place", "開會地點", "三樓禮堂"],
      ["chair", "主席", "費區長懷安"],
      ["minuteTaker", "紀錄", "康詠心"],
    ]);
  });

  test("list people over several lines, marked ones too, until the next field or section", () => {
    const text =
      "委員會會議紀錄\n時間：115年3月5日\n地點：本府\n出席人員：\n一、委員：王委員大明、\n李委員小華\n二、機關代表：詳簽到表\n列席人員：\n文化局：甄局長雅琪\n壹、主席致詞\n謝謝各位。\n";
    expect(fieldsOf(text)).toEqual([
      ["time", "時間", "115年3月5日"],
      ["place", "地點", "本府"],
      ["attendees", "出席人員", "一、委員：王委員大明、\n李委員小華\n二、機關代表：詳簽到表"],
      ["nonVotingAttendees", "列席人員", "文化局：甄局長雅琪"],
    ]);
    expect(sectionsOf(text)).toEqual(["主席致詞"]);
  });

  test("of other names are kept as they are called", () => {
    const text =
      "會議紀錄\n壹、採購案名：活動委託案\n貳、時間：115年3月5日\n參、會議型態：視訊\n肆、主席：尹委員志平\n伍、報告事項：略\n";
    expect(fieldsOf(text)).toEqual([
      ["other", "採購案名", "活動委託案"],
      ["time", "時間", "115年3月5日"],
      ["other", "會議型態", "視訊"],
      ["chair", "主席", "尹委員志平"],
    ]);
  });

  test("are read where gaps stand for colons, unknown ones and lines below them included", () => {
    const text =
      "第9次全體委員會議議事錄\n時　　間　113年4月10日\n出席委員　王大明　李小華\n　　　　　陳美麗\n主　　席　李召集委員小華\n專門委員　朱○元\n紀　　錄　黃○雯\n　　　　　葉○宏\n報　告　事　項\n一、宣讀議事錄。\n";
    expect(fieldsOf(text)).toEqual([
      ["time", "時間", "113年4月10日"],
      ["attendees", "出席委員", "王大明　李小華\n陳美麗"],
      ["chair", "主席", "李召集委員小華"],
      ["other", "專門委員", "朱○元"],
      ["minuteTaker", "紀錄", "黃○雯\n葉○宏"],
    ]);
    expect(sectionsOf(text)).toEqual(["報告事項"]);
  });

  test("end where the body begins, also without a heading", () => {
    const text = "會議紀錄\n時間：115年3月5日\n主席：葉縣長海棠\n今日會議討論道路改善。\n決議：照辦。\n";
    expect(fieldsOf(text).map(([kind]) => kind)).toEqual(["time", "chair"]);
    expect(recogniseText(text).doc.lastChild?.textContent).toContain("今日會議討論道路改善。");
  });

  test("end before a case or an outcome that no section introduces", () => {
    const text = "會議紀錄\n時間：115年3月5日\n地點：本府\n出席人員：詳簽到表\n案由一：道路修繕。\n決議：照辦。\n";
    expect(fieldsOf(text).at(-1)).toEqual(["attendees", "出席人員", "詳簽到表"]);
    expect(recogniseText(text).doc.lastChild?.child(1).type.name).toBe("motion");
  });

  test("go on in the next line where the page broke them", () => {
    const body =
      "各單位應於期限內完成場地安全之自主檢查並將檢\n查結果上傳至共用資料夾以供主辦單位彙整後提送\n下次會議報告。\n";
    const text = `會議紀錄\n時間：115年3月5日\n地點：縣政大樓三樓第一會議室及線上同步視訊會議室連\n結另行通知\n壹、報告事項\n${body.repeat(4)}`;
    expect(fieldsOf(text).at(-1)).toEqual([
      "place",
      "地點",
      "縣政大樓三樓第一會議室及線上同步視訊會議室連\n結另行通知",
    ]);
  });

  test("are none where only one label stands in the text", () => {
    expect(fieldsOf("活動公告\n時間：115年3月5日\n歡迎參加。\n")).toEqual([]);
    expect(fieldsOf("活動公告\n時間：115年3月5日\n時間：115年3月6日\n")).toEqual([]);
  });
});

describe("the title", () => {
  test("is put together where the page broke it", () => {
    const body = "\n時間：115年 3月 5日 \n\n地點：本府 \n\n主席：葉縣長 \n";
    expect(titleOf(` 東嶼縣 115年第 1次長者友善諮詢委員\n\n會 \n\n會議紀錄 \n${body}`)).toBe(
      "東嶼縣115年第1次長者友善諮詢委員會\n會議紀錄",
    );
  });

  test("loses the spaces that only set it off", () => {
    expect(titleOf("第 3 次 委 員 會\u3000會 議 紀 錄\n時間：115年3月5日\n地點：本府\n")).toBe("第3次委員會會議紀錄");
  });

  test("stands below what is set above it", () => {
    const text = "附件1\n密等：密\n審議會會議紀錄\n時間：115年3月5日\n地點：本府\n";
    expect(titleOf(text)).toBe("審議會會議紀錄");
    expect(recogniseText(text).unplaced).toBe("");
  });

  test("stands behind a covering letter, whose words are kept", () => {
    const letter = Array.from({ length: 14 }, (_, index) => `公文第${index + 1}行內容`).join("\n");
    const text = `${letter}\n權益推動小組\n會議紀錄\n時間：115年3月5日\n地點：本府\n壹、報告事項：略\n`;
    expect(titleOf(text)).toBe("權益推動小組\n會議紀錄");
    expect(recogniseText(text).doc.textContent).toContain("公文第14行內容");
    expect(recogniseText(text).unplaced).toBe("");
  });
});

test("a header in a style of its own keeps its marks beside 壹、", () => {
  const { doc } = recogniseText(
    "會議紀錄\n一、時間：115年3月5日\n二、地點：本府\n壹、主席致詞\n略\n貳、報告事項\n略\n",
  );
  expect(doc.attrs.sectionStyle).toBe("壹、");
  expect(doc.children.map((child) => child.attrs.mark)).toEqual([undefined, "一、", "二、", "壹、", null]);
});

describe("header labels that stand otherwise", () => {
  test("above their values", () => {
    const text =
      "測試小組第2次會議紀錄\n開會時間\n114年3月19日上午10時\n開會地點\n第一會議室\n主持人\n王處長大明\n紀錄\n李文\n【主席致詞】\n略。\n【散會】\n";
    expect(summaryOfText(text)).toMatchObject({
      title: "測試小組第2次會議紀錄",
      date: "2025-03-19",
      place: "第一會議室",
      chair: "王處長大明",
      minuteTaker: "李文",
    });
  });

  test("with marks on one line", () => {
    const text =
      "測試會第1次會議紀錄\n一、時間：115年3月5日上午9時　二、地點：會議室　三、主席：王主席大明　四、紀錄：李文\n五、報告事項\n略\n";
    expect(summaryOfText(text)).toMatchObject({
      place: "會議室",
      chair: "王主席大明",
      minuteTaker: "李文",
      unplaced: "",
    });
  });

  test("behind a bar", () => {
    expect(summaryOfText("測試會第1次會議紀錄\n時間 ｜ 115年3月5日上午9時\n地點 ｜ 會議室\n壹、散會\n").place).toBe(
      "會議室",
    );
  });

  test("are not taken from the body: 紀錄：王委員指出… below a list of people", () => {
    const text =
      "測試會第1次會議紀錄\n時間：115年3月5日\n紀錄：李文\n出席：王大明、陳文正\n一、確認議程\n紀錄：王委員大明指出第四案漏列票數。\n二、散會\n";
    expect(summaryOfText(text).minuteTaker).toBe("李文");
  });

  test("主 席 報 告 set wide is a section", () => {
    const text = "測試會議紀錄\n時間：115年3月5日上午9時\n主席：王大明\n壹 、 主 席 報 告\n謝謝。\n貳 、 散 會\n";
    expect(summaryOfText(text)).toMatchObject({ chair: "王大明", sections: ["主席報告", "散會"] });
  });
});

test("a heading between the title and the fields is part of neither", () => {
  expect(summaryOfText("測試府第3次會議紀錄\n【會議資訊】\n日期：115/01/12\n地點：會議室\n壹、散會\n").title).toBe(
    "測試府第3次會議紀錄",
  );
  expect(summaryOfText("測試市政府\n測試市政府第3次會議紀錄\n時間：115年1月12日\n地點：會議室\n壹、散會\n").title).toBe(
    "測試市政府第3次會議紀錄",
  );
});

import { describe, expect, test } from "vitest";
import { inlineText } from "../../../../shared/minutes/plainText.ts";
import { HEADER, outlineOf, recogniseText, recogniseWhole, wholeLine } from "../../../builders/recognised.ts";

/** Sections as [title, kind, literal mark], with their inline value where they have one. */
function sectionsOf(body: string, header = HEADER) {
  return recogniseText(header + body)
    .doc.children.filter((child) => child.type.name === "section")
    .map((section) => {
      const value = section.attrs.runIn === true ? (section.maybeChild(1)?.textContent ?? "") : "";
      return [inlineText(section.child(0)), section.attrs.kind, section.attrs.mark, value].slice(
        0,
        value === "" ? 3 : 4,
      );
    });
}

const NUMBERED_HEADER = "測試會議紀錄\n一、時間：115年3月5日\n二、地點：本府\n三、主席：葉縣長海棠\n";

describe("sections marked 壹、", () => {
  test("are read whatever their titles, with their values", () => {
    expect(
      sectionsOf("壹、主席致詞：（略）\n貳、海河署說明事項\n請留意。\n參、臨時動議 無\n肆、散會（上午11時）\n"),
    ).toEqual([
      ["主席致詞", "chairAddress", null, "（略）"],
      ["海河署說明事項", "other", null],
      ["臨時動議", "extemporeMotion", null, "無"],
      ["散會", "adjournment", null, "（上午11時）"],
    ]);
  });

  test("keep a mark that departs from the count", () => {
    const marks = ["壹", "貳", "參", "肆", "伍", "陸", "柒", "捌", "玖", "壹拾", "拾壹"];
    const body = marks.map((mark, index) => `${mark}、事項${index}\n內容。`).join("\n");
    expect(sectionsOf(body).map(([, , mark]) => mark)).toEqual([...Array(9).fill(null), "壹拾、", null]);
  });

  test("may skip a number", () => {
    expect(sectionsOf("壹、報告事項\n略\n參、討論事項\n略\n")).toEqual([
      ["報告事項", "report", null],
      ["討論事項", "discussion", "參、"],
    ]);
  });
});

describe("sections marked 一、 as the header is", () => {
  test("go on from the header's count and leave lists inside alone", () => {
    const body =
      "四、報告事項：\n說明：\n一、第一點內容。\n二、第二點內容。\n五、提案討論：\n決議：\n一、照案通過。\n二、請社會處辦理。\n六、散會：下午4時\n";
    expect(sectionsOf(body, NUMBERED_HEADER)).toEqual([
      ["報告事項", "report", null],
      ["提案討論", "discussion", null],
      ["散會", "adjournment", null, "下午4時"],
    ]);
  });

  test("may have titles of their own", () => {
    expect(sectionsOf("四、校園安全專案\n內容。\n五、下次會議時間：另訂\n", NUMBERED_HEADER)).toEqual([
      ["校園安全專案", "other", null],
      ["下次會議時間", "other", null, "另訂"],
    ]);
  });

  test("are not seen in sentences and in lists that could bear the number", () => {
    const body =
      "四、報告事項\n決議：\n一、同意。\n二、緩議。\n三、請社會處補充。\n四、通過。\n五、請各單位配合。\n五、散會\n";
    expect(sectionsOf(body, NUMBERED_HEADER).map(([title]) => title)).toEqual(["報告事項", "散會"]);
  });
});

describe("sections without marks", () => {
  test("are read by the titles that records use", () => {
    expect(
      sectionsOf(
        "主席致詞：\n謝謝。\n報告事項：\n一、財務報告：略。\n討論事項\n案由一：修繕。\n決議：通過。\n散會：20:40\n",
      ),
    ).toEqual([
      ["主席致詞", "chairAddress", null],
      ["報告事項", "report", null],
      ["討論事項", "discussion", null],
      ["散會", "adjournment", null, "20:40"],
    ]);
  });

  test("are not seen where the title is the beginning of a sentence", () => {
    expect(sectionsOf("報告事項共三件，請委員指教。\n討論事項：另行通知各委員\n")).toEqual([["", "other", null]]);
  });
});

test("甲、乙、丙 are sections where their titles are known", () => {
  expect(sectionsOf("甲、主席報告\n一、感謝。\n乙、工作報告\n一、教務處\n丙、散會\n").map(([title]) => title)).toEqual([
    "主席報告",
    "工作報告",
    "散會",
  ]);
});

test("the closing words stand alone or with 時間", () => {
  expect(sectionsOf("壹、報告事項\n略\n散會時間：下午4時\n").at(-1)).toEqual([
    "散會時間",
    "adjournment",
    null,
    "下午4時",
  ]);
});

describe("sections whose numbers other lists share", () => {
  test("are found by the whole chain, the first title known or not", () => {
    const body =
      "一、召集人開場\n應到十人。\n二、質詢時間\n王委員大明：請說明。\n三、議案審議\n決議：\n一、同意。\n二、緩議。\n四、臨時動議\n無。\n五、散會\n";
    expect(sectionsOf(body).map(([title]) => title)).toEqual([
      "召集人開場",
      "質詢時間",
      "議案審議",
      "臨時動議",
      "散會",
    ]);
  });

  test("may stand in brackets, or be chapters", () => {
    expect(sectionsOf("【報告事項】\n略。\n【討論事項】\n略。\n【散會】\n下午4時\n")).toEqual([
      ["報告事項", "report", "【"],
      ["討論事項", "discussion", "【"],
      ["散會", "adjournment", "【"],
    ]);
    expect(sectionsOf("第一章　報告事項\n略。\n第二章　質詢\n略。\n第三章　散會\n").map(([title]) => title)).toEqual([
      "報告事項",
      "質詢",
      "散會",
    ]);
  });

  test("are not seen in one bracket, nor in a chapter that is spoken of", () => {
    expect(sectionsOf("【報告事項】共三件。\n第二章條文修正如下。\n")).toEqual([["", "other", null]]);
  });
});

test("headings of the file below those of sections are cases, what stands behind a title is none", () => {
  const heading = (text: string, level: number) => ({ ...wholeLine(text), heading: level });
  const { doc } = recogniseWhole(
    heading("測試會第1次會議紀錄", 1),
    "時間：115年3月5日",
    "地點：會議室",
    heading("討論事項", 2),
    heading("2-1 餐廳外送櫃試辦", 3),
    "決議：試辦四週。",
    heading("臨時動議：無", 2),
    heading("散會", 2),
  );
  expect(outlineOf(doc)).toEqual([
    "section [discussion]",
    "  heading 討論事項",
    "  motion [discussion]",
    "    motionSubject 2-1餐廳外送櫃試辦",
    "    outcome [resolution 決議]",
    "      paragraph 試辦四週。",
    "section [extemporeMotion]",
    "  heading 臨時動議",
    "  paragraph 無",
    "section [adjournment]",
    "  heading 散會",
  ]);
});

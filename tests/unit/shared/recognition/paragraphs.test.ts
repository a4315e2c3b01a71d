import { describe, expect, test } from "vitest";
import { habitsOf } from "../../../../shared/recognition/lineHabits.ts";
import { paragraphsOf } from "../../../../shared/recognition/paragraphs.ts";
import { linesOfText } from "../../../builders/recognised.ts";

function paragraphs(text: string): string[] {
  const lines = linesOfText(text);
  return paragraphsOf(lines, habitsOf(lines)).map((paragraph) => paragraph.text);
}

/** Four broken paragraphs of two lines and a half, so that a file shows its habits. */
const broken = (behind: string) =>
  ["一、", "二、", "三、", "四、"]
    .map(
      (mark) =>
        `${mark}各單位應於期限內完成場地安全之自主檢查並將檢\n查結果上傳至共用資料夾以供主辦單位彙整後提送\n下次會議報告。${behind}\n`,
    )
    .join("");

const WHOLE = "各單位應於期限內完成場地安全之自主檢查並將檢查結果上傳至共用資料夾以供主辦單位彙整後提送下次會議報告。";

describe("lines that the page broke", () => {
  test("are joined where spaces end paragraphs", () => {
    expect(paragraphs(broken(" "))).toEqual(["一、", "二、", "三、", "四、"].map((mark) => mark + WHOLE));
  });

  test("are joined where only their width tells", () => {
    expect(paragraphs(broken(""))).toEqual(["一、", "二、", "三、", "四、"].map((mark) => mark + WHOLE));
  });

  test("are joined with a space between Latin words only", () => {
    const text = broken("").replaceAll("以供主辦單位彙整後提送\n下次會議報告。", "refer to the annual\nreport 2025。");
    expect(paragraphs(text)[0]).toContain("annual report 2025。");
  });

  test("are joined over a number that continues no list", () => {
    const text = `${broken("")}五、依作業要點第十二點之規定本案應提送委員會依第九點第\n(三)款之規定辦理並於核定後公告周知以利各單位遵循\n。\n`;
    expect(paragraphs(text).at(-1)).toContain("依第九點第(三)款之規定辦理");
    expect(paragraphs(text.replace("依第九點第\n(三)", "依下列各款\n(一)")).at(-1)).toMatch(/^\(一\)款/u);
  });

  test("are joined by their spaces alone where their widths tell nothing", () => {
    const text = ["一、", "二、", "三、", "四、", "五、"]
      .map((mark, index) => `${mark}請${"各".repeat(index * 3)}單位\n於期${"限".repeat(12 - index * 3)}內\n辦理 \n`)
      .join("");
    expect(paragraphs(text)[0]).toBe(`一、請單位於期${"限".repeat(12)}內辦理`);
    expect(paragraphs(text)).toHaveLength(5);
  });

  test("are known by those that reach the edge, though most paragraphs are shorter than a line", () => {
    const short = "各課室配合辦理事項已於上週會議說明完畢，請依時程完成。\n";
    const long = "請主辦單位彙整各課室意見後，於下次會議提出具體可行之改善方案及期程規劃並\n分工辦理。\n";
    expect(paragraphs(short.repeat(12) + long.repeat(4)).at(-1)).toBe(long.replaceAll("\n", ""));
  });

  test("are known by many that stop short of the edge, as hanging indents make them", () => {
    const whole = "本案涉及跨局處之權責，請秘書處於會後召開協調會議研商。\n";
    const item = (mark: string) =>
      `${mark}各單位應就場地安全自主檢查之結果於會後\n期限內上傳至共用資料夾以供主辦單位彙整並\n於會後提送。\n`;
    const text = `${whole.repeat(3)}${["一、", "二、", "三、", "四、"].map(item).join("")}`;
    expect(paragraphs(text).slice(-2)).toEqual(
      ["三、", "四、"].map(
        (mark) => `${mark}各單位應就場地安全自主檢查之結果於會後期限內上傳至共用資料夾以供主辦單位彙整並於會後提送。`,
      ),
    );
  });

  test("end before a mark, a label and a speaker", () => {
    const text = `${broken("")}決議：照案通過\n案由二：另案討論\n王委員大明：贊成\n`;
    expect(paragraphs(text).slice(-3)).toEqual(["決議：照案通過", "案由二：另案討論", "王委員大明：贊成"]);
  });
});

describe("lines that somebody typed", () => {
  test("are paragraphs of their own", () => {
    const typed = [
      "今天討論三件事",
      "電梯更新",
      "廠商三家報價，請委員比較保固年限與價格後選擇",
      "門禁改車牌辨識",
      "結果如下",
    ];
    expect(paragraphs(`${typed.join("\n")}\n`)).toEqual(typed);
  });

  test("are paragraphs even where all are long, as long as they end their sentences", () => {
    const typed = Array.from(
      { length: 8 },
      (_, index) => `第${index}項工作已於上月完成並將成果照片上傳雲端資料夾供委員參考。`,
    );
    expect(paragraphs(`${typed.join("\n")}\n`)).toEqual(typed);
  });
});

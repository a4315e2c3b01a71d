import { describe, expect, it } from "vitest";
import { findPersonalData } from "../../../../shared/privacy/findPersonalData.ts";
import {
  field,
  figure,
  minutes,
  minutesOf,
  paragraph,
  section,
  table,
  text,
  title,
} from "../../../builders/minutes.ts";

const record = (...body: Parameters<typeof section>[1][]) =>
  minutes([
    title("青溪縣第1次會議紀錄"),
    field("place", "地點", "本府（文光路1號，電話02-2345-6789）"),
    section("討論", ...body),
  ]);
const kinds = (doc: ReturnType<typeof record>) => findPersonalData(doc).map(({ kind, text: words }) => [kind, words]);

describe("personal data in a record", () => {
  it("leave out the address and telephone of the agency in the header", () => {
    expect(kinds(record("散會。"))).toEqual([]);
  });

  it("are told with the block and the place in it", () => {
    const doc = record("案主王小樂到場。");
    const [one] = findPersonalData(doc);
    expect(one).toMatchObject({ kind: "minorName", text: "王小樂", from: 2, to: 5, part: null });
    let words = "";
    doc.descendants((node) => {
      if (node.attrs.id === one?.blockId) words = node.textContent;
    });
    expect(words).toBe("案主王小樂到場。");
  });

  it("are found wherever a name stands again", () => {
    expect(kinds(record("案主王小樂到場。", "會後王小樂由社工陪同。"))).toEqual([
      ["minorName", "王小樂"],
      ["minorName", "王小樂"],
    ]);
  });

  it("are known by the heading of their column", () => {
    const cells = table(["學生", "生日"], ["許家豪", "98/05/03"]);
    expect(kinds(record(cells))).toEqual([
      ["minorName", "許家豪"],
      ["birth", "98/05/03"],
    ]);
  });

  it("are found across marks", () => {
    const words = paragraph(["案家手機0912", text("345678", "strong"), "。"]);
    expect(kinds(minutesOf(words))).toEqual([["mobile", "0912345678"]]);
  });

  it("are found in a picture's description, and a picture is one itself", () => {
    const picture = figure("圖一", { attachmentId: "a1", alternativeText: "個案林可恩的塗鴉" });
    expect(kinds(record(picture))).toEqual([
      ["minorName", "林可恩"],
      ["picture", ""],
    ]);
  });

  it("are a school with its class", () => {
    expect(kinds(record("該生就讀青溪國小三年二班。"))[0]?.[0]).toBe("school");
    expect(kinds(record("本縣各國小五年級施測。"))).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { readFileBytes } from "../../../../../../electron/core/importers/registry.ts";
import { bearsMacros } from "../../../../../../electron/core/importers/replies/macros.ts";
import { readReply } from "../../../../../../electron/core/importers/replies/readReply.ts";
import { readSuggestion } from "../../../../../../electron/core/importers/replies/replySuggestion.ts";
import { textRows, workbook } from "../../../../../builders/sheetPackage.ts";

const HEAD = ["項次", "列管編號", "會次", "案由／裁示事項", "前次辦理情形", "本次辦理情形", "建議", "承辦人／電話"];

async function replyIn(name: string, bytes: Uint8Array) {
  const reading = await readFileBytes(name, bytes);
  if (!reading.ok) throw new Error(reading.message);
  return readReply(reading.source);
}

const csv = (...rows: readonly (readonly string[])[]) =>
  new TextEncoder().encode(
    rows.map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`).join(",")).join("\r\n"),
  );

describe("a returned 回覆單", () => {
  it("is read from a .csv with its meeting and unit", async () => {
    const reply = await replyIn(
      "回覆.csv",
      csv(["會議：第5次會議"], ["填復單位：工務局"], HEAD, [
        "1",
        "115-1-01",
        "",
        "整修屋頂",
        "已發包",
        "施工中\n預計十月完工",
        "■解除列管\n□繼續列管",
        "方小姐 2345",
      ]),
    );
    expect(reply).toEqual({
      meeting: "第5次會議",
      unit: "工務局",
      rows: [
        {
          row: 1,
          serial: "1",
          number: "115-1-01",
          subject: "整修屋頂",
          progress: "施工中\n預計十月完工",
          suggestion: "release",
          isSuggestionUnclear: false,
          officer: "方小姐 2345",
        },
      ],
    });
  });

  it("is read with its columns in another order and its empty rows left out", async () => {
    const rows = [
      ["案由", "辦理情形", "編號"],
      ["整修屋頂", "施工中", "115-1-01"],
      ["", "", ""],
      ["招募志工", "", "115-1-02"],
    ];
    const reply = await replyIn("回覆.xlsx", workbook({ sheets: [{ name: "回覆單", content: textRows(rows) }] }));
    expect(reply?.rows.map(({ row, number, progress }) => [row, number, progress])).toEqual([
      [1, "115-1-01", "施工中"],
      [3, "115-1-02", ""],
    ]);
  });

  it("is none where no column is for the answer", async () => {
    expect(await replyIn("名冊.csv", csv(["姓名", "電話"], ["方小姐", "2345"]))).toBeNull();
  });
});

describe("the 建議 of a unit", () => {
  it.each([
    ["■解除列管\n□繼續列管", "release", false],
    ["□解除列管 ☑繼續列管", "continue", false],
    ["□解除列管\n□繼續列管", null, false],
    ["■解除列管 ■繼續列管", null, true],
    ["V解除列管\n□繼續列管", "release", false],
    ["□ˇ解除列管\n□繼續列管", "release", false],
    ["□解除列管\n□繼續列管(V)", "continue", false],
    ["建議解除列管", "release", false],
    ["解除列管\n繼續列管", null, true],
    ["", null, false],
    ["再研議", null, false],
  ])("%j is read as %s", (text, suggestion, isUnclear) => {
    expect(readSuggestion(text)).toEqual({ suggestion, isUnclear });
  });
});

describe("a file with macros", () => {
  it("is known by its ending, and by its parts whatever its ending", () => {
    const plain = workbook({ sheets: [{ name: "回覆單", content: textRows([["甲"]]) }] });
    expect(bearsMacros("回覆.xlsm", plain)).toBe(true);
    expect(bearsMacros("回覆.xlsx", plain)).toBe(false);
    expect(bearsMacros("回覆.xlsx", new TextEncoder().encode("PK…xl/vbaProject.bin…"))).toBe(true);
  });
});

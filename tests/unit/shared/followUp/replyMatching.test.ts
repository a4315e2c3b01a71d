import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReplyFile } from "../../../../shared/followUp/replyFile.ts";
import type { ReplyItem } from "../../../../shared/followUp/replyItem.ts";
import { matchReplies, type ReplyChoice } from "../../../../shared/followUp/replyMatching.ts";
import { aFile, anItem, aRow } from "../../../builders/replies.ts";

const ROOF = anItem("115-1-01", "整修圖書館屋頂", "工務局");
const LIGHT = anItem("115-1-02", "增設自修室照明", "工務局");
const STAFF = anItem("115-1-03", "招募假日志工", "社會處");

function matched(items: readonly ReplyItem[], files: readonly ReplyFile[], choices: Record<string, ReplyChoice> = {}) {
  const writable = new Set(items.map(({ blockId }) => blockId));
  return matchReplies({ items, files, choices: new Map(Object.entries(choices)), writable });
}

const verdicts = (result: ReturnType<typeof matched>) =>
  result.matches.map(({ verdict, reasons }) => [verdict, ...reasons]);
const written = (result: ReturnType<typeof matched>) =>
  Object.fromEntries([...result.changes].map(([block, { progress }]) => [block, progress]));

describe("a returned 回覆單", () => {
  it("finds its places by number, whatever the order of its rows and the width of its digits", () => {
    const file = aFile("工務局", aRow("１１５－１－０２", "增設自修室照明", "已裝妥"), aRow("115-1-01", "", "施工中"));
    const result = matched([ROOF, LIGHT], [file]);
    expect(verdicts(result)).toEqual([["ready"], ["ready"]]);
    expect(written(result)).toEqual({ [LIGHT.blockId]: "已裝妥", [ROOF.blockId]: "施工中" });
  });

  it("without numbers is matched by unit and subject, and waits for her", () => {
    const file = aFile("工務局", aRow("", "整修 圖書館屋頂。", "施工中"));
    const result = matched([ROOF, LIGHT], [file]);
    expect(verdicts(result)).toEqual([["doubtful", "no-number"]]);
    expect(result.changes.size).toBe(0);
    expect(written(matched([ROOF, LIGHT], [file], { "0:1": "take" }))).toEqual({ [ROOF.blockId]: "施工中" });
  });

  it("whose numbers were typed anew is placed by its subjects, and waits for her", () => {
    const swapped = aFile(
      "工務局",
      aRow("115-1-02", "整修圖書館屋頂", "施工中"),
      aRow("9", "增設自修室照明", "已裝妥"),
    );
    const result = matched([ROOF, LIGHT], [swapped]);
    expect(verdicts(result)).toEqual([
      ["doubtful", "renumbered"],
      ["doubtful", "unknown-number"],
    ]);
    expect(result.matches.map(({ target }) => target?.blockId)).toEqual([ROOF.blockId, LIGHT.blockId]);
    expect(result.matches[0]?.message).toContain("編號可能被改過");
  });

  it("that another unit sent is said to be swapped, and nothing of it is merged by itself", () => {
    const result = matched([ROOF, STAFF], [aFile("工務局", aRow("115-1-03", "招募假日志工", "已招募"))]);
    expect(verdicts(result)).toEqual([["doubtful", "other-unit"]]);
    expect(result.notes[0]?.note).toContain("可能兩個單位的檔案對調了");
    expect(result.changes.size).toBe(0);
  });

  it("never takes the place of what is there: she is asked, and may put it in its place or below it", () => {
    const held = { ...ROOF, progress: "已發包" };
    const files = [aFile("工務局", aRow("115-1-01", "整修圖書館屋頂", "施工中"))];
    expect(verdicts(matched([held], files))).toEqual([["conflict", "answered-otherwise"]]);
    expect(written(matched([held], files))).toEqual({});
    expect(written(matched([held], files, { "0:1": "leave" }))).toEqual({});
    expect(written(matched([held], files, { "0:1": "take" }))).toEqual({ [held.blockId]: "施工中" });
    expect(written(matched([held], files, { "0:1": "append" }))).toEqual({ [held.blockId]: "已發包\n施工中" });
  });

  it("that says what is there already changes nothing", () => {
    const held = { ...ROOF, progress: "已發包。\n施工中" };
    const result = matched([held], [aFile("工務局", aRow("115-1-01", "整修圖書館屋頂", "已發包。 施工中"))]);
    expect(verdicts(result)).toEqual([["same"]]);
    expect(result.changes.size).toBe(0);
  });

  it("sent twice with other words is merged once, and the second waits", () => {
    const files = ["施工中", "已完工"].map((words) => aFile("工務局", aRow("115-1-01", "整修圖書館屋頂", words)));
    const result = matched([ROOF], files);
    expect(verdicts(result)).toEqual([["ready"], ["conflict", "twice"]]);
    expect(written(result)).toEqual({ [ROOF.blockId]: "施工中" });
  });

  it("keeps an answer of 40,000 characters whole, and reports one above the limit", () => {
    const long = "已洽廠商，".repeat(8_000);
    expect(written(matched([ROOF], [aFile("工務局", aRow("115-1-01", "", long))]))).toEqual({ [ROOF.blockId]: long });
    const tooLong = matched([ROOF], [aFile("工務局", aRow("115-1-01", "", "長".repeat(100_001)))]);
    expect(verdicts(tooLong)).toEqual([["tooLong", "too-long"]]);
    expect(tooLong.matches[0]?.message).toContain("100001 字");
  });

  it("with two boxes ticked gives its words only after she has looked", () => {
    const row = aRow("115-1-01", "整修圖書館屋頂", "已完工", { isSuggestionUnclear: true });
    expect(verdicts(matched([ROOF], [aFile("工務局", row)]))).toEqual([["doubtful", "unclear-tick"]]);
  });

  it("of a table without a column for 辦理情形 is not merged", () => {
    const file = aFile("工務局", aRow("115-1-01", "整修圖書館屋頂", "已完工"));
    const result = matchReplies({ items: [ROOF], files: [file], choices: new Map(), writable: new Set() });
    expect(result.matches[0]).toMatchObject({ verdict: "unmatched", reasons: ["no-column"] });
  });

  it("names who has not answered, and how", () => {
    const file = aFile("工務局", aRow("115-1-01", "整修圖書館屋頂", ""));
    expect(matched([ROOF, LIGHT, STAFF], [file]).unanswered).toEqual([
      { unit: "工務局", number: "115-1-01", subject: "整修圖書館屋頂", reason: "blank" },
      { unit: "工務局", number: "115-1-02", subject: "增設自修室照明", reason: "row-missing" },
      { unit: "社會處", number: "115-1-03", subject: "招募假日志工", reason: "no-file" },
    ]);
  });

  it("of units that answer together in one cell gives each its share", () => {
    const both = anItem("115-1-04", "彙整通學步道", ["工務局", "教育處"]);
    const files = ["工務局", "教育處"].map((unit) => aFile(unit, aRow("115-1-04", "彙整通學步道", `${unit}已彙整`)));
    const result = matched([both], files);
    expect(verdicts(result)).toEqual([["ready"], ["ready"]]);
    expect(written(result)).toEqual({ [both.blockId]: "工務局：工務局已彙整\n教育處：教育處已彙整" });
    const again = { ...both, progress: written(result)[both.blockId] ?? null };
    expect(verdicts(matched([again], files))).toEqual([["same"], ["same"]]);
  });

  it("never loses or changes words that stood in the table, whatever comes back", () => {
    const item = fc.constantFrom(ROOF, LIGHT, STAFF);
    const words = fc.constantFrom("", "施工中", "已完工", "研議中");
    const row = fc
      .record({ number: fc.constantFrom("115-1-01", "115-1-02", "115-1-03", "8", ""), at: item, progress: words })
      .map(({ number, at, progress }) => aRow(number, at.subject, progress));
    const files = fc.array(
      fc.record({ unit: fc.constantFrom("工務局", "社會處", null), rows: fc.array(row, { maxLength: 4 }) }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(files, fc.array(words, { minLength: 3, maxLength: 3 }), (given, held) => {
        const items = [ROOF, LIGHT, STAFF].map((each, at) => ({
          ...each,
          progress: held[at] === "" ? null : (held[at] ?? null),
        }));
        const result = matched(
          items,
          given.map(({ unit, rows }) => aFile(unit, ...rows)),
        );
        for (const { blockId, progress } of items) {
          if (progress !== null) expect(result.changes.get(blockId)?.progress ?? progress).toBe(progress);
        }
        const merged = matched(
          items,
          given.map(({ unit, rows }) => aFile(unit, ...rows)),
        ).merged;
        expect(result.matches.filter(({ verdict }) => verdict === "ready").map(({ key }) => key)).toEqual([...merged]);
      }),
      { seed: 20261121, numRuns: 300 },
    );
  });
});

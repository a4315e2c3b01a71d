import fc from "fast-check";
import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { editText } from "../../../../renderer/features/review/reshape/editText.ts";
import { mergeWithBefore } from "../../../../renderer/features/review/reshape/mergeWithBefore.ts";
import { removeFurniture } from "../../../../renderer/features/review/reshape/removeFurniture.ts";
import { restoreFurniture } from "../../../../renderer/features/review/reshape/restoreFurniture.ts";
import { nameSpeaker } from "../../../../renderer/features/review/reshape/setSpeaker.ts";
import { sentenceEnd, splitText } from "../../../../renderer/features/review/reshape/splitText.ts";
import { countedIds } from "../../../../shared/minutes/ids.ts";
import { inlineText } from "../../../../shared/minutes/plainText.ts";
import { arbitraryInline, arbitraryWords } from "../../../builders/arbitraryText.ts";
import {
  clause,
  field,
  find,
  list,
  minutes,
  minutesOf,
  motion,
  outcome,
  paragraph,
  remark,
  section,
  table,
  text,
  title,
} from "../../../builders/minutes.ts";
import { blockWith } from "./blockWith.ts";
import { outline } from "./outline.ts";

const newIds = countedIds("n");

function split(doc: Node, words: string): string[] {
  const id = blockWith(doc, words);
  const at = inlineText(find(doc, id)).indexOf(words);
  return outline(splitText(doc, id, at, newIds)?.doc ?? doc);
}

function merge(doc: Node, words: string): string[] | null {
  const merged = mergeWithBefore(doc, blockWith(doc, words), newIds);
  return merged === null ? null : outline(merged.doc);
}

describe("splitting", () => {
  it("makes two paragraphs, and two items where the second begins with a mark of the list", () => {
    expect(split(minutesOf("甲。乙。"), "乙")).toEqual(["段落 甲。", "段落 乙。"]);
    expect(split(minutesOf(list("一、", "甲。二、乙。", "丙")), "二、乙")).toEqual([
      "項次 一、甲。",
      "項次 二、乙。",
      "項次 二、丙",
    ]);
  });

  it("keeps what stands below a line below its first part", () => {
    expect(split(minutesOf(list("一、", clause("甲。乙。", list("(一)", "子")))), "乙")).toEqual([
      "項次 一、甲。",
      "·段落 乙。",
      "·項次 (一)子",
    ]);
  });

  it("finds the second field on a header line", () => {
    const doc = minutes([title("會議紀錄"), field("attendees", "出席", "詳簽到表　　紀錄：周雅琪")]);
    expect(split(doc, "紀錄：")).toEqual(["會議名稱 會議紀錄", "出席・紀錄 出席：詳簽到表紀錄：周雅琪"]);
    const taken = splitText(doc, blockWith(doc, "詳簽"), 6, newIds)?.doc ?? doc;
    expect(taken.child(2).attrs).toMatchObject({ kind: "minuteTaker", label: "紀錄", sameLine: true });
  });

  it("lets a field fall out of the title", () => {
    expect(split(minutes([title("會議紀錄\n時間：9月3日")]), "時間")).toEqual([
      "會議名稱 會議紀錄",
      "時間 時間：9月3日",
    ]);
  });

  it("lets a paragraph fall out of a section's title", () => {
    expect(split(minutes([section("主席致詞各位委員好", "內文")]), "各位")).toEqual([
      "章・其他章節 壹、主席致詞：",
      "段落 各位委員好",
      "段落 內文",
    ]);
  });

  it("never cuts a character in two, and needs words on both sides", () => {
    const doc = minutesOf("𠮷𠮷");
    const id = blockWith(doc, "𠮷");
    expect(outline(splitText(doc, id, 3, newIds)?.doc ?? doc)).toEqual(["段落 𠮷", "段落 𠮷"]);
    expect(splitText(doc, id, 0, newIds)).toBeNull();
    expect(splitText(doc, id, 4, newIds)).toBeNull();
    expect(splitText(doc, id, 1, newIds)).toBeNull();
  });

  it("ends a sentence behind its closing mark", () => {
    expect(sentenceEnd("他說：「好。」大家同意。")).toBe(3);
    expect(sentenceEnd("通過。並請辦理。")).toBe(3);
    expect(sentenceEnd("只有一句。")).toBeNull();
  });
});

describe("merging with the line before", () => {
  it("joins the words, mark included, and the list goes on around them", () => {
    expect(merge(minutesOf(list("一、", "甲", "乙", "丙")), "乙")).toEqual(["項次 一、甲二、乙", "項次 三、丙"]);
  });

  it("puts a space only between two Latin words", () => {
    expect(merge(minutesOf("open", "source"), "source")).toEqual(["段落 open source"]);
  });

  it("puts what stands below a label onto its line", () => {
    expect(merge(minutesOf(outcome("resolution", "決議", { runIn: false }, "通過。", "尾")), "通過")).toEqual([
      "決議 決議：通過。",
      "·段落 尾",
    ]);
    const doc = minutes([section("臨時動議", "無。")]);
    expect(merge(doc, "無")).toEqual(["章・其他章節 壹、臨時動議：無。"]);
  });

  it("joins a second line of a section's title to it, the colon where it stood", () => {
    const doc = minutes([section("前次會議", { runIn: true }, "辦理情形", "內文")]);
    expect(merge(doc, "辦理情形")).toEqual(["章・其他章節 壹、前次會議：辦理情形", "段落 內文"]);
    expect(doc.child(1).childCount).toBe(3);
  });

  it("joins header fields, and leaves the blocks of what is joined where they are", () => {
    const doc = minutes([
      title("會議紀錄"),
      field("place", "地點", "三樓"),
      field("other", "", "第二會議室", { separator: "" }),
    ]);
    expect(merge(doc, "第二")).toEqual(["會議名稱 會議紀錄", "地點 地點：三樓第二會議室"]);
    expect(merge(minutesOf("甲", motion("某案", "內容")), "某案")).toEqual(["段落 甲案由一：某案", "段落 內容"]);
  });

  it("does not reach into another cell, nor into a name", () => {
    expect(merge(minutesOf(table(["甲", "乙"])), "乙")).toBeNull();
    expect(merge(minutesOf(remark("王委員", { separator: "" }, "乙")), "乙")).not.toBeNull();
    expect(mergeWithBefore(minutes([title("會議紀錄")]), "b1", newIds)).toBeNull();
  });
});

describe("page furniture", () => {
  it("goes with its mark, what stands below it stays, and comes back as a paragraph", () => {
    const doc = minutesOf(list("一、", "甲", clause("第2頁", list("(一)", "子")), "丙"));
    const removed = removeFurniture(doc, blockWith(doc, "第2頁"), newIds);
    expect(removed?.text).toBe("二、第2頁");
    const left = removed?.doc ?? doc;
    expect(outline(left)).toEqual(["項次 一、甲", "項次 (一)子", "項次 三、丙"]);
    expect(outline(restoreFurniture(left, "二、第2頁", blockWith(left, "甲"), newIds).doc)).toEqual([
      "項次 一、甲",
      "·段落 二、第2頁",
      "項次 (一)子",
      "項次 三、丙",
    ]);
  });

  it("comes back at the start where nothing stood before it, and behind a table it stood in", () => {
    const doc = minutesOf(table(["甲"]), "乙");
    expect(outline(restoreFurniture(doc, "頁首", null, newIds).doc)).toEqual(["段落 頁首", "段落 甲", "段落 乙"]);
    expect(outline(restoreFurniture(doc, "頁尾", blockWith(doc, "甲"), newIds).doc)).toEqual([
      "段落 甲",
      "段落 頁尾",
      "段落 乙",
    ]);
  });
});

describe("the speaker", () => {
  it("is found in the words that the line begins with", () => {
    const doc = minutesOf(remark("", { separator: "" }, "黃委員淑鈴建議分流。"));
    const named = nameSpeaker(doc, blockWith(doc, "建議"), "黃委員淑鈴", newIds)?.doc ?? doc;
    expect(outline(named)).toEqual(["發言 黃委員淑鈴建議分流。"]);
    expect(find(named, "speaker").textContent).toBe("黃委員淑鈴");
  });

  it("is written before them where they do not", () => {
    const doc = minutesOf(remark("", { separator: "" }, "建議分流。"));
    expect(outline(nameSpeaker(doc, blockWith(doc, "建議"), "黃委員淑鈴", newIds)?.doc ?? doc)).toEqual([
      "發言 黃委員淑鈴：建議分流。",
    ]);
  });
});

describe("editing the words of a block", () => {
  it("writes exactly what was typed, whatever stood there under whatever marks", () => {
    fc.assert(
      fc.property(arbitraryInline(), fc.array(arbitraryWords(), { maxLength: 3 }), (before, lines) => {
        const doc = minutesOf(paragraph(before));
        const id = String(find(doc, "paragraph").attrs.id);
        const typed = lines.join("\n");
        const edited = editText(doc, id, typed)?.doc ?? doc;
        expect(inlineText(find(edited, id))).toBe(
          typed === inlineText(find(doc, id)) ? inlineText(find(doc, id)) : typed,
        );
      }),
      { seed: 20_260_904, numRuns: 500 },
    );
  });

  it("keeps the marks of what stays", () => {
    const doc = minutesOf(paragraph(["請", text("資訊室", "strong"), "辦理"]));
    const edited = editText(doc, blockWith(doc, "資訊室"), "請資訊室儘速辦理")?.doc ?? doc;
    const strong = find(edited, "paragraph").children.filter((leaf) => leaf.marks.length > 0);
    expect(strong.map((leaf) => leaf.text).join("")).toMatch(/^資訊室/);
    expect(outline(edited)).toEqual(["段落 請資訊室儘速辦理"]);
  });
});

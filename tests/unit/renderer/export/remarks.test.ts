import { describe, expect, it } from "vitest";
import { hasWords, remarksOn } from "../../../../renderer/features/export/remarks.ts";
import { strings } from "../../../../renderer/strings/zhTW.ts";
import { factsOf } from "../../../../shared/minutes/facts.ts";
import { minutesSchema } from "../../../../shared/minutes/schema.ts";
import { field, minutes, minutesOf, paragraph, section, title } from "../../../builders/minutes.ts";

const complete = [
  title("圖書館館務會議紀錄"),
  field("time", "時間", "115年9月3日（星期四）下午2時"),
  field("place", "地點", "第2會議室"),
  field("chair", "主席", "簡館長一帆"),
  field("minuteTaker", "紀錄", "藍若水"),
];

const wordsOn = (doc: Parameters<typeof factsOf>[0]) => remarksOn(doc, factsOf(doc)).map(({ words }) => words);

describe("what to look at before an export", () => {
  it("is nothing where every fact stands and none contradicts another", () => {
    expect(wordsOn(minutes(complete))).toEqual([]);
  });

  it("names each fact that is missing, once", () => {
    const { missing } = strings.exporting;
    const none = minutes([title("")], { kind: "minutes" });
    expect(wordsOn(none)).toEqual([missing.title, missing.date, missing.place, missing.chair, missing.minuteTaker]);
  });

  it("leads to the field that is empty", () => {
    const doc = minutes(complete.map((part) => (part.attrs.kind === "chair" ? field("chair", "主席", "") : part)));
    const [remark, ...others] = remarksOn(doc, factsOf(doc));
    expect(others).toEqual([]);
    expect(remark?.blockId).toBe(String(doc.child(3).attrs.id));
  });

  it("asks for no place or chair in a list of follow-up items", () => {
    expect(wordsOn(minutes([title("列管表")], { kind: "follow-up-list" }))).toEqual([]);
  });

  it("tells of a weekday that is not the date's, and where", () => {
    const doc = minutes([
      ...complete.filter((part) => part.attrs.kind !== "time"),
      field("time", "時間", "115年9月3日（星期五）下午2時"),
    ]);
    const finding = remarksOn(doc, factsOf(doc)).find(({ kind }) => kind === "finding");
    expect(finding?.blockId).toBe(String(doc.child(4).attrs.id));
  });

  it("quotes words that are marked as uncertain", () => {
    const uncertain = minutesSchema.text("九十七", [minutesSchema.marks.uncertain.create()]);
    const doc = minutes([...complete, section("報告", paragraph([minutesSchema.text("收繳率百分之"), uncertain]))]);
    expect(remarksOn(doc, factsOf(doc))).toMatchObject([{ kind: "doubt", excerpt: "九十七" }]);
  });
});

describe("an empty record", () => {
  it("has no words", () => {
    expect(hasWords(minutesOf(""))).toBe(false);
    expect(hasWords(minutesOf("　"))).toBe(false);
  });

  it("has words as soon as one stands in it", () => {
    expect(hasWords(minutesOf("無"))).toBe(true);
  });
});

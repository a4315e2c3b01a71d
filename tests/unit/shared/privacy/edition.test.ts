import { describe, expect, it } from "vitest";
import { plainText } from "../../../../shared/minutes/plainText.ts";
import { problemsOf } from "../../../../shared/minutes/problems.ts";
import { type EditionRequest, editionOf, findingKey, openEdition } from "../../../../shared/privacy/edition.ts";
import { unitsNamedIn } from "../../../../shared/privacy/unitExcerpt.ts";
import {
  clause,
  field,
  list,
  minutes,
  motion,
  outcome,
  paragraph,
  proposer,
  section,
  text,
  title,
} from "../../../builders/minutes.ts";

const record = minutes([
  title("青溪縣兒少保護小組第3次會議紀錄"),
  field("time", "時間", "115年9月3日（星期四）下午2時"),
  section(
    "討論事項",
    motion(
      "個案返家評估，提請討論。",
      { label: "案由%" },
      proposer("（提案單位：社會處）"),
      paragraph(["案主王", text("小樂", "strong"), "家住青溪縣東湖鄉楓樹路12號，電話(02)2788-1234。"]),
      outcome("resolution", "決議", "請社會處追蹤。"),
    ),
    motion("寄養家庭名單，提請討論。", { label: "案由%", closed: true }, "寄養母親電話0912345678。"),
    motion(
      "校園宣導，提請討論。",
      { label: "案由%" },
      outcome("resolution", "決議", list("一、", clause("請社會處彙整。"), clause("請教育處辦理宣導。"))),
    ),
  ),
  section("散會", "下午4時。"),
]);

const request = (given: Partial<EditionRequest> = {}): EditionRequest => ({
  audience: "public",
  unit: null,
  resolutions: [],
  ...given,
});

function edition(given: Partial<EditionRequest> = {}) {
  const made = editionOf(record, request(given));
  if (made === null) throw new RangeError("no edition");
  expect(problemsOf(made.doc)).toEqual([]);
  return made;
}

const maskAll = edition().findings.map((found) => ({
  finding: findingKey(found),
  keptBecause: null,
}));

describe("the public edition of a record", () => {
  it("has everything unresolved until it is decided", () => {
    expect(edition().unresolved.map((found) => found.text)).toEqual(["王小樂", "楓樹路12號", "(02)2788-1234"]);
  });

  it("shows masked words as ○, a surname and the town as they are", () => {
    const { doc, unresolved } = edition({ resolutions: maskAll });
    expect(unresolved).toEqual([]);
    expect(plainText(doc)).toContain("案主王○○家住青溪縣東湖鄉○○○○○○，電話(○○)○○○○-○○○○。");
  });

  it("keeps what was answered with a reason, and nothing that was answered with an empty one", () => {
    const [name, ...others] = maskAll;
    const kept = { finding: name?.finding ?? "", keptBecause: "家長書面同意" };
    expect(plainText(edition({ resolutions: [kept, ...others] }).doc)).toContain("王小樂");
    expect(edition({ resolutions: [{ ...kept, keptBecause: " " }, ...others] }).unresolved).toHaveLength(1);
  });

  it("takes no decision about words that have changed since", () => {
    const stale = maskAll.map((one) => ({ ...one, finding: one.finding.replace("王小樂", "王小安") }));
    expect(edition({ resolutions: stale }).unresolved.map((found) => found.text)).toEqual(["王小樂"]);
  });

  it("leaves closed parts out, says which, and keeps the numbers of the others", () => {
    const { doc, removed } = edition({ resolutions: maskAll });
    const words = plainText(doc);
    expect(words).not.toContain("寄養");
    expect(words).toContain("案由二：（不公開）");
    expect(words).toContain("案由三：校園宣導");
    expect(removed).toMatchObject([{ kind: "motion", words: expect.stringContaining("寄養家庭名單") }]);
  });

  it("leaves closed sections and outcomes out as well", () => {
    const closed = minutes([
      section("人事", { closed: true }, "調動名單。"),
      section("報告", motion("預算", outcome("decision", "決定", { closed: true }, "底價三百萬元。", "另議。"))),
    ]);
    const made = editionOf(closed, request());
    expect(made?.removed.map(({ kind }) => kind)).toEqual(["section", "outcome"]);
    expect(made === null ? [] : problemsOf(made.doc)).toEqual([]);
    const words = made === null ? "" : plainText(made.doc);
    expect(words).not.toMatch(/人事|調動|底價|另議/u);
    expect(words).toContain("決定：（不公開）");
  });

  it("changes nothing of the record", () => {
    const before = JSON.stringify(record.toJSON());
    edition({ resolutions: maskAll });
    expect(JSON.stringify(record.toJSON())).toBe(before);
  });
});

describe("the edition for the house", () => {
  it("is the record itself", () => {
    expect(edition({ audience: "internal" }).doc.eq(record)).toBe(true);
  });
});

describe("the excerpt of a unit", () => {
  it("has the header and what names the unit, with the record's own numbers", () => {
    const words = plainText(edition({ audience: "internal", unit: "教育處" }).doc);
    expect(words).toBe(
      "青溪縣兒少保護小組第3次會議紀錄（節錄）\n時間：115年9月3日（星期四）下午2時\n壹、討論事項：\n案由三：校園宣導，提請討論。\n決議：二、請教育處辦理宣導。",
    );
  });

  it("has a motion whole where the unit brought it", () => {
    const words = plainText(edition({ audience: "internal", unit: "社會處" }).doc);
    expect(words).toContain("案主王小樂");
    expect(words).toContain("一、請社會處彙整。");
    expect(words).not.toContain("教育處");
  });

  it("leaves out what is closed, for the house too", () => {
    const closed = minutes([
      title("青溪縣兒少保護小組第3次會議紀錄"),
      section(
        "討論事項",
        motion("宣導。", outcome("resolution", "決議", "請社會處辦理。")),
        motion("寄養名單。", { closed: true }, outcome("resolution", "決議", "請社會處保密。")),
      ),
    ]);
    const made = editionOf(closed, request({ audience: "internal", unit: "社會處" }));
    expect(made === null ? "" : plainText(made.doc)).toContain("請社會處辦理。");
    expect(made === null ? "" : plainText(made.doc)).not.toMatch(/保密|寄養/u);
    expect(made?.removed).toHaveLength(1);
  });

  it("goes through the gate where it is for the public", () => {
    expect(openEdition(record, "public", "社會處")?.findings).toHaveLength(3);
    expect(openEdition(record, "public", "教育處")?.findings).toEqual([]);
  });

  it("is none where nothing names the unit", () => {
    expect(editionOf(record, request({ unit: "農業處" }))).toBeNull();
  });

  it("is offered for the units of motions", () => expect(unitsNamedIn(record)).toEqual(["社會處"]));
});

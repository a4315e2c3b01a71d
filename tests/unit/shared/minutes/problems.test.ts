import { describe, expect, it } from "vitest";
import { problemsOf } from "../../../../shared/minutes/problems.ts";
import { minutesSchema } from "../../../../shared/minutes/schema.ts";
import { assignment, followUpTable, row } from "../../../builders/followUpTable.ts";
import { build, field, list, minutesOf, paragraph, section, title, withIds } from "../../../builders/minutes.ts";

describe("problems of a document", () => {
  it("are none for a valid one", () => {
    expect(problemsOf(minutesOf("准予備查", list("一、", "甲", "乙")))).toEqual([]);
  });

  it("name a block without id", () => {
    const doc = build("doc", {}, [title("", { id: "t" }), withIds(section("報告事項")), section("散會", { id: "s" })]);
    expect(problemsOf(doc)).toEqual(["heading without id"]);
  });

  it("name an id that two blocks bear", () => {
    const doc = withIds(
      build("doc", {}, [title("", { id: "b2" }), field("time", "時間", "", { id: "b2" }), section("")]),
    );
    expect(problemsOf(doc)).toContain("id b2 twice");
  });

  it("name a list style that does not exist", () => {
    const doc = withIds(build("doc", { sectionStyle: "壱、" }, [title(""), section("", list("一號", "甲"))]));
    expect(problemsOf(doc)).toEqual(["unknown list style 一號", "unknown list style 壱、"]);
  });

  it("name parts out of order", () => {
    const doc = withIds(build("doc", {}, [section(""), title("")]));
    expect(problemsOf(doc)).toEqual([expect.stringContaining("Invalid content for node doc")]);
  });

  it("name the words of a cell that no column of its table prints", () => {
    const columns = ["subject", "units"] as const;
    const item = row({ subject: "停車場" }, assignment({ units: "總務處", note: "已結案" }, {}));
    const doc = withIds(build("doc", {}, [title(""), section("", followUpTable(columns, item))]));
    expect(problemsOf(doc)).toEqual([expect.stringMatching(/^cell b\d+ has no column note$/)]);
  });

  it("name marks that exclude one another", () => {
    const both = minutesSchema.text("註", [minutesSchema.mark("superscript")]);
    const doubled = both.mark([minutesSchema.mark("superscript"), minutesSchema.mark("subscript")]);
    const doc = withIds(build("doc", {}, [title(""), section("", paragraph(doubled))]));
    expect(problemsOf(doc)).toEqual([expect.stringContaining("Invalid collection of marks")]);
  });
});

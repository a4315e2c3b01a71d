import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import type { OrdinalRule } from "../../../../shared/contract/meetings.ts";
import { factsOf } from "../../../../shared/minutes/facts.ts";
import { countedIds } from "../../../../shared/minutes/ids.ts";
import { problemsOf } from "../../../../shared/minutes/problems.ts";
import { defaultProfile } from "../../../../shared/profiles/defaultProfile.ts";
import { nextMeetingDocument } from "../../../../shared/series/nextMeeting.ts";
import {
  field,
  hardBreak,
  list,
  minutes,
  motion,
  outcome,
  part,
  section,
  text,
  title,
} from "../../../builders/minutes.ts";

function next(last: Node | null, rule: OrdinalRule = "continuous"): Node {
  const doc = nextMeetingDocument({
    last,
    seriesName: "雲海縣兒少委員會",
    rule,
    today: "2026-09-03",
    profile: defaultProfile,
    ids: countedIds("n"),
  });
  expect(problemsOf(doc)).toEqual([]);
  return doc;
}

const fieldsOf = (doc: Node) =>
  doc.children
    .filter(({ type }) => type.name === "headerField")
    .map((each) => [each.attrs.kind, each.textContent] as const);
const sectionOf = (doc: Node, heading: string) =>
  doc.children.find((child) => child.type.name === "section" && child.firstChild?.textContent === heading);

it("of a bare 列管表 has the frame of the profile and the next 次別", () => {
  const list = minutes([title("雲海縣兒少委員會第5次會議列管事項一覽表"), section("列管事項", "略")], {
    kind: "follow-up-list",
  });
  const doc = next(list);
  expect(doc.attrs.kind).toBe("minutes");
  expect(doc.firstChild?.textContent).toContain("第6次會議紀錄");
  expect(doc.children.filter(({ type }) => type.name === "section").length).toBeGreaterThan(3);
});

describe("the next meeting of a series", () => {
  const last = minutes([
    title("雲海縣兒少委員會第5次會議紀錄"),
    field("time", "時間", "115年6月3日（星期三）下午2時"),
    field("place", "地點", "第一會議室"),
    field("chair", "主席", "沈副縣長雲川"),
    field("attendees", "出席人員", "柯委員若汀、葛委員以恆"),
    field("excused", "請假人員", "祁委員安瀾"),
    section("主席致詞", { kind: "chairAddress" }, "各位委員午安。"),
    section(
      "討論事項",
      { kind: "discussion" },
      motion(
        "要點草案",
        { label: "提案%" },
        part("explanation", "說明", "如附件。"),
        outcome("resolution", "決議", "通過。"),
      ),
      motion("第二案", outcome("resolution", "決議", "緩議。")),
    ),
    section("主席裁示", { kind: "chairDirective" }, list("（一）", "請各單位辦理。", "請追蹤。")),
    section("散會（下午4時20分）", { kind: "adjournment" }),
    section("附件一", { kind: "annex" }, "簽到表"),
  ]);

  it("raises 次別 in the title", () => {
    expect(factsOf(next(last)).title).toBe("雲海縣兒少委員會第6次會議紀錄");
  });

  it("keeps the roster and empties what one meeting alone was", () => {
    expect(fieldsOf(next(last))).toEqual([
      ["time", ""],
      ["place", "第一會議室"],
      ["chair", "沈副縣長雲川"],
      ["attendees", "柯委員若汀、葛委員以恆、祁委員安瀾"],
      ["excused", ""],
    ]);
  });

  it("keeps the headings, without the hour of the adjournment and without annexes", () => {
    expect(factsOf(next(last)).sections.map((each) => each.title)).toEqual([
      "主席致詞",
      "討論事項",
      "主席裁示",
      "散會",
    ]);
  });

  it("keeps the form of what stood in a section and none of its words", () => {
    const doc = next(last);
    const discussion = sectionOf(doc, "討論事項");
    expect(discussion?.childCount).toBe(2);
    const empty = discussion?.child(1);
    expect(empty?.attrs.label).toBe("提案%");
    expect(empty?.children.map(({ type }) => type.name)).toEqual(["motionSubject", "motionPart", "outcome"]);
    expect(empty?.textContent).toBe("");
    expect(sectionOf(doc, "主席裁示")?.child(1).attrs.style).toBe("（一）");
    expect(doc.textContent).not.toMatch(/午安|草案|通過|緩議|追蹤|簽到/u);
  });

  it("gives every block a new id", () => {
    const before = new Set<string>();
    last.descendants((node) => {
      if (!node.isInline) before.add(String(node.attrs.id));
    });
    next(last).descendants((node) => {
      if (!node.isInline) expect(before.has(String(node.attrs.id))).toBe(false);
    });
  });

  it("keeps line breaks and marks of the title around the new 次別", () => {
    const doc = next(
      minutes([title([text("雲海縣兒少委員會"), hardBreak(), text("第5次", "strong"), text("會議紀錄")])]),
    );
    const made = doc.firstChild;
    expect(made?.textBetween(0, made.content.size, undefined, "\n")).toBe("雲海縣兒少委員會\n第6次會議紀錄");
    expect(made?.children.map((child) => child.marks.length)).toEqual([0, 0, 1, 0]);
  });
});

describe("the first meeting of a series", () => {
  it("has the profile's fields and sections, numbered from the top", () => {
    const doc = next(null, "rocYear");
    expect(factsOf(doc).title).toBe("雲海縣兒少委員會115年第1次會議紀錄");
    expect(fieldsOf(doc).map(([kind]) => kind)).toEqual(defaultProfile.headerFields.map(({ kind }) => kind));
    expect(factsOf(doc).sections.map(({ kind }) => kind)).toEqual(defaultProfile.sections.map(({ kind }) => kind));
    expect(doc.attrs.sectionStyle).toBe("壹、");
  });

  it("bears no 次別 where meetings are not counted", () => {
    expect(factsOf(next(null, "none")).title).toBe("雲海縣兒少委員會會議紀錄");
  });
});

describe("the roster of the next meeting", () => {
  const header = (...fields: Node[]) => fieldsOf(next(minutes([title("雲海縣兒少委員會第5次會議紀錄"), ...fields])));

  it.each([
    ["沈副縣長雲川", "沈副縣長雲川"],
    ["葉縣長海棠（范副縣長有恆代）", "葉縣長海棠"],
    ["葉縣長海棠（請假，由范副縣長有恆代理）", "葉縣長海棠"],
    ["葉縣長海棠　請假　范副縣長有恆代", "葉縣長海棠"],
    ["范副縣長有恆代", ""],
  ])("has the chair of 「%s」 as 「%s」", (written, expected) => {
    expect(header(field("chair", "主席", written))).toEqual([["chair", expected]]);
  });

  it("leaves out who stood in, who left early and who came by video", () => {
    const written = "柯委員若汀（李專員文代）、葛委員以恆（15時20分離席）、尹委員思齊（視訊）、駱委員青禾（召集人）";
    expect(header(field("attendees", "出席人員", written))).toEqual([
      ["attendees", "柯委員若汀、葛委員以恆、尹委員思齊、駱委員青禾（召集人）"],
    ]);
  });

  it("invites again who was on leave or absent", () => {
    const fields = header(
      field("attendees", "出席人員", "柯委員若汀、葛委員以恆"),
      field("excused", "請假人員", "祁委員安瀾、柯委員若汀"),
      field("absent", "缺席人員", "無"),
    );
    expect(fields[0]).toEqual(["attendees", "柯委員若汀、葛委員以恆、祁委員安瀾"]);
    expect(fields[1]).toEqual(["excused", ""]);
  });

  it("adds nobody where the names stand elsewhere", () => {
    const fields = header(field("attendees", "出席人員", "詳簽到表"), field("excused", "請假人員", "祁委員安瀾"));
    expect(fields[0]).toEqual(["attendees", "詳簽到表"]);
  });

  it("keeps a break between two lines of names", () => {
    const last = minutes([
      title("雲海縣兒少委員會第5次會議紀錄"),
      field("attendees", "出席人員", [text("柯委員若汀（李專員文代）"), hardBreak(), text("葛委員以恆（請假）")]),
    ]);
    const roster = next(last).children[1];
    expect(roster?.textBetween(0, roster.content.size, undefined, "\n")).toBe("柯委員若汀\n葛委員以恆");
  });
});

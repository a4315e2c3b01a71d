import fc from "fast-check";
import type { Node } from "prosemirror-model";
import { type Command, type EditorState, Selection, TextSelection } from "prosemirror-state";
import { describe, expect, it } from "vitest";
import {
  attachFile,
  beginSitting,
  detachFile,
  newMotion,
  nextBlank,
  setAdjournment,
  undo,
} from "../../../../../renderer/editor/commands/registry.ts";
import { createEditorState } from "../../../../../renderer/editor/editorState.ts";
import { factsOf } from "../../../../../shared/minutes/facts.ts";
import { plainText } from "../../../../../shared/minutes/plainText.ts";
import { problemsOf } from "../../../../../shared/minutes/problems.ts";
import { defaultProfile } from "../../../../../shared/profiles/defaultProfile.ts";
import { arbitraryMinutes } from "../../../../builders/arbitraryMinutes.ts";
import {
  attachmentRef,
  field,
  find,
  minutes,
  motion,
  outcome,
  part,
  proposer,
  section,
  title,
} from "../../../../builders/minutes.ts";
import { attempt, desk, lines, linesAfter, run, typing } from "../desk.ts";

const discussion = (...blocks: Parameters<typeof section>[1][]) =>
  section("討論事項", { kind: "discussion" }, ...blocks.filter((block) => block !== undefined));

/** Each run of 下一個空格 followed by what is typed there. */
const fill = (...words: string[]): Command[] => words.flatMap((text) => [nextBlank, typing(text)]);

describe("a new motion", () => {
  it("is filled in blank by blank, without a label typed", () => {
    const doc = minutes([title("會議"), discussion(motion("甲", proposer("（提案單位：水利處）")), "|")]);
    expect(
      linesAfter(doc, newMotion(defaultProfile), typing("乙案"), ...fill("教育局", "如書面。", "請照辦。")),
    ).toEqual([
      "會議",
      "壹、討論事項：",
      "案由一：甲（提案單位：水利處）",
      "案由二：乙案（提案單位：教育局）",
      "說明：如書面。",
      "辦法：請照辦。|",
    ]);
  });

  it("follows the motion at the cursor and writes its 提案單位 as the record does", () => {
    const doc = minutes([discussion(motion("甲|", { before: "提案單位：水利處" }), motion("丙"))]);
    const after = run(run(desk(doc), newMotion(defaultProfile)), typing("乙"));
    expect(lines(after).filter((line) => line.startsWith("案由"))).toEqual([
      "案由一：提案單位：水利處甲",
      "案由二：提案單位：乙|",
      "案由三：丙",
    ]);
  });

  it("goes to the discussion from anywhere else, and nowhere in a record without motions", () => {
    const doc = minutes([title("會議|"), discussion(motion("甲")), section("散會", { kind: "adjournment" })]);
    expect(linesAfter(doc, newMotion(defaultProfile), typing("乙"))).toContain("案由二：乙|（提案單位：）");
    expect(
      attempt(desk(minutes([title("會議|"), section("散會", { kind: "adjournment" })])), newMotion(defaultProfile)),
    ).toBeNull();
  });
});

describe("the next blank", () => {
  it("goes round all that waits for words and says when nothing does", () => {
    const doc = minutes([
      title("會議"),
      field("place", "地點", ""),
      discussion(motion("甲|", part("explanation", "說明", ""), outcome("resolution", "決議", ""))),
    ]);
    expect(linesAfter(doc, ...fill("照辦。", "通過。", "禮堂"))).toEqual([
      "會議",
      "地點：禮堂|",
      "壹、討論事項：",
      "案由一：甲",
      "說明：照辦。",
      "決議：通過。",
    ]);
    expect(attempt(desk(minutes([title("會議|"), discussion(motion("甲"))])), nextBlank)).toBeNull();
  });
});

describe("the beginning of the sitting", () => {
  it("makes minutes of an agenda, and gives every motion that has none its place: 決議, or 決定 on a report", () => {
    const doc = minutes([
      title("委員會第5次會議議程"),
      section("報告事項", { kind: "report" }, motion("丙|", { kind: "report" })),
      discussion(motion("甲", outcome("resolution", "決議", "通過。")), motion("乙"), motion("")),
    ]);
    const after = run(desk(doc), beginSitting(defaultProfile));
    expect(lines(after)).toEqual([
      "委員會第5次會議紀錄",
      "壹、報告事項：",
      "案由一：丙|",
      "決定：",
      "貳、討論事項：",
      "案由一：甲",
      "決議：通過。",
      "案由二：乙",
      "決議：",
      "案由三：",
    ]);
    expect(attempt(after, beginSitting(defaultProfile))).toBeNull();
    const bare = { ...defaultProfile.motions.discussion, outcome: false };
    const without = { ...defaultProfile, motions: { ...defaultProfile.motions, discussion: bare } };
    expect(lines(run(desk(doc), beginSitting(without)))).not.toContain("決議：");
    expect(undone(after).doc.toJSON()).toEqual(desk(doc).doc.toJSON());
  });
});

const attached = (state: EditorState) =>
  plainText(state.doc)
    .split("\n")
    .filter((line) => line.startsWith("附件"));

describe("files under a motion", () => {
  it("are listed in their order before what was decided, and each goes and comes back", () => {
    const doc = minutes([
      discussion(motion("甲|", part("explanation", "說明", "乙"), outcome("resolution", "決議", "丙"))),
    ]);
    let state = desk(doc);
    for (const [index, name] of ["圖.pdf", "表.xlsx", "函.odt"].entries()) {
      state = run(state, attachFile({ id: `f${index}`, name }));
    }
    expect(lines(state).slice(1)).toEqual([
      "案由一：甲|",
      "說明：乙",
      "附件一：圖.pdf",
      "附件二：表.xlsx",
      "附件三：函.odt",
      "決議：丙",
    ]);
    const second = find(state.doc, "motion").children.filter(({ type }) => type.name === "attachmentRef")[1];
    const removed = run(state, detachFile(String(second?.attrs.id)));
    expect(attached(removed)).toEqual(["附件一：圖.pdf", "附件二：函.odt"]);
    const back = undone(removed);
    expect(back.doc.toJSON()).toEqual(state.doc.toJSON());
    expect(find(back.doc, String(second?.attrs.id)).attrs.attachmentId).toBe("f1");
  });

  it("are put where one is named and not attached yet", () => {
    const doc = minutes([discussion(motion("甲", attachmentRef("附件一：圖說|")))]);
    const after = run(desk(doc), attachFile({ id: "f", name: "圖.pdf" }));
    expect(attached(after)).toEqual(["附件一：圖說"]);
    expect(find(after.doc, "attachmentRef").attrs.attachmentId).toBe("f");
  });

  it("are not for the header", () => {
    expect(attempt(desk(minutes([title("會議|")])), attachFile({ id: "f", name: "圖.pdf" }))).toBeNull();
  });
});

describe("the hour of 散會", () => {
  const at = { hour: 16, minute: 20 };
  const closing = (...rest: Parameters<typeof section>[1][]) => {
    const blocks = rest.filter((each) => each !== undefined);
    const time = field("time", "時間", "115年9月3日（星期四）下午2時");
    return minutes([title("會議|"), time, section("散會", { kind: "adjournment", separator: "" }, ...blocks)]);
  };
  const written = (doc: Node) => lines(run(desk(doc), setAdjournment(at))).at(-1);

  it("stands behind the word, in an empty line, in the brackets that waited for it, or instead of another", () => {
    expect(written(closing())).toBe("壹、散會：下午4時20分");
    expect(written(closing(""))).toBe("壹、散會：下午4時20分");
    expect(written(closing({ runIn: true }, "（下午○時○分）"))).toBe("壹、散會：（下午4時20分）");
    expect(written(closing({ runIn: true }, "下午5時。"))).toBe("壹、散會：下午4時20分。");
    const inTitle = minutes([title("會議|"), section("散會（下午5時）", { kind: "adjournment", separator: "" })]);
    expect(written(inTitle)).toBe("壹、散會（下午4時20分）");
  });

  it("leaves other words of the section alone, and makes a section where there is none", () => {
    const after = lines(run(desk(closing("下次會議另行通知。")), setAdjournment(at)));
    expect(after.slice(-2)).toEqual(["壹、散會：下午4時20分", "下次會議另行通知。"]);
    const made = run(desk(minutes([title("會議|"), discussion(motion("甲"))])), setAdjournment(at));
    expect(lines(made).at(-1)).toBe("貳、散會：下午4時20分");
    expect(factsOf(run(desk(closing()), setAdjournment(at)).doc).endsAt).toBe("16:20");
  });
});

function undone(state: EditorState): EditorState {
  let next = state;
  undo(state, (transaction) => {
    next = state.apply(transaction);
  });
  return next;
}

describe("on any record at any place", () => {
  const commands: readonly Command[] = [
    newMotion(defaultProfile),
    beginSitting(defaultProfile),
    attachFile({ id: "f", name: "圖.pdf" }),
    setAdjournment({ hour: 16, minute: 20 }),
    (state, dispatch) => {
      let id = "";
      state.doc.descendants((node) => {
        if (node.type.name === "attachmentRef") id = String(node.attrs.id);
      });
      return id !== "" && detachFile(id)(state, dispatch);
    },
  ];

  it("each leaves a valid record, and one undo takes it back", () => {
    const story = fc.tuple(
      arbitraryMinutes({ sections: 3, blocks: 3, depth: 3 }),
      fc.nat(100_000),
      fc.nat(commands.length - 1),
    );
    fc.assert(
      fc.property(story, ([doc, place, chosen]) => {
        const start = createEditorState(doc);
        const near = start.doc.resolve(place % (doc.content.size + 1));
        const at = Selection.findFrom(near, 1, true) ?? Selection.atStart(start.doc);
        const before = start.apply(start.tr.setSelection(TextSelection.create(start.doc, at.head)));
        let after: EditorState | null = null;
        commands[chosen]?.(before, (transaction) => {
          after = before.apply(transaction);
        });
        if (after === null) return;
        expect(problemsOf((after as EditorState).doc)).toEqual([]);
        expect(undone(after).doc.toJSON()).toEqual(before.doc.toJSON());
      }),
      { seed: 62, numRuns: 60 },
    );
  });
});

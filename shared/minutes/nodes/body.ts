import type { NodeSpec } from "prosemirror-model";
import * as attribute from "../attributes.ts";
import { MOTION_KINDS, MOTION_PART_KINDS, OUTCOME_KINDS, REMARK_ROLES } from "../vocabulary.ts";

/** What stands inside a section: paragraphs, numbered lists, motions, remarks, outcomes. */
export const bodyNodes = {
  paragraph: {
    content: "inline*",
    group: "block",
    attrs: { id: attribute.id, align: attribute.oneOf(["start", "center", "end"], "start") },
  },
  /** A list of one style; `start` is the number of its first clause. */
  clauseList: {
    content: "clause+",
    group: "block",
    attrs: { id: attribute.id, style: attribute.text("一、"), start: attribute.count(1, 1) },
  },
  /** One numbered item (項次); further blocks below the first are its sub-items. */
  clause: {
    content: "(paragraph | motion | motionPart | remark | outcome) block*",
    attrs: { id: attribute.id, mark: attribute.optionalText, tracked: attribute.tracked },
    defining: true,
  },
  /**
   * A case (案). `label` is as written with "%" where its number goes (案由%, 第%案, 提問%); `ordinal` is the numeral kind
   * of that number, counted among the motions of the same label in the section, or "none".
   */
  motion: {
    content: "proposer? motionSubject proposer? block*",
    group: "block",
    attrs: {
      id: attribute.id,
      kind: attribute.oneOf(MOTION_KINDS, "discussion"),
      label: attribute.text("案由%"),
      ordinal: attribute.oneOf(["none", "chinese", "arabic", "fullwidth", "formal"], "chinese"),
      mark: attribute.optionalText,
      separator: attribute.text("："),
      closed: attribute.flag(false),
    },
    defining: true,
  },
  /** 案由: what the motion is about. */
  motionSubject: { content: "inline*", attrs: { id: attribute.id }, defining: true },
  /** 提案／報告／提問單位 or 提案人, as written, brackets included. */
  proposer: { content: "inline*", attrs: { id: attribute.id } },
  /** 說明, 辦法, 擬辦 and other labelled parts of a motion. */
  motionPart: {
    content: "block+",
    group: "block",
    attrs: {
      id: attribute.id,
      kind: attribute.oneOf(MOTION_PART_KINDS, "explanation"),
      label: attribute.text("說明"),
      separator: attribute.text("："),
      runIn: attribute.flag(true),
    },
    defining: true,
  },
  /**
   * What somebody said (發言) or answered (回應); `verb` is the word after the speaker (回應, 回覆) where there is one. An
   * answer that promises something can be `tracked`.
   */
  remark: {
    content: "speaker block*",
    group: "block",
    attrs: {
      id: attribute.id,
      role: attribute.oneOf(REMARK_ROLES, "statement"),
      verb: attribute.text(),
      separator: attribute.text("："),
      runIn: attribute.flag(false),
      tracked: attribute.tracked,
    },
    defining: true,
  },
  speaker: { content: "inline*", attrs: { id: attribute.id }, defining: true },
  /**
   * 決議, 決定, 結論 or 主席裁示. An empty `label` means that the words stand without one: directly below a heading that
   * names them (玖、主席裁示), or, with `runIn`, behind the paragraph before (「三、衛生局業務報告：准予備查。」).
   */
  outcome: {
    content: "block+",
    group: "block",
    attrs: {
      id: attribute.id,
      kind: attribute.oneOf(OUTCOME_KINDS, "resolution"),
      label: attribute.text("決議"),
      separator: attribute.text("："),
      runIn: attribute.flag(true),
      closed: attribute.flag(false),
      tracked: attribute.tracked,
    },
    defining: true,
  },
} satisfies Record<string, NodeSpec>;

import type { Profile, TextStyle, TextStyleName } from "../profiles/profile.ts";
import type { LayoutParagraph, LayoutStyle } from "./blocks.ts";

interface StyleOfKind {
  /** The paragraph style's name in a file, as its reader sees it. */
  readonly name: string;
  /** Its id in a file. */
  readonly id: string;
  readonly text: TextStyleName;
}

/** The paragraph style of each kind of paragraph and the part of the profile that sets it. */
export const LAYOUT_STYLES: Readonly<Record<LayoutStyle, StyleOfKind>> = {
  title: { name: "會議名稱", id: "MeetingTitle", text: "title" },
  headerField: { name: "表頭欄位", id: "HeaderField", text: "headerField" },
  sectionHeading: { name: "章", id: "Section", text: "section" },
  clause: { name: "項次", id: "Clause", text: "body" },
  motion: { name: "案由", id: "Motion", text: "body" },
  motionSubject: { name: "案由內容", id: "MotionSubject", text: "body" },
  motionPart: { name: "說明", id: "MotionPart", text: "body" },
  remark: { name: "發言", id: "Remark", text: "body" },
  outcome: { name: "決議", id: "Outcome", text: "body" },
  body: { name: "紀錄內文", id: "MinutesBody", text: "body" },
  vote: { name: "表決", id: "Vote", text: "body" },
  event: { name: "程序", id: "Event", text: "body" },
  attachment: { name: "附件", id: "Attachment", text: "body" },
  caption: { name: "圖說", id: "FigureCaption", text: "caption" },
  signature: { name: "簽署", id: "SignatureLine", text: "signature" },
  tableHeader: { name: "表格欄名", id: "TableHeader", text: "tableHeader" },
  tableText: { name: "表格內文", id: "TableText", text: "table" },
};

/** The names of the styles of nested lists, from the outside in; deeper lists take the last. */
export const CLAUSE_LEVELS = ["一", "二", "三", "四", "五", "六"] as const;

/** The level of `CLAUSE_LEVELS` that a clause at `depth` takes. */
export function clauseLevel(depth: number): number {
  return Math.min(Math.max(depth, 1), CLAUSE_LEVELS.length);
}

/** The id of the paragraph style of a printed paragraph. */
export function styleIdOf(paragraph: LayoutParagraph): string {
  const { id } = LAYOUT_STYLES[paragraph.style];
  return paragraph.style === "clause" ? `${id}${clauseLevel(paragraph.depth)}` : id;
}

export function textStyleOf(style: LayoutStyle, profile: Profile): TextStyle {
  return profile.styles[LAYOUT_STYLES[style].text];
}

import type { NodeSpec } from "prosemirror-model";
import * as attribute from "../attributes.ts";
import { CLASSIFICATIONS, DOCUMENT_KINDS, HEADER_FIELD_KINDS, SECTION_KINDS } from "../vocabulary.ts";

/**
 * The frame of the record: the document, its title, its header lines and its sections.
 *
 * `mark` on any node is a literal mark, kept only where the source departs from the computed one (壹拾、, a gap, a
 * repeat); null means that the mark follows from the node's place. `runIn` says that the first block stands on the
 * line of the label (「柒、提案討論：無」).
 */
export const frameNodes = {
  doc: {
    content: "title headerField* section+",
    attrs: {
      kind: attribute.oneOf(DOCUMENT_KINDS, "minutes"),
      /** List style of the record's top level, shared by numbered header fields and sections; "" for none. */
      sectionStyle: attribute.text("壹、"),
      /** 密等 and its 解密條件. */
      classification: attribute.optionalOneOf(CLASSIFICATIONS),
      declassification: attribute.optionalText,
    },
  },
  /** 會議名稱及會次; a hard break where the title is set on several lines. */
  title: { content: "inline*", attrs: { id: attribute.id }, defining: true },
  /** A header line: 時間, 地點, 主席, 紀錄, 出席 … with its label as written. */
  headerField: {
    content: "inline*",
    attrs: {
      id: attribute.id,
      kind: attribute.oneOf(HEADER_FIELD_KINDS, "other"),
      label: attribute.text(),
      separator: attribute.text("："),
      numbered: attribute.flag(false),
      mark: attribute.optionalText,
      /** Whether it stands at the right of the previous field's line (紀錄). */
      sameLine: attribute.flag(false),
    },
    defining: true,
  },
  /** A top-level section of the record. */
  section: {
    content: "heading block*",
    attrs: {
      id: attribute.id,
      kind: attribute.oneOf(SECTION_KINDS, "other"),
      numbered: attribute.flag(true),
      mark: attribute.optionalText,
      separator: attribute.text("："),
      runIn: attribute.flag(false),
      /** 不公開. */
      closed: attribute.flag(false),
    },
    defining: true,
    isolating: true,
  },
  /** The title of a section, without mark and separator. */
  heading: { content: "inline*", attrs: { id: attribute.id }, defining: true },
} satisfies Record<string, NodeSpec>;

import type { NodeSpec } from "prosemirror-model";
import * as attribute from "../attributes.ts";

/** What happens in the room or is laid beside the record. The text of each is what is printed. */
export const eventNodes = {
  /** A picture; its bytes are kept by the store under `attachmentId`, sizes in CSS pixels; the text is the caption. */
  figure: {
    content: "inline*",
    group: "block",
    attrs: {
      id: attribute.id,
      attachmentId: attribute.text(),
      alternativeText: attribute.text(),
      width: attribute.count(0, 0),
      height: attribute.count(0, 0),
    },
  },
  /** 表決. */
  vote: {
    content: "inline*",
    group: "block",
    attrs: {
      id: attribute.id,
      method: attribute.oneOf(["showOfHands", "rollCall", "ballot", "unanimous", "other"], "showOfHands"),
      inFavour: attribute.optionalCount,
      against: attribute.optionalCount,
      abstaining: attribute.optionalCount,
      present: attribute.optionalCount,
    },
  },
  /** 休息, from and to as "HH:MM". */
  recess: {
    content: "inline*",
    group: "block",
    attrs: { id: attribute.id, from: attribute.optionalTime, to: attribute.optionalTime },
  },
  /** 入席 or 離席 of one person, at "HH:MM". */
  presenceChange: {
    content: "inline*",
    group: "block",
    attrs: {
      id: attribute.id,
      person: attribute.text(),
      change: attribute.oneOf(["arrives", "leaves"], "arrives"),
      at: attribute.optionalTime,
    },
  },
  /** 附件; `attachmentId` is null while it is named and not attached. */
  attachmentRef: {
    content: "inline*",
    group: "block",
    attrs: { id: attribute.id, attachmentId: attribute.optionalText },
  },
} satisfies Record<string, NodeSpec>;

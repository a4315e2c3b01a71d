import type { Profile } from "../profiles/profile.ts";
import type { LayoutBlock, LayoutParagraph } from "./blocks.ts";
import { textWidthOf } from "./measures.ts";
import { textRuns } from "./runs.ts";

/** Room for a name written by hand, in full-width low lines. */
const ROOM = "＿".repeat(10);

/** Where the lines begin, as a part of the width of the text. */
const START = 0.5;

/** 簽署: one line for each who signs, at the right half of the paper below the record. They are no words of the record. */
export function layOutSignatures(profile: Profile): LayoutParagraph[] {
  const left = (textWidthOf(profile) / profile.styles.body.size) * START;
  const last = profile.signatures.length - 1;
  return profile.signatures.map((who, index) => ({
    kind: "paragraph",
    id: `signature:${index + 1}`,
    sourceId: "",
    style: "signature",
    depth: 0,
    headingLevel: null,
    indent: { left, hanging: 0 },
    align: "start",
    keepWithNext: index < last,
    runs: textRuns(who + profile.labels.separator + ROOM, "text", profile.styles.signature.bold ? ["strong"] : []),
  }));
}

/** Whether a block stands on paper without being a part of the record. */
export const isBesideRecord = (block: LayoutBlock): boolean =>
  block.kind === "paragraph" && block.style === "signature";

import type { ResolvedPos } from "prosemirror-model";
import type { OutcomeKind, SectionKind } from "../../../shared/minutes/vocabulary.ts";
import type { PhraseSlot } from "../../../shared/profiles/stockPhrases.ts";

const BY_OUTCOME: Readonly<Record<OutcomeKind, PhraseSlot>> = {
  resolution: "resolution",
  decision: "decision",
  conclusion: "conclusion",
  chairDirective: "chairDirective",
};

const BY_SECTION: Readonly<Partial<Record<SectionKind, PhraseSlot>>> = {
  chairAddress: "chairAddress",
  approvalOfPreviousMinutes: "approval",
  extemporeMotion: "extemporeMotion",
  chairDirective: "chairDirective",
  conclusion: "conclusion",
  adjournment: "adjournment",
};

/** The slot of set words that a position is in. */
export function phraseSlotAt($at: ResolvedPos): PhraseSlot {
  for (let depth = $at.depth; depth > 0; depth -= 1) {
    const { type, attrs } = $at.node(depth);
    if (type.name === "outcome") return BY_OUTCOME[attrs.kind as OutcomeKind];
    if (type.name === "motionPart") return "explanation";
    if (type.name === "followUpCell") return attrs.column === "progress" ? "progress" : "other";
    if (type.name === "remark") return "response";
    if (type.name === "section") return BY_SECTION[attrs.kind as SectionKind] ?? "other";
  }
  return "other";
}

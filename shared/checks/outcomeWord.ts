import type { Node } from "prosemirror-model";
import { excerptOf } from "../minutes/excerpt.ts";
import type { Check, Finding } from "./check.ts";

const wordFor = (label: string) => label.replace(/\s/g, "");

/** What the outcome of a motion of each kind is called: a report is noted by 決定, a discussion closed by 決議. */
const WORDS = { report: ["決議", "決定"], discussion: ["決定", "決議"] } as const;

function findingOf(motion: Node, outcome: Node): Finding[] {
  const kind = String(motion.attrs.kind);
  if (kind !== "report" && kind !== "discussion") return [];
  const [wrong, right] = WORDS[kind];
  if (wordFor(String(outcome.attrs.label)) !== wrong) return [];
  const what = kind === "report" ? "報告案" : "討論案";
  return [
    {
      code: "outcome-word",
      message: `${what}的處理結果通常寫「${right}」，這裡寫「${wrong}」。`,
      excerpt: excerptOf(outcome.textContent),
      blockId: String(outcome.attrs.id),
    },
  ];
}

/** 決議 under a report, 決定 under a discussion (會議規範: 報告事項 are noted, only 討論事項 are resolved). */
export const outcomeWord: Check = (doc) => {
  const findings: Finding[] = [];
  doc.descendants((node) => {
    if (node.type.name !== "motion") return !node.isTextblock;
    for (const child of node.children) if (child.type.name === "outcome") findings.push(...findingOf(node, child));
    return false;
  });
  return findings;
};

import type { Node } from "prosemirror-model";
import type { Check } from "./check.ts";

interface EmptyPart {
  readonly what: string;
  readonly blockId: string;
}

/** Labels named in one sentence. */
const NAMED = 4;

/** What a labelled block is called while nothing stands behind its label; null where something does. */
function emptyName(node: Node): string | null {
  if (node.textContent.trim() !== "") {
    const speaker = node.type.name === "remark" ? (node.firstChild?.textContent.trim() ?? "") : "";
    return speaker !== "" && speaker === node.textContent.trim() ? `${speaker}的發言` : null;
  }
  switch (node.type.name) {
    case "motion":
      return "案由";
    case "outcome":
    case "motionPart":
      return String(node.attrs.label).replace(/\s/g, "");
    case "remark":
      return "發言";
    default:
      return null;
  }
}

/** Labels with nothing behind them: 案由：, 決議：, 王委員：; said once for the record. */
export const emptyParts: Check = (doc) => {
  const found: EmptyPart[] = [];
  doc.descendants((node) => {
    const what = node.isTextblock ? null : emptyName(node);
    if (what !== null && what !== "") found.push({ what, blockId: String(node.attrs.id) });
    return !node.isTextblock;
  });
  const [first] = found;
  if (first === undefined) return [];
  const named = found
    .slice(0, NAMED)
    .map(({ what }) => `「${what}」`)
    .join("");
  return [
    {
      code: "empty-parts",
      message: `還有 ${found.length} 處後面是空的：${named}${found.length > NAMED ? "……" : ""}`,
      excerpt: "",
      blockId: first.blockId,
    },
  ];
};

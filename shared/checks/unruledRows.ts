import { textRulingsOf } from "../followUp/textRulings.ts";
import { excerptOf } from "../minutes/excerpt.ts";
import type { Check, Finding } from "./check.ts";

const LISTED = 6;

/** Rows of the table of earlier items that no tick and no words rule, once the meeting has ruled on others. */
export const unruledRows: Check = (doc) => {
  const findings: Finding[] = [];
  const { rowRulings, rulings } = textRulingsOf(doc);
  doc.descendants((table) => {
    if (table.type.name !== "followUpTable") return !table.isTextblock;
    const tableId = String(table.attrs.id);
    const own = rowRulings.filter((ruling) => ruling.tableId === tableId);
    if (rulings.length > 0 || own.some(({ rowId }) => rowId === null)) return false;
    const ruledInWords = new Set(own.map(({ rowId }) => rowId));
    const numbers: number[] = [];
    table.forEach((row, _offset, index) => {
      const assignments = row.children.filter((part) => part.type.name === "followUpAssignment");
      const isRuled = assignments.every(({ attrs }) => attrs.ruling !== null);
      if (!isRuled && !ruledInWords.has(String(row.attrs.id))) numbers.push(index + 1);
    });
    if (numbers.length === 0 || numbers.length === table.childCount) return false;
    const named = numbers.slice(0, LISTED).join("、") + (numbers.length > LISTED ? " 等" : "");
    findings.push({
      code: "unruled-rows",
      message: `列管表還有 ${numbers.length} 案沒有裁示（第 ${named} 列）。`,
      excerpt: excerptOf(table.child((numbers[0] ?? 1) - 1).textContent),
      blockId: String(table.child((numbers[0] ?? 1) - 1).attrs.id),
    });
    return false;
  });
  return findings;
};

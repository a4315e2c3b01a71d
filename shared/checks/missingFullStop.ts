import type { Node } from "prosemirror-model";
import { excerptOf } from "../minutes/excerpt.ts";
import { inlineText } from "../minutes/plainText.ts";
import type { Check, Finding } from "./check.ts";

/** Shorter words read as a heading, which takes no full stop. */
const SENTENCE = 12;

const endsOpen = (text: string) => text.length >= SENTENCE && /\p{Script=Han}$/u.test(text);
const endsClosed = (text: string) => /[。？！：；」』）)]$/.test(text);

/** The last words of an item without sub-items; null where blocks follow. */
function lastWords(clause: Node): { readonly id: string; readonly text: string } | null {
  const [only, ...more] = clause.children;
  if (only === undefined || more.length > 0 || !only.isTextblock) return null;
  return { id: String(only.attrs.id), text: inlineText(only).trim() };
}

/** The one item of a list that lacks the full stop all others end with (文書處理手冊 附錄4 標點符號用法表). */
export const missingFullStop: Check = (doc) => {
  const findings: Finding[] = [];
  doc.descendants((node) => {
    if (node.type.name === "clauseList" && node.childCount >= 2) {
      const words = node.children.map(lastWords).filter((place) => place !== null);
      const open = words.filter(({ text }) => endsOpen(text));
      const [place] = open;
      if (place !== undefined && open.length === 1 && words.every((one) => one === place || endsClosed(one.text)))
        findings.push({
          code: "missing-full-stop",
          message: "這一項最後沒有句號，前後各項都有。",
          excerpt: excerptOf(place.text),
          blockId: place.id,
        });
    }
    return !node.isTextblock;
  });
  return findings;
};

import { excerptOf } from "../minutes/excerpt.ts";
import type { DocumentKind } from "../minutes/vocabulary.ts";
import type { Line } from "./lines.ts";
import type { Warning } from "./source.ts";

export function kindWarnings(kind: DocumentKind, name: string): Warning[] {
  if (kind === "minutes" || kind === "follow-up-list") return [];
  const what = kind === "briefing" ? "看起來是簡報，不是會議紀錄" : "看不出是會議紀錄";
  return [
    {
      code: "not-minutes",
      message: `這個檔案${what}：找不到時間、地點、主席、紀錄等欄位。文字已全部保留，請確認是不是選錯檔案。`,
      excerpt: excerptOf(name),
      line: null,
    },
  ];
}

/** Characters of the private use areas and replacement characters, which other machines may not show. */
const UNREADABLE = /[\ue000-\uf8ff\ufffd]|[\u{f0000}-\u{10fffd}]/gu;

/** Whether a character stands in a text that other machines may not show. */
export const holdsUnreadable = (text: string): boolean => text.search(UNREADABLE) >= 0;

export function unreadableWarnings(lines: readonly Line[]): Warning[] {
  const found = new Map<string, { times: number; line: Line }>();
  for (const line of lines) {
    for (const [character] of line.raw.matchAll(UNREADABLE)) {
      const seen = found.get(character);
      found.set(character, { times: (seen?.times ?? 0) + 1, line: seen?.line ?? line });
    }
  }
  return [...found].map(([character, { times, line }]) => ({
    code: "unreadable-character",
    message: `有 ${times} 個字（U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}）是造字或符號字型，別的電腦可能看不到，請對照原檔改成一般字。`,
    excerpt: excerptOf(line.text),
    line: line.number,
  }));
}

/** One per text that found no place of its own and was put at the end. */
export function placeWarnings(missing: readonly string[]): Warning[] {
  return missing.map((text) => ({
    code: "unsure-place",
    message: "這段文字找不到適當的位置，先放在紀錄最後，請移到該在的地方。",
    excerpt: excerptOf(text),
    line: null,
  }));
}

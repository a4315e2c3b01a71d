import { excerptOf } from "../minutes/excerpt.ts";
import type { Check } from "./check.ts";
import { perBlock, textBlocksOf } from "./textBlocks.ts";

/** Private use (造字), compatibility ideographs, and ideographs beyond the plane that office fonts cover. */
const RARE = /[\u{E000}-\u{F8FF}\u{F900}-\u{FAFF}\u{20000}-\u{3FFFF}\u{F0000}-\u{10FFFF}]/gu;

const rareOf = perBlock((text) => [...new Set(text.match(RARE) ?? [])]);

/** Characters that another computer may not show, each once, where it stands first. */
export const rareCharacters: Check = (doc) => {
  const seen = new Set<string>();
  return textBlocksOf(doc).flatMap((block) => {
    const fresh = rareOf(block).filter((character) => !seen.has(character));
    if (fresh.length === 0) return [];
    for (const character of fresh) seen.add(character);
    return [
      {
        code: "rare-characters" as const,
        message: `「${fresh.join("")}」是造字或罕用字，別的電腦可能看不到，請確認字形。`,
        excerpt: excerptOf(block.text),
        blockId: block.id,
      },
    ];
  });
};

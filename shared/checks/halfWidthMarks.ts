import { excerptOf } from "../minutes/excerpt.ts";
import type { Check } from "./check.ts";
import { perBlock, textBlocksOf } from "./textBlocks.ts";

/** A mark of half width with a Chinese character beside it; brackets only where they hold Chinese. */
const HALF_WIDTH =
  /(?<=\p{Script=Han}|[」』）])[,;:?!](?!\/\/)|[,;:?!](?=\p{Script=Han})|\((?=\p{Script=Han}[^()]*\))/gu;

const countMarks = perBlock((text) => text.match(HALF_WIDTH)?.length ?? 0);

/** Marks beside Chinese stand in full width (文書處理手冊§16(4)). */
export const halfWidthMarks: Check = (doc) => {
  const blocks = textBlocksOf(doc);
  const first = blocks.find((block) => countMarks(block) > 0);
  if (first === undefined) return [];
  const count = blocks.reduce((sum, block) => sum + countMarks(block), 0);
  return [
    {
      code: "half-width-marks",
      message: `有 ${count} 處中文旁邊用了半形標點，中文的標點要用全形（文書處理手冊）。`,
      excerpt: excerptOf(first.text),
      blockId: first.id,
    },
  ];
};

import { excerptOf } from "../minutes/excerpt.ts";
import type { Check } from "./check.ts";
import { perBlock, type TextBlock, textBlocksOf } from "./textBlocks.ts";

const NAMED =
  /(?:詳?如|詳見|參見|見|併附|檢附|後附)(?:後附|附)?(?:附件|附表|附圖|與會人員發言摘要|發言摘要)[一二三四五六七八九十\d]*|(?:如|詳)(?:後附)?簽到[表單簿冊]/;

const namedIn = perBlock((text) => NAMED.exec(text)?.[0] ?? null);

const isAttached = ({ parent, node }: TextBlock) =>
  node.type.name === "attachmentRef" ||
  (parent.type.name === "section" && parent.attrs.kind === "annex" && node.type.name !== "heading");

/** An attachment that the words name while nothing is attached; said once for the record. */
export const missingAttachment: Check = (doc) => {
  const blocks = textBlocksOf(doc);
  if (blocks.some(isAttached)) return [];
  const naming = blocks.filter((block) => namedIn(block) !== null);
  const [first] = naming;
  if (first === undefined) return [];
  const names = [...new Set(naming.map((block) => namedIn(block) ?? ""))];
  return [
    {
      code: "missing-attachment",
      message: `文中寫了「${names.slice(0, 3).join("」「")}」，發出前記得把附件一起附上。`,
      excerpt: excerptOf(first.text),
      blockId: first.id,
    },
  ];
};

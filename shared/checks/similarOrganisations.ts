import { excerptOf } from "../minutes/excerpt.ts";
import type { Check, Finding } from "./check.ts";
import { perBlock, textBlocksOf } from "./textBlocks.ts";

/** Four characters of a name before what kind of body it is. */
const ORGANISATION = /(?=(\p{Script=Han}{4})(基金會|協會|學會|協進會|促進會|聯盟|工會|公會))/gu;

/** Words that stand before many bodies and name none. */
const COMMON = /(?:財團法人|社團法人|社會福利|兒童福利|身心障礙|教育文化|家庭扶助|文教|慈善)$/;

const organisationsOf = perBlock((text) =>
  [...text.matchAll(ORGANISATION)].map(([, stem = "", kind = ""]) => ({ stem, kind })),
);

/** 春風公益基金會 in one place, 春風公益協會 in another: most likely one body. */
export const similarOrganisations: Check = (doc) => {
  const kinds = new Map<string, string>();
  const findings = new Map<string, Finding>();
  for (const block of textBlocksOf(doc))
    for (const { stem, kind } of organisationsOf(block)) {
      const earlier = kinds.get(stem) ?? kind;
      kinds.set(stem, earlier);
      if (earlier === kind || COMMON.test(stem) || findings.has(stem)) continue;
      findings.set(stem, {
        code: "similar-organisations",
        message: `前面寫「${stem}${earlier}」，這裡寫「${stem}${kind}」，請確認是不是同一個單位。`,
        excerpt: excerptOf(block.text),
        blockId: block.id,
      });
    }
  return [...findings.values()];
};

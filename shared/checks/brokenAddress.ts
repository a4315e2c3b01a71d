import { excerptOf } from "../minutes/excerpt.ts";
import type { Check } from "./check.ts";
import { perBlock, textBlocksOf } from "./textBlocks.ts";

const isBroken = perBlock((text) => /https?(?:：|:／|：／)|[A-Za-z0-9]＠[A-Za-z0-9]|www．/i.test(text));

/** Web and mail addresses that marks of full width make unusable. */
export const brokenAddress: Check = (doc) =>
  textBlocksOf(doc)
    .filter(isBroken)
    .map(({ id, text }) => ({
      code: "broken-address",
      message: "網址或電子郵件裡有全形標點，點了打不開，請改成半形。",
      excerpt: excerptOf(text),
      blockId: id,
    }));

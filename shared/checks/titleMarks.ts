import { excerptOf } from "../minutes/excerpt.ts";
import { inlineText } from "../minutes/plainText.ts";
import type { Check } from "./check.ts";

/** A title is one phrase without punctuation (文官學院《公文製作》: 標題「不可加註標點符號」). */
export const titleMarks: Check = (doc) => {
  const title = doc.firstChild;
  const text = title === null ? "" : inlineText(title);
  if (title === null || !/[，。；：？！,;:?!]/.test(text)) return [];
  return [
    {
      code: "title-marks",
      message: "會議名稱裡有標點符號；標題不加標點。",
      excerpt: excerptOf(text),
      blockId: String(title.attrs.id),
    },
  ];
};

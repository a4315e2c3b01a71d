import { excerptOf } from "../minutes/excerpt.ts";
import type { Check } from "./check.ts";
import { headerFieldOf } from "./headerField.ts";

/** The noun is 紀錄 (法律統一用字表: 記錄 is the verb). */
export const recordLabel: Check = (doc) => {
  const field = headerFieldOf(doc, "minuteTaker");
  let label = "";
  doc.forEach((child) => {
    if (child.attrs.id === field?.id) label = String(child.attrs.label);
  });
  const written = label.replace(/\s/g, "");
  if (field === null || !written.includes("記錄")) return [];
  return [
    {
      code: "record-label",
      message: "欄位名稱「記錄」是名詞，統一用字是「紀錄」。",
      excerpt: excerptOf(`${written}：${field.text}`),
      blockId: field.id,
    },
  ];
};

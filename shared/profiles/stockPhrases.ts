/** A place in a record for which an office has set words. */
export const PHRASE_SLOTS = [
  "decision",
  "resolution",
  "conclusion",
  "chairDirective",
  "response",
  "explanation",
  "chairAddress",
  "approval",
  "extemporeMotion",
  "adjournment",
  "progress",
  "other",
] as const;
export type PhraseSlot = (typeof PHRASE_SLOTS)[number];

/** 慣用語 for each slot, the most usual first (stock phrases of 決定, 決議 and 裁示 in government minutes). */
export const STOCK_PHRASES: Readonly<Record<PhraseSlot, readonly string[]>> = {
  decision: [
    "洽悉。",
    "准予備查。",
    "洽悉，請依規劃期程辦理。",
    "洽悉，請各單位積極配合辦理。",
    "報告內容修正後洽悉。",
  ],
  resolution: [
    "照案通過。",
    "修正後通過。",
    "修正通過如附件。",
    "緩議。",
    "保留，提下次會議續行討論。",
    "撤案。",
    "不予採納。",
  ],
  conclusion: ["請相關單位參採與會人員意見辦理。", "請業務單位彙整意見後另案簽陳。"],
  chairDirective: [
    "請依委員意見辦理。",
    "請於下次會議報告辦理情形。",
    "請業務單位會後提供書面資料。",
    "本案解除列管。",
    "本案繼續列管。",
    "請另行召開專案會議研商。",
  ],
  response: ["遵照辦理。", "將納入後續規劃參考。", "會後提供書面資料。", "感謝委員指教。"],
  explanation: ["詳如附件。", "如書面資料。"],
  chairAddress: ["（略）"],
  approval: ["確認。", "前次會議紀錄確認，無修正意見。"],
  extemporeMotion: ["無。"],
  adjournment: ["（下午○時○分）"],
  progress: ["已辦理完竣。", "持續辦理中。", "依規劃期程辦理中。"],
  other: ["（略）", "無。"],
};

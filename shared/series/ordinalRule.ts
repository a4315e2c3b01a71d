/** How the meetings of a series are counted (次別): 第5次 on and on, 115年第1次, 115年度第1次, 115學年度第1次, 第4屆第2次, or not at all. */
export const ORDINAL_RULES = ["continuous", "rocYear", "fiscalYear", "schoolYear", "term", "none"] as const;
export type OrdinalRule = (typeof ORDINAL_RULES)[number];

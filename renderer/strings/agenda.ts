import type { ExportPart } from "../../shared/contract/exportFormats.ts";

/** What is prepared before a meeting, kept under its motions, and printed as the agenda. */
export const agenda = {
  title: "議程",
  group: "議程",
  keys: {
    show: "看議程與附件",
    newMotion: "新增一案（案由、提案單位、說明、辦法）",
    nextBlank: "到下一個空格",
    attach: "附上檔案到這一案",
  },
  print: "匯出會議議程",
  motions: (n: number) => `${n} 案`,
  none: "還沒有案由。請按「新增一案」，或匯入會議議程。",
  newMotion: "新增一案",
  attach: "附上檔案",
  noSubject: "（還沒有案由）",
  noProposer: "還沒有提案單位",
  noOutcome: (label: string) => `還沒有${label}`,
  and: "，",
  save: "取出",
  saveName: (name: string) => `取出「${name}」`,
  remove: "移除",
  removeName: (name: string) => `移除「${name}」`,
  notAttached: "只有名稱，還沒有附上檔案",
  used: (minutes: number) => `${minutes} 分`,
  usedLabel: "用時",
  countTimes: "記每案用時",
  showTimes: "開始記每案用時",
  hideTimes: "不記每案用時",

  attached: (names: readonly string[]) =>
    names.length === 1 ? `附上了「${names[0]}」。` : `附上了 ${names.length} 個檔案。`,
  cannotHere: "這裡不能附檔案。請先點到某一案或某一節的內文，再附一次。",
  removed: (name: string) => `移除了「${name}」；檔案本身還留著，Ctrl+Z 可以放回來。`,
  takeBack: "放回來",
  saved: (name: string, folder: string) => `已取出「${name}」，放在：${folder}`,
  unreadable: (name: string) => `「${name}」讀不出來，沒有附上；紀錄沒有更動。請確認檔案還在、沒有被別的程式鎖住。`,
  tooLarge: (name: string, most: number) =>
    `「${name}」超過 ${most} MB，沒有附上；紀錄沒有更動。請壓縮或拆成較小的檔案後再附一次。`,
  noPlace: "這份紀錄沒有可以放案由的一節。請先新增「討論事項」。",
  noBlank: "沒有空格了，該填的都填了。",

  part: "要匯出",
  parts: { minutes: "會議紀錄", agenda: "會議議程" } satisfies Record<ExportPart, string>,
  partNote: "用同一份紀錄排成議程：不印發言和決議，每案留出寫決議的空白。",
} as const;

/** Every sentence of the core's handlers that a user may read; those of the store are in its own messages. */
export const words = {
  badRequest: "視窗送來的要求不完整，沒有執行，內容沒有更動。請重新載入視窗後再試。",
  internal: "錄事內部發生錯誤，這次操作沒有完成；先前存好的內容都在。請再試一次，若仍如此請重新啟動錄事。",
  noMeeting: "找不到這次會議，可能已移到回收筒或徹底清除。內容沒有更動。",
  noSeries: "找不到這個會議系列，可能已被刪除。內容沒有更動。",
  notInBin: "這次會議不在回收筒裡，因此沒有清除。請先把它移到回收筒。",
  invalidImport: "要存入的內容不完整，因此沒有存入；檢視頁上的內容都還在。請重新匯入後再試。",
  cancelled: "已停止讀取檔案，沒有存入任何內容。",
  unreadable: (name: string) =>
    `「${name}」讀取失敗，可能已毀損或內容異常；沒有存入任何內容。請用原來的程式開啟後另存再匯入。`,
  tooSlow: (name: string) => `「${name}」讀了太久，已停止；沒有存入任何內容。請拆成較小的檔案，或另存成 .txt 再匯入。`,
  notMinutes: (name: string) =>
    `「${name}」看不出是會議紀錄（找不到時間、地點、主席、紀錄等欄位），沒有存入，請確認是不是選錯檔案。`,
  noTable: (name: string) =>
    `「${name}」裡沒有看到三欄以上、第一列是欄名的表格，沒有存入；請在檔案裡把欄名放在同一列，另存後再匯入。`,
  briefing: (name: string) => `「${name}」看起來是簡報，不是會議紀錄，沒有存入，請確認是不是選錯檔案。`,
  sampleSeries: "（範例）雲海縣政府兒童及少年福利推動委員會",
  finalVersion: "定稿",
  beforeMergeVersion: "合併回覆單之前",
  notReplyForm: (name: string) =>
    `「${name}」看不出是回覆單（找不到「本次辦理情形」欄），沒有併入任何內容，請確認是不是選錯檔案。`,
  macrosNotRun: "這個檔案帶有巨集；錄事只讀文字，巨集沒有執行。",
  nothingFilledIn: "這份回覆單沒有填任何內容。",
  otherMeeting: (name: string) => `表頭寫的會議是「${name}」，不是這次會議，請確認是不是舊的回覆單。`,
  unnamedItems: (items: number) => `有 ${items} 案沒有寫主辦單位，沒有做進任何一份回覆單。`,
  onlyClosedItems: "這些單位的案件都來自不公開的議案，沒有產生回覆單。要放進去，請先勾選放入不公開議案的案件。",
  closedItemsOut: (unit: string, items: number) => `「${unit}」有 ${items} 案來自不公開的議案，沒有放進回覆單。`,
  closedItemsIn: (unit: string, items: number) =>
    `「${unit}」的回覆單有 ${items} 案來自不公開的議案，已在會次欄標示「（不公開）」，請確認收件人。`,
  cutInWorkbook: (unit: string) =>
    `「${unit}」有一格超過試算表一格 32767 字的上限，該格末尾已註明；要完整的請改存 Word 檔。`,
  noReplyItems: "這次會議的列管表沒有待回覆的案件（或都沒有寫主辦單位），因此沒有產生回覆單。",
  staleMatching: "這次會議的紀錄剛才有更動，還沒有併入任何內容。請看過重新比對的結果後再併入。",
  noMerge: "找不到這次合併，可能已經復原過，或紀錄已定稿、清除歷程。內容沒有更動。",
  noItem: "找不到這件列管事項，可能它的會議已移到回收筒。內容沒有更動。",
  beforeMeetingVersion: "會議前",
  exportedVersion: (format: string) => `匯出 ${format.toUpperCase()}`,
  exportedEdition: (format: string, isPublic: boolean, unit: string | null, reasons: readonly string[]) => {
    const edition = [isPublic ? "對外" : "", unit === null ? "" : `${unit}節錄`].filter((part) => part !== "");
    const kept = reasons.length === 0 ? [] : [`保留個資的理由：${reasons.join("、")}`];
    return `匯出 ${format.toUpperCase()}（${[...edition, ...kept].join("；")}）`.slice(0, 200);
  },
  unresolved: (count: number) =>
    `還有 ${count} 處個資沒有決定，對外版沒有匯出；紀錄沒有更動。請回到匯出頁，逐處選遮蔽或保留後再匯出。`,
  classified: (classification: string) =>
    `這份紀錄列為「${classification}」，不能對外匯出；紀錄沒有更動。請選「內部」，或依規定解密、把密等清掉之後再匯出。`,
  publicHoldsRecordOnly: "對外版只能放會議紀錄和節錄，沒有匯出；紀錄沒有更動。請取消列管表和簽到表，或改選「內部」。",
  nothingToExport: "還沒有選要匯出什麼，沒有產生檔案。請至少選一項。",
  closedLeftOut: "不公開的案沒有放進各單位節錄。",
  noFollowUps: "這次會議沒有列管事項，列管表沒有放進資料夾。",
  circulatedVersion: "匯出傳閱資料夾",
  circulationPart: { record: "會議紀錄", followUpTable: "列管表", signIn: "簽到表" },
  excerptFile: (unit: string) => `節錄_${unit}`,
  cutInTable: "列管表（XLSX）有一格超過試算表一格 32767 字的上限，該格末尾已註明；完整的請看 DOCX 或 ODS。",
  unitNotNamed: (unit: string) => `這份紀錄裡沒有提到「${unit}」，沒有可以節錄的內容；紀錄沒有更動。`,
  reopenedVersion: (reason: string) => `重新開啟：${reason}`,
  reasonMissing: "定稿的紀錄要寫明理由才能重新開啟；內容沒有更動。",
  unnamedAttachment: "附件",
  emptyAttachment: (name: string) => `「${name}」是空的檔案，沒有附上；紀錄沒有更動。請確認檔案內容後再附一次。`,
  largeAttachment: (name: string, most: number) =>
    `「${name}」超過 ${most} MB，沒有附上；紀錄沒有更動。請壓縮或拆成較小的檔案後再附一次。`,
  fullOfAttachments: (name: string, most: number) =>
    `這次會議的附件合計會超過 ${most} MB，「${name}」沒有附上；紀錄和其他附件沒有更動。請壓縮檔案後再附一次。`,
  noAttachment: "這份附件不是附在這次會議的檔案（可能是從別的紀錄貼過來的），沒有取出；紀錄沒有更動。",
  adjournedVersion: "散會時",
  exportedAgenda: (format: string) => `匯出議程 ${format.toUpperCase()}`,
  noProfile: "找不到這個格式，可能已被刪除。紀錄沒有更動。",
  builtInProfile: "內建的格式不能改，沒有存入；請複製一份再改。",
  finalProfile: "定稿的紀錄保留當時的格式，沒有更動。要換格式請先重新開啟。",
  notProfile: (name: string) =>
    `「${name}」不是錄事的格式檔，也讀不出格式，沒有存入任何內容。請選「.lushi-profile.json」檔，或一份舊的會議紀錄（DOCX、ODT）。`,
  newerProfile: (name: string) => `「${name}」是較新版本的錄事做的格式檔，這一版看不懂，沒有存入。請先更新錄事。`,
  badProfile: (name: string, part: string) =>
    `「${name}」的格式檔內容不完整或有不能用的值（${part}），沒有存入。請向提供的人重新索取。`,
  noLook: (name: string) => `「${name}」不是 DOCX 或 ODT，讀不到字型、邊界等格式；請另存成 DOCX 或 ODT 再試。`,
  readFrom: (name: string) => `讀自「${name}」`.slice(0, 60),
  noVersion: "找不到這個版本，可能已徹底清除。紀錄本身沒有更動。",
} as const;

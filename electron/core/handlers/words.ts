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
  briefing: (name: string) => `「${name}」看起來是簡報，不是會議紀錄，沒有存入，請確認是不是選錯檔案。`,
  sampleSeries: "（範例）雲海縣政府兒童及少年福利推動委員會",
  finalVersion: "定稿",
} as const;

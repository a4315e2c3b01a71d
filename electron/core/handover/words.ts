/** Every sentence about handing over that a user may read. */
export const words = {
  fileName: (day: string) => `${day}_錄事交接檔.lushi`,
  copiesFolder: (day: string) => `${day}_會議紀錄可讀副本`,
  nothingHere: "這裡還沒有會議紀錄，沒有可以交接的內容。",
  busy: "正在製作或併入交接檔，請等它做完，或先取消。",
  cancelled: "已取消，沒有存下檔案；會議紀錄沒有更動。",
  notMade: "交接檔沒有做成，會議紀錄沒有受影響。請確認磁碟還有空間，再試一次。",
  noFile: "還沒有收到交接檔，內容沒有更動。請重新選擇檔案。",
  notHandover: "這不是錄事的交接檔，內容沒有更動。請選擇副檔名是 .lushi 的檔案。",
  newerHandover: "這個交接檔是較新版的錄事做的，這一版讀不懂；內容沒有更動。請先更新錄事。",
  cutOff: "交接檔不完整或已毀損，內容沒有更動。請向交接人再要一次完整的檔案。",
  wrongPhrase: "交接檔的通行語句不對，內容沒有更動。請向交接人確認後再試一次。",
  notTaken: "讀取交接檔時寫檔失敗，內容沒有更動。請確認磁碟還有空間，再試一次。",
  noBackup: "併入以前的備份沒有做成，因此沒有併入，內容沒有更動。請確認磁碟還有空間，再試一次。",
  untitled: "未命名的會議",
} as const;

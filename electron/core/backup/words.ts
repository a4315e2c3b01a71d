/** Every sentence about backups that a user may read. */
export const words = {
  /** Why the newest backup was not made; saving goes on. */
  trouble: {
    full: "磁碟空間不夠，最近一次備份沒有做成；標示「已儲存」的內容和最近的備份都在。請清出空間，錄事會自己再試。",
    disk: "寫入備份時發生錯誤，最近一次備份沒有做成；標示「已儲存」的內容和先前的備份都在。請檢查磁碟，錄事會自己再試。",
    damaged:
      "資料檔有一部分毀損，因此沒有做成新的備份；先前的備份都在，原檔沒有更動。請到「設定」的「備份」還原較早的一份。",
    failed: "最近一次備份沒有做成；標示「已儲存」的內容和先前的備份都在。錄事會自己再試。",
  },
  /** While purges are carried into the backups; the number of those to come, where it is known. */
  purging: (left: number | null) =>
    `正在把徹底刪除的會議也從備份裡移除${left === null ? "" : `（還有 ${left} 份）`}，做完以前，舊備份裡還有它的內容。可以照常使用錄事；中途關閉，下次開啟會接著做。`,
  /** Why that does not go on. */
  notPurged: {
    full: "磁碟空間不夠，徹底刪除的會議還沒有從所有備份裡移除；其他內容都沒有受影響。請清出空間，錄事會自己再試。",
    disk: "讀寫備份時發生錯誤，徹底刪除的會議還沒有從所有備份裡移除；其他內容都沒有受影響。請檢查磁碟，錄事會自己再試。",
    failed: "徹底刪除的會議還沒有從所有備份裡移除；其他內容都沒有受影響。錄事會自己再試。",
  },
  purgedButFor: (paths: readonly string[]) =>
    `徹底刪除的會議已從資料檔和完好的備份裡移除，但這些已毀損的檔案可能還有它的內容：${paths.join("、")}。確定不再需要用它們救回資料以後，請自行刪除。`,
  noBackup: "找不到這份備份，可能已被較新的備份取代；內容沒有更動。請重新選一份。",
  damagedBackup: "這份備份已經毀損，因此沒有還原；目前的內容沒有更動。請改選另一份。",
  notKept: "目前的內容沒辦法先另存成備份，因此沒有還原，內容也沒有更動。請清出磁碟空間後再試。",
  notRestored: "還原時發生錯誤，目前的內容沒有更動。請確認磁碟還有空間，再試一次。",
  busy: "正在備份或還原，請稍候再試；內容沒有更動。",
  shut: "資料檔毀損，暫時無法使用；檔案沒有被更動。請到「設定」的「備份」還原較早的一份。",
  shutWithoutBackup:
    "資料檔毀損，暫時無法使用，也還沒有可以還原的備份；檔案沒有被更動。請保留資料夾，並請資訊人員協助。",
} as const;

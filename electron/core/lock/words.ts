/** Every sentence about the lock that a user may read. */
export const words = {
  locked: "資料已經上鎖，這次沒有做成；存好的內容都在。請先輸入通行語句解鎖。",
  wrongPhrase: "通行語句不對。請看大小寫和空格是不是和當初一樣，再試一次。",
  wrongCode: "復原碼不對。請照紙上的八組重打一次；換過的舊復原碼不能再用。",
  wait: (seconds: number) => `剛才打錯了，請等 ${seconds} 秒再試。資料沒有受影響。`,
  noKeyFile:
    "解鎖要用的鑰匙檔（lushi.key）不見了或已毀損，暫時不能解鎖；資料檔沒有更動。請把備份資料夾裡的 lushi.key 放回資料夾，再試一次。",
  notLocked: "資料現在沒有上鎖，不需要解鎖。",
  alreadyOn: "資料鎖已經開著，沒有更動。",
  notOn: "資料鎖沒有開，沒有更動。",
  weakPhrase: (fewest: number) => `通行語句太短，至少要 ${fewest} 個字。內容沒有更動。`,
  badCode: "復原碼不完整，資料鎖沒有更動。請重新開始這個步驟。",
  damaged: "資料檔有一部分毀損，所以沒有更動資料鎖，內容也沒有更動。請先到「備份」還原較早的一份。",
  failed: "更動資料鎖的時候寫檔失敗，已經停下來；內容都在。請確認磁碟還有空間，再試一次。",
  backupsLeft: "資料檔已經加密，但舊備份還沒有全部換好；下次解鎖時會接著做。請確認磁碟還有空間。",
  busy: "正在備份、還原或更動資料鎖，請稍候再試；內容沒有更動。",
} as const;

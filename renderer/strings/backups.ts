/** The backups on the settings page, and what is said above every page when the store is damaged. */
export const backups = {
  title: "備份",
  words:
    "有修改的時候，錄事每十分鐘內會自動備份一次，關閉時也會；每一份都逐筆核對過才算數。備份和會議紀錄放在同一台電腦上，只有您的帳號讀得到。",
  make: "立即備份",
  making: "正在備份並核對……",
  restoring: "正在還原並核對，請不要關閉錄事……",
  list: "備份清單",
  none: "還沒有備份。有修改之後，錄事會自己開始備份。",
  loadFailed: "讀不出備份清單",
  again: "再試一次",
  more: (count: number) => `顯示全部 ${count} 份`,
  when: (day: string, clock: string) => `${day} ${clock}`,
  reasons: {
    timed: "自動備份",
    closing: "關閉時備份",
    manual: "手動備份",
    migration: "更新資料格式前",
    replaced: "還原前的內容",
    handover: "併入交接檔之前",
  },
  damaged: "含有毀損的資料",
  megabytes: (size: string) => `${size} MB`,
  restore: "還原到這一份",
  restoreOf: (when: string) => `還原到這一份（${when}）`,
  confirm: {
    title: (when: string) => `還原到 ${when} 的備份？`,
    words:
      "目前的內容會先另存成一份備份，之後可以再還原回來。這份備份之後所做的修改，還原後就看不到了；所有開著的錄事視窗都會重新載入。",
    verb: "還原",
    keep: "不還原",
  },
  restored: (when: string) => `已還原到 ${when} 的備份。還原前的內容也另存成一份備份了。`,
  undo: "回到還原前的內容",
  made: "備份做好了，也核對過了。",
  toBackups: "看備份",
} as const;

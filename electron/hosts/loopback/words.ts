/** What the loopback host says, on the terminal and when a file could not be saved. */
export const words = {
  badName: "檔名不合規定，檔案沒有存。請改會議名稱後再匯出一次。",
  notSaved: (folder: string) =>
    `檔案沒有存進「${folder}」，會議紀錄本身沒有受影響。請確認資料夾可以寫入、磁碟還有空間，再匯出一次。`,

  noBundle: "找不到視窗的檔案（out/renderer）。請用 npm start 啟動，它會先把視窗建置好。",
  opened: (browser: string) => `錄事已用 ${browser} 開啟（獨立視窗，不載入擴充功能、不同步）。`,
  browserFailed: (browser: string) => `${browser} 沒有開起來。`,
  noBrowser: "這台電腦上找不到 Chrome、Edge 或 Chromium，因此沒有自動開啟視窗。",
  noDisplay: "這台電腦沒有圖形畫面，因此沒有自動開啟視窗；錄事已在背景準備好。",
  notAsked: "依指定不自動開啟視窗。",
  address: (address: string) => `網址（只能用一次）：${address}`,
  again: (launchFile: string) => `要再開一個視窗，請開啟這個檔案：${launchFile}`,
  otherBrowser: "若用平常的瀏覽器開啟，它的擴充功能可能讀得到畫面上的內容；建議用無痕視窗。",
  howToStop: "要結束錄事，請按 Ctrl+C。",
  ended: "錄事已結束；存好的內容都在。",
  windowClosed: "視窗已關閉，錄事隨之結束；存好的內容都在。",
  alreadyRunning: (pid: number, launchFile: string | null) =>
    launchFile === null
      ? `錄事已經開啟（行程 ${pid}），這次沒有再開一個。請回到已開啟的視窗。`
      : `錄事已經開啟（行程 ${pid}），這次沒有再開一個。請回到已開啟的視窗，或開啟這個檔案再開一個視窗：${launchFile}`,
  unknownOption: "用法：serve [--data-folder 資料夾] [--save-folder 資料夾] [--no-browser]",
} as const;

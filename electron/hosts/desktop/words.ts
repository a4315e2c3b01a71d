/** What the desktop host says in dialogs and menus. */
export const words = {
  foreignSender: "這個要求不是錄事的視窗送來的，沒有執行。",
  cannotOpen: "錄事無法開啟",
  pageMissing: "程式檔不完整，內容沒有更動。請重新安裝錄事。",
  alreadyRunning: (pid: number) => `錄事已經用瀏覽器開啟（行程 ${pid}），這次沒有再開一個。請回到已開啟的視窗。`,
  saveTitle: "匯出會議紀錄",
  notSavedCancelled: "沒有匯出，會議紀錄本身沒有受影響。",
  notSaved: (folder: string) =>
    `檔案沒有存進「${folder}」，會議紀錄本身沒有受影響。請確認檔案沒有被 Word 開著、資料夾可以寫入，再匯出一次。`,
  kinds: { docx: "Word 文件", txt: "文字檔" } as Readonly<Record<string, string>>,
  menuEdit: "編輯",
  menuCut: "剪下",
  menuCopy: "複製",
  menuPaste: "貼上",
  menuSelectAll: "全選",
  menuWindow: "視窗",
  menuMinimise: "縮到最小",
  menuClose: "關閉視窗",
  menuQuit: "結束錄事",
} as const;

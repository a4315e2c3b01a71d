/** Everything the command line says. */
export const words = {
  usage: (targets: string) =>
    [
      "用法：npm run convert -- 檔案… --to 格式 [-o 輸出檔 | --out-dir 資料夾]",
      `  格式：${targets}`,
      "  例：npm run convert -- 上次紀錄.txt --to docx -o 上次紀錄.docx",
      "      npm run convert -- 紀錄資料夾 --to docx --out-dir 轉好的檔案",
      "      npm run convert -- 上次紀錄.docx --to pdf -o 上次紀錄.pdf（要有 Chrome、Edge 或 Chromium）",
    ].join("\n"),
  noInput: "請指定要轉換的檔案或資料夾。",
  unknownTarget: (name: string) => `不認得格式「${name}」。`,
  needsOutput: (name: string) => `轉成 ${name} 請用 -o 指定輸出檔名，或用 --out-dir 指定資料夾。`,
  oneOutput: "-o 只能用在一個檔案；轉換多個檔案或資料夾請改用 --out-dir。",
  bothOutputs: "-o 和 --out-dir 只能選一個。",
  unknownOption: "看不懂這個選項。",
  notMinutes: (name: string) =>
    `「${name}」看不出是會議紀錄（找不到時間、地點、主席、紀錄等欄位），沒有轉換，請確認是不是選錯檔案。`,
  cannotRead: (name: string) => `「${name}」打不開，請確認檔案還在、沒有被別的程式鎖住。`,
  cannotWrite: (name: string) => `「${name}」寫不進去，原來的檔案沒有更動，請確認資料夾可以寫入、磁碟還有空間。`,
  failed: (name: string) => `「${name}」轉換到一半出了問題，原檔沒有更動，請把這個檔案交給程式的維護者查看。`,
  wouldOverwriteInput: (name: string) => `輸出檔和原檔是同一個（${name}），請換一個檔名或資料夾，以免蓋掉原檔。`,
  noFiles: (name: string) => `「${name}」裡沒有可以讀的檔案。`,
  progress: (done: number, all: number, name: string) => `${done}/${all} ${name}`,
  finished: (done: number, failed: number) => `完成 ${done} 個檔案${failed > 0 ? `，${failed} 個沒有轉換` : ""}。`,
} as const;

/** Why there is no PDF, in the words of the hosts that print. */
export const words = {
  noBrowser:
    "這台電腦上找不到 Chrome、Edge 或 Chromium，沒辦法製作 PDF；會議紀錄沒有受影響。請安裝其中一種，或匯出 ODT 後用 LibreOffice 另存成 PDF。",
  noBundle: "找不到排版用的檔案（out/print），沒有製作 PDF；會議紀錄沒有受影響。請先執行 npm run build。",
  failed: (browser: string) =>
    `${browser} 沒有把 PDF 做出來，會議紀錄沒有受影響。請再試一次；若仍如此，請匯出 ODT 後用 LibreOffice 另存成 PDF。`,
} as const;

export const transport = {
  notConnected: "這個分頁沒有連上錄事",
  notConnectedHow:
    "紀錄都還在，沒有受影響。請回到原來的錄事視窗；要再開一個視窗，請再執行一次 npm start，它會指出要開啟哪個檔案。",
  unreachable: "連不上錄事，這次操作還沒有存；畫面上的內容都還在。請確認錄事的程式還開著，稍候再試。",
  notTaken: "錄事沒有接受這次操作，什麼都沒有更動；畫面上的內容都還在。請再試一次。",
} as const;

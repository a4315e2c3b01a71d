/** Searching in every record. */
export const search = {
  title: "搜尋",
  field: "搜尋所有會議紀錄",
  placeholder: "案由、決議、單位、人名……",
  hintTitle: "從所有會議紀錄裡找一句話",
  hintWords: "打兩個字就會開始找。按 ↓ 選一筆，按 Enter 到那一段。",
  searching: "正在找……",
  found: (n: number) => `找到 ${n} 處`,
  foundMore: (n: number) => `先列出 ${n} 處；多打幾個字可以找得更準`,
  results: "找到的段落",
  nothingTitle: (query: string) => `沒有「${query}」`,
  nothingWords: "會議紀錄裡沒有一段同時寫到這些字。試試少打幾個字，或換一個寫法。回收筒裡的會議不會列出來。",
  failedTitle: "現在沒辦法搜尋",
  retry: "再試一次",
  clear: "清掉",
} as const;

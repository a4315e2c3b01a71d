/** The settings page. */
export const settings = {
  title: "設定",
  look: "外觀",
  lookChoices: { system: "跟隨系統", light: "淺色", dark: "深色" },
  lookWords: "改了馬上生效，之後開的視窗和下次開啟時也照這個樣子。",
  data: "資料放在哪裡",
  dataDesktop: "所有會議紀錄都存在這台電腦上您自己的使用者資料夾裡，由錄事保管，不會傳到網路上。",
  dataLoopback:
    "所有會議紀錄都存在這台電腦上您自己的使用者資料夾裡。這個視窗雖然開在瀏覽器裡，只和這台電腦上的錄事連線，不會傳到網路上。",
  exportDesktop: "匯出檔案時，每次都由您選擇要存在哪裡。",
  exportLoopback: "匯出的檔案放在「文件」裡的「錄事」資料夾。",
  phrases: "常用語句",
  phrasesLabel: "自己的常用語句",
  phrasesWords: (keys: string | null) =>
    keys === null ? "一行一句，編輯時會排在常用語句的最前面。" : `一行一句，編輯時按 ${keys} 會排在最前面。`,
  phrasesSaved: "已儲存",
  phrasesTooMany: (most: number, longest: number) => `最多 ${most} 句，每句 ${longest} 字以內；多的還沒有存。`,
  keys: "按鍵",
  keyNames: {
    palette: "叫出指令",
    undoLast: "復原剛才做的事",
    open: "開啟會議",
    bin: "移到回收筒",
    move: "在列表裡移動",
    toHit: "到找到的那一段",
  },
  about: "關於",
  version: (version: string) => `錄事 ${version}`,
  aboutWords: "給機關會議秘書用的會議紀錄程式，不需要網路。",
} as const;

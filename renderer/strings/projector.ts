/** The window that is shown on the projector, and what opens it. */
export const projector = {
  open: "開啟投影視窗（正在寫的決議或案由）",
  openShort: "投影",
  opened: "投影視窗開好了，請拖到投影的螢幕上；您打字，它跟著變。",
  blocked: "瀏覽器擋下了投影視窗。請在網址列允許這個頁面開啟視窗，再按一次「投影」。",
  title: "投影－錄事",
  page: "正在寫的內容",
  waiting: "等候紀錄",
  closed: "本案不公開",
  hints: "＋ 放大　－ 縮小　0 原來大小　B 換底色　F11 全螢幕　Esc 關閉",
} as const;

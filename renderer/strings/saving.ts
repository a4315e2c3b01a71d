import type { SaveTrouble } from "../editor/saveState.ts";

const passages = (n: number) => (n === 0 ? "剛才的修改" : `剛才寫的 ${n} 段字`);

/** What is said where a record cannot be saved: what happened, what is safe, what to do. */
export const saving = {
  trouble: (trouble: SaveTrouble, host: "desktop" | "loopback", unsaved: number, why: string): string => {
    const words = passages(unsaved);
    switch (trouble) {
      case "hostGone":
        return host === "desktop"
          ? `錄事的資料核心停了，這個視窗暫時不能存檔。已儲存的內容都在；${words}只在這個畫面上，請先複製全文，再關掉錄事重新開啟。`
          : `錄事的程式停了，這個視窗不能再存檔。已儲存的內容都在；${words}只在這個畫面上，請先複製全文，再執行一次 npm start 開新的視窗，把少的字貼回去。`;
      case "failing":
        return `${why}${words}還在這個畫面上，錄事會一直重試；擔心的話先複製一份。`;
      case "refused":
        return `${why}請按 Ctrl+Z 復原剛才那一步，或重新載入；${words}還在這個畫面上。`;
      case "notFound":
        return `這次會議可能在別的視窗移到回收筒或徹底刪除了，${words}沒有存進去，還在這個畫面上。從回收筒放回列表以後可以再試一次。`;
      case "final":
        return `這份紀錄剛才在別的視窗定稿了，定稿的內容都在；${words}沒有存進去，還在這個畫面上。可以先複製，或重新開啟這份紀錄把它存進去。`;
      case "damaged":
        return `${why}${words}沒有存進去，還在這個畫面上，請先複製全文。`;
      case "movedOn":
        return `這份紀錄在別處整理過，這個視窗要重新載入才能繼續存。已儲存的內容都在；${words}會留在旁邊，讓您貼回去。`;
    }
  },
  copyWhole: "複製全文",
  copyPassages: "複製沒存的字",
  copied: "已複製，可以貼到別的地方了。",
  notCopied: "這裡不能複製。請在內文裡按 Ctrl+A、Ctrl+C。",
  reload: "重新載入",
  retry: "再試一次",

  kept: (title: string) => `「${title}」有字沒有存進去，還留在這個視窗裡。請複製下來，貼回紀錄裡。`,
  keptPassages: "沒有存進去的段落",
  goBack: "回到那份紀錄",
  drop: "不用留了",
  untitled: "未命名的紀錄",
} as const;

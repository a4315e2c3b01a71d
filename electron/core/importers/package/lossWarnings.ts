import { excerptOf } from "../../../../shared/minutes/excerpt.ts";
import type { Warning, WarningCode } from "../../../../shared/recognition/source.ts";

/** What a file held that the source does not, by kind. */
export interface Losses {
  readonly trackedChanges?: number;
  readonly hidden?: readonly string[];
  readonly comments?: number;
  readonly figures?: number;
  readonly unknownSymbols?: number;
  /** Other files inside this one. */
  readonly embedded?: number;
  /** Cells with a formula whose result the file does not hold. */
  readonly uncomputed?: number;
  /** Words of headers and footers. */
  readonly furniture?: readonly string[];
}

/** One warning for each kind of thing that was not read as it stands in the file. */
export function lossWarnings(losses: Losses): Warning[] {
  const { trackedChanges = 0, hidden = [], comments = 0, figures = 0, unknownSymbols = 0, embedded = 0 } = losses;
  const { furniture = [], uncomputed = 0 } = losses;
  const warn = (count: number, code: WarningCode, message: string, excerpt = ""): Warning[] =>
    count === 0 ? [] : [{ code, message, excerpt: excerptOf(excerpt), line: null }];
  return [
    ...warn(
      trackedChanges,
      "tracked-changes",
      `檔案裡有 ${trackedChanges} 處追蹤修訂，已照「接受修訂」後的文字讀入，請確認。`,
    ),
    ...warn(
      hidden.length,
      "hidden-text",
      `檔案裡有 ${hidden.length} 處隱藏文字，沒有讀入，請確認是否需要。`,
      hidden[0],
    ),
    ...warn(comments, "lost-formatting", `檔案裡有 ${comments} 則註解，沒有讀入。`),
    ...warn(figures, "lost-formatting", `檔案裡有 ${figures} 張圖片或圖表，沒有讀入，請對照原檔。`),
    ...warn(embedded, "lost-formatting", `檔案裡嵌了 ${embedded} 份別的文件，沒有讀入，請另外匯入。`),
    ...warn(
      uncomputed,
      "lost-formatting",
      `有 ${uncomputed} 格公式沒有存下計算結果，先讀成空白，請用 Excel 開啟、存檔後再匯入一次。`,
    ),
    ...warn(
      furniture.length,
      "lost-formatting",
      `頁首頁尾有 ${furniture.length} 處文字，沒有讀入，請看看紀錄裡需不需要。`,
      furniture[0],
    ),
    ...warn(
      unknownSymbols,
      "unreadable-character",
      `有 ${unknownSymbols} 個符號字型的字認不得，以 \ufffd 代替，請對照原檔。`,
    ),
  ];
}

import type { SourceDocument } from "../../../shared/recognition/source.ts";

/** Why a file could not be read; the list is closed and every reason has one sentence. */
export const READING_FAILURES = [
  "empty",
  "too-large",
  "not-text",
  "unknown-encoding",
  "unknown-format",
  "unreadable",
  "not-a-package",
  "damaged",
  "encrypted",
  "old-office",
  "slides",
  "pictures-only",
] as const;
export type ReadingFailure = (typeof READING_FAILURES)[number];

export type Reading =
  | { readonly ok: true; readonly source: SourceDocument }
  | { readonly ok: false; readonly reason: ReadingFailure; readonly message: string };

/** Largest file that is read, in bytes (G16). */
export const FILE_LIMIT = 50 * 1024 * 1024;
/** Longest text that is read, in characters (G16). */
export const TEXT_LIMIT = 5_000_000;

const MESSAGES: Readonly<Record<ReadingFailure, string>> = {
  empty: "檔案是空的，沒有文字可以讀，請確認是不是選錯檔案",
  "too-large": "檔案太大（上限 50 MB、500 萬字、表格 2 萬列 256 欄），請拆成較小的檔案再匯入",
  "not-text": "這不是文字檔，可能是其他格式改了副檔名，請用原來的程式開啟後另存成 .txt 或 .docx",
  "unknown-encoding": "看不懂這個檔案的文字編碼，請用記事本開啟後，以 UTF-8 編碼另存新檔",
  "unknown-format": "還不能讀這種檔案，請另存成 .docx、.odt、.pdf、.xlsx、.ods、.csv 或 .txt 再匯入",
  unreadable: "檔案打不開，請確認檔案還在、沒有被別的程式鎖住",
  "not-a-package": "的內容和副檔名不符，請用原來的程式開啟後另存成 .docx、.odt 或 .xlsx",
  damaged: "已損壞或內容不完整，請向提供的人重新索取，或用 Word 開啟修復後另存新檔",
  encrypted: "有密碼保護，請先用 Word 開啟、移除密碼後另存新檔",
  "old-office": "是舊版的格式（.doc、.xls、.rtf），請用 Word 或 Excel 開啟，按「另存新檔」選 .docx 或 .xlsx 再匯入",
  slides: "是簡報檔，不是會議紀錄，請匯入會議紀錄的 Word 檔",
  "pictures-only": "裡只有圖片，沒有可以讀的文字，請匯入原來打字的檔案",
};

/** A failed reading with its one sentence, which names the file. */
export function failedReading(name: string, reason: ReadingFailure): Reading & { readonly ok: false } {
  return { ok: false, reason, message: `「${name}」${MESSAGES[reason]}。` };
}

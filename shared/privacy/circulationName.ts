import { formatRocDate, fromIsoDate } from "../calendar/rocDate.ts";
import type { MeetingFacts } from "../minutes/facts.ts";

/**
 * Most signs of an attachment's name with its ending; agencies set their own limits, 25 is the shortest that was met
 * (product.md §0.8, a school's rule for attachments of e-公文).
 */
export const LONGEST_ATTACHMENT = 25;

/** Most signs of a folder's name: it is no attachment, and should say which meeting it holds. */
const LONGEST_FOLDER = 50;

/** Signs that an attachment's name may have: Chinese characters, half-width letters and digits, low line and hyphen. */
const REFUSED = /[^\p{Script=Han}A-Za-z0-9_-]/gu;

const FULL_WIDTH = /[\uff01-\uff5e]/gu;

/** Words as an attachment's name may have them: full-width signs as half-width ones, and no space or mark. */
export function attachmentWords(words: string): string {
  return words.replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(REFUSED, "");
}

const cut = (words: string, length: number) => Array.from(words).slice(0, length).join("");

function headOf(date: string | null, classification: string | null): string {
  const day = date === null ? null : fromIsoDate(date);
  const parts = [day === null ? null : formatRocDate(day, "compact"), classification];
  return parts.flatMap((part) => (part === null ? [] : `${attachmentWords(part)}_`)).join("");
}

/** What a file is named by: its meeting's day and 密等, what it is, and its ending. */
export interface AttachmentName {
  readonly date: string | null;
  readonly classification: string | null;
  readonly words: string;
  readonly ending: string;
}

/** A file's name as e-公文 takes it for an attachment: 1150903_會議紀錄.odt, 1150903_密_節錄_社會處.odt. */
export function attachmentName({ date, classification, words, ending }: AttachmentName): string {
  const head = headOf(date, classification);
  const room = LONGEST_ATTACHMENT - Array.from(head).length - ending.length - 1;
  return `${head}${cut(attachmentWords(words), room)}.${ending}`;
}

/** The name of a 傳閱資料夾: 1150903_○○委員會第5次會議紀錄_傳閱. */
export function circulationFolderName(
  { title, date }: Pick<MeetingFacts, "title" | "date">,
  classification: string | null,
): string {
  const head = headOf(date, classification);
  const ending = "傳閱";
  const meeting = cut(attachmentWords(title ?? ""), LONGEST_FOLDER - Array.from(head).length - ending.length - 1);
  return meeting === "" ? `${head}${ending}` : `${head}${meeting}_${ending}`;
}

/** The same names with a number at the end of those that fall on an earlier one, whatever their case. */
export function distinctNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const dot = name.lastIndexOf(".");
    const [stem, ending] = [name.slice(0, dot), name.slice(dot)];
    let distinct = name;
    for (let copy = 2; taken.has(distinct.toLowerCase()); copy += 1) {
      distinct = `${cut(stem, LONGEST_ATTACHMENT - ending.length - String(copy).length)}${copy}${ending}`;
    }
    taken.add(distinct.toLowerCase());
    return distinct;
  });
}

import { formatRocDate, fromIsoDate } from "../../shared/calendar/rocDate.ts";
import type { DamagedRecord } from "./store/quarantine.ts";

/** How many meetings are named before the rest is only counted. */
const NAMED = 3;

const WHAT_TO_DO = "請到「設定」的「備份」還原較早的一份，並保留原檔。";

function nameOf({ title, date }: Pick<DamagedRecord, "title" | "date">): string {
  const day = date === null ? null : fromIsoDate(date);
  const when = day === null ? "" : `（${formatRocDate(day)}）`;
  return title === null ? `未命名的會議${when}` : `「${title}」${when}`;
}

function meetingWords(meetings: readonly DamagedRecord[]): string {
  const named = meetings.filter(({ title, date }) => title !== null || date !== null);
  if (named.length === 0) return `有${meetings.length}次會議（讀不出名稱）`;
  const names = named.slice(0, NAMED).map(nameOf).join("、");
  return meetings.length > Math.min(named.length, NAMED) ? `${names}等${meetings.length}次會議` : names;
}

/** One sentence about records that are damaged: which, what is safe, what to do. Null where there are none. */
export function damageWords(records: readonly DamagedRecord[]): string | null {
  const meetings = records.filter(({ table }) => table === "meeting");
  if (meetings.length > 0) {
    const what = meetingWords(meetings);
    return `${what}的資料有毀損，毀損的部分不會拿來使用，原檔沒有更動；其他會議都可以照常使用。${WHAT_TO_DO}`;
  }
  if (records.length === 0) return null;
  return `有${records.length}個會議系列的名稱或設定毀損，裡面的會議都還在，可以照常開啟。${WHAT_TO_DO}`;
}

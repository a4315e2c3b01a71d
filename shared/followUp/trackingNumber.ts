import { fromIsoDate } from "../calendar/rocDate.ts";
import { parseAnyNumeral } from "../numbering/numerals.ts";
import { type FollowUpItem, foldSubject } from "./lifeCycle.ts";

/** What the number of an item is made of: the meeting that opened it; `ordinal` 會次 as written, `date` ISO. */
export interface OpeningMeeting {
  readonly ordinal: string | null;
  readonly date: string | null;
}

const ORDINAL = /(?:(?<year>[0-9]{2,3})\s*(?:學?年度?)[^0-9第]{0,30}?)?第\s*(?<number>[^\s次]+)\s*次/u;

/** 會次 with its ROC year (110年第1次 → 110-1), else the year alone; `isCounted` says that a 會次 is in it. */
function stemOf({ ordinal, date }: OpeningMeeting): { readonly text: string; readonly isCounted: boolean } {
  const found = ORDINAL.exec((ordinal ?? "").normalize("NFKC"));
  const number = found === null ? null : (parseAnyNumeral(found.groups?.number ?? "")?.value ?? null);
  const day = date === null ? null : fromIsoDate(date);
  const year = found?.groups?.year ?? (day === null ? null : String(day.rocYear));
  const parts = [year, number === null ? null : String(number)].filter((part) => part !== null);
  return { text: parts.join("-"), isCounted: number !== null };
}

/** What of an item its number depends on. */
export type NumberedItem = Pick<FollowUpItem, "key" | "openedIn" | "trackingNumber">;

/**
 * The 列管編號 of every item by its key: the number that a record prints, else 年-會次-項次 of the meeting that opened it
 * (110-1-03), else year and serial (115-007), else a serial alone. A number stays the same when meetings are added behind.
 */
export function trackingNumbers(
  items: readonly NumberedItem[],
  meetings: ReadonlyMap<string, OpeningMeeting>,
): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  const used = new Set<string>();
  const opened = new Map<string, number>();
  const stems = new Map<string, ReturnType<typeof stemOf>>();
  for (const item of items) {
    const stem = stems.get(item.openedIn) ?? stemOf(meetings.get(item.openedIn) ?? { ordinal: null, date: null });
    stems.set(item.openedIn, stem);
    const { text, isCounted } = stem;
    const counted = isCounted ? item.openedIn : text;
    const serial = (opened.get(counted) ?? 0) + 1;
    opened.set(counted, serial);
    const made = [...(text === "" ? [] : [text]), String(serial).padStart(isCounted ? 2 : 3, "0")].join("-");
    const number = item.trackingNumber ?? unused(made, used);
    used.add(foldSubject(number));
    numbers.set(item.key, number);
  }
  return numbers;
}

function unused(number: string, used: ReadonlySet<string>): string {
  for (let copy = 1; ; copy += 1) {
    const candidate = copy === 1 ? number : `${number}(${copy})`;
    if (!used.has(foldSubject(candidate))) return candidate;
  }
}

/** A number for comparing, whatever its dashes, width and spaces. */
export function foldNumber(number: string): string {
  return number
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s+/gu, "")
    .replace(/[\p{Pd}−]+/gu, "-");
}

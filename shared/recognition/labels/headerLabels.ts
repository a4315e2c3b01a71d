import type { HeaderFieldKind } from "../../minutes/vocabulary.ts";
import { padded, type ReadLabel, withoutPadding } from "./pattern.ts";

/** What may follow 出席, 列席, 請假: whom the line lists. */
const WHOM =
  "(?:單位|機關|機構|局處|委員|人員|代表|名單|長官|貴賓|來賓|董事|理事|監事|理監事|專家|學者|官員|同仁|教師|者|及|與|和|暨|、|/)*";
const REMARK = "(?:[(（](?!代理)[^()（）:：]{1,16}[)）])?";
const CALLED = "(?:開會|會議|召開)?";

/** Header labels as they occur in records (會議規範 §11, 採購評選委員會審議規則 §11, real minutes). */
const HEADER_LABELS: readonly (readonly [HeaderFieldKind, string])[] = [
  ["time", `${CALLED}(?:日期)?(?:及|與|、|/)?時間|${CALLED}日期(?:時間)?`],
  ["place", `${CALLED}(?:地點|場所)`],
  ["chair", `(?:會議|代理)?主席(?:兼召集人)?${REMARK}|(?:會議)?主持(?:人)?${REMARK}`],
  ["minuteTaker", "(?:會議)?(?:紀|記)錄(?:人員|人|者)?"],
  [
    "attendance",
    `出(?:[(（]列[)）]|、?列)席${WHOM}${REMARK}|出席(?:單位|人員|者)?(?:及|與|和|暨|、|/)列席${WHOM}${REMARK}`,
  ],
  ["nonVotingAttendees", `(?:列席|旁聽)${WHOM}${REMARK}`],
  ["absent", `(?:缺席|未出席)${WHOM}${REMARK}`],
  ["attendees", `(?:應|實際|實)?(?:出席|與會|參加)${WHOM}${REMARK}`],
  ["excused", `(?:請假|公假|公差|差假)${WHOM}${REMARK}`],
  ["meetingName", "會議名稱"],
  ["other", "會議方式|會議形式|會議主題|會議編號|會次|司儀|主辦(?:單位|機關)|應到人數|實到人數|(?:應|實際)?出席人數"],
];

const HEADER_READERS = HEADER_LABELS.map(
  ([kind, pattern]) =>
    [kind, new RegExp(`^(${padded(`(?:${pattern})`)})(?:([:：])|$|(?<=[\\s\\u3000]))\\s*`, "u")] as const,
);

export type HeaderLabel = ReadLabel<HeaderFieldKind>;

/** Without a colon 會議紀錄 is part of a title, and 紀錄 is followed by no more than a name. */
function isMinuteTakerWithoutColon({ kind, label, separator }: HeaderLabel, rest: string): boolean {
  if (kind !== "minuteTaker" || /[:：]/u.test(separator)) return true;
  return !label.startsWith("會議") && rest.trim().length <= 12;
}

/**
 * Reads a header label at the start of a line whose mark is already taken off; spacing not yet folded, for it may be the
 * separator.
 */
export function readHeaderLabel(text: string): HeaderLabel | null {
  for (const [kind, reader] of HEADER_READERS) {
    const match = reader.exec(text);
    if (match === null) continue;
    const separator = match[2] ?? (match[0].length === text.length ? "" : "\u3000");
    const label = { kind, label: withoutPadding(match[1] ?? ""), separator, length: match[0].length };
    return isMinuteTakerWithoutColon(label, text.slice(label.length)) ? label : null;
  }
  return null;
}

/** Labels that stand at the right of another field's line (紀錄, 地點, 列席 …). */
const SECOND = "(?:紀錄|記錄)(?:人員|人|者)?|列席(?:人員|者)?|出席(?:人員|者)?|主席|主持人|地點|時間";
const SHARED_WITH_COLON = new RegExp(`[\\s\\u3000]+((?:會議)?(?:${padded(SECOND)}))\\s*[:：]`, "u");
const SHARED_BY_GAP = new RegExp(
  `(?:[\\s\\u3000]{2,}|\\t|\\u3000)(?:${padded("(?:紀錄|記錄)(?:人員|人|者)?")})(?<=[\\s\\u3000])\\S{2,8}\\s*$`,
  "u",
);

/** Where in a field's value a second label begins that shares its line; null where there is none. */
export function sharedLabelAt(value: string): { index: number; label: HeaderLabel } | null {
  const match = SHARED_WITH_COLON.exec(value) ?? SHARED_BY_GAP.exec(value);
  if (match === null) return null;
  const index = match.index + (match[0].length - match[0].trimStart().length);
  const label = readHeaderLabel(value.slice(index));
  return label === null ? null : { index, label };
}

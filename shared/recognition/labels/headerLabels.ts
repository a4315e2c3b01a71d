import type { HeaderFieldKind } from "../../minutes/vocabulary.ts";
import { padded, type ReadLabel, withoutPadding } from "./pattern.ts";

/** What may follow 出席, 列席, 請假: whom the line lists. */
const WHOM =
  "(?:單位|機關|機構|局處|委員|評議|評審|評選|審查|審議|諮詢|顧問|人員|代表|名單|長官|貴賓|來賓|議員|董事|理事|監事|理監事|股東|會員|社員|住戶|幹部|專家|學者|官員|同仁|教師|師長|家長|學生|者|及|與|和|暨|、|/)*";
const REMARK = "(?:[(（](?!代理)[^()（）:：]{1,16}[)）])?";
const CALLED = "(?:開會|會議|召開|開庭|集會)?";
/** 勞資會議實施辦法§3: the two sides of such a meeting. */
const SIDES = "(?:勞方|資方)(?:出席)?(?:代表|委員)";

/** Header labels as they occur in records (會議規範 §11, 採購評選委員會審議規則 §11, real minutes). */
const HEADER_LABELS: readonly (readonly [HeaderFieldKind, string])[] = [
  ["time", `${CALLED}(?:日期)?(?:及|與|、|/)?時間|${CALLED}日期(?:時間)?`],
  ["place", `${CALLED}(?:地點|場所)`],
  ["chair", `(?:會議|代理)?主席(?:兼召集人)?${REMARK}|(?:會議)?主持(?:人)?${REMARK}|庭長|審判長`],
  ["minuteTaker", "(?:會議)?(?:紀|記)錄(?:人員|人|者|彙整|整理)?|書記"],
  [
    "attendance",
    `出(?:[(（]列[)）]|、?列)席${WHOM}${REMARK}|出席(?:單位|人員|者)?(?:及|與|和|暨|、|/)列席${WHOM}${REMARK}`,
  ],
  ["nonVotingAttendees", `(?:列席|旁聽)${WHOM}${REMARK}`],
  ["absent", `(?:缺席|未出席)${WHOM}${REMARK}`],
  ["attendees", `(?:應|實際|實)?(?:出席|與會|參加)${WHOM}${REMARK}|${SIDES}`],
  ["excused", `(?:請假|公假|公差|差假)${WHOM}${REMARK}`],
  ["meetingName", "會議名稱"],
  [
    "other",
    "會議方式|會議形式|會議主題|會議編號|會議次別|會次|屆次|司儀|主辦(?:單位|機關)|應到人數|實到人數|(?:應|實際)?出席人數",
  ],
];

/** A colon, or the bar that stands for the line of a table. */
const SEPARATOR = "[:：｜│|]";
/** 📍 before a label, as chat groups write it. */
const PICTURE = "(?:\\p{Extended_Pictographic}\\ufe0f?\\s*)?";

const HEADER_READERS = HEADER_LABELS.map(
  ([kind, pattern]) =>
    [
      kind,
      new RegExp(
        `^(${PICTURE}${padded(`(?:${pattern})`)})(?:(${SEPARATOR})|$|(?<=[\\s\\u3000])|(?=[\\s\\u3000]))\\s*`,
        "u",
      ),
    ] as const,
);

export type HeaderLabel = ReadLabel<HeaderFieldKind>;

/** Without a colon 會議紀錄 is part of a title, and 紀錄 is followed by no more than a name. */
function isMinuteTakerWithoutColon({ kind, label, separator }: HeaderLabel, rest: string): boolean {
  if (kind !== "minuteTaker" || separator.trim() !== "") return true;
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
const SECOND = "(?:紀錄|記錄)(?:人員|人|者|彙整|整理)?|列席(?:人員|者)?|出席(?:人員|者)?|主席|主持人|地點|時間";
/** The mark of a numbered field that stands behind another: 六、主席：…　七、紀錄：…. */
const MARK = "(?:[壹貳參肆伍陸柒捌玖拾一二三四五六七八九十]{1,3}|\\d{1,2})[、.．]";
const SHARED_WITH_COLON = new RegExp(`[\\s\\u3000]+(?:${MARK}\\s*)?((?:會議)?(?:${padded(SECOND)}))\\s*[:：]`, "u");
const SHARED_BY_GAP = new RegExp(
  `(?:[\\s\\u3000]{2,}|\\t|\\u3000)(?:${padded("(?:紀錄|記錄)(?:人員|人|者)?")})(?<=[\\s\\u3000])\\S{2,8}\\s*$`,
  "u",
);

/** A label that shares the line of another field, and the mark that it bears there, "" for none. */
export interface SharedLabel {
  /** Where its mark or else its label begins. */
  readonly index: number;
  readonly mark: string;
  readonly label: HeaderLabel;
}

const LEADING_MARK = new RegExp(`^${MARK}\\s*`, "u");

/** Where in a field's value a second label begins that shares its line; null where there is none. */
export function sharedLabelAt(value: string): SharedLabel | null {
  const match = SHARED_WITH_COLON.exec(value) ?? SHARED_BY_GAP.exec(value);
  if (match === null) return null;
  const index = match.index + (match[0].length - match[0].trimStart().length);
  const mark = LEADING_MARK.exec(value.slice(index))?.[0] ?? "";
  const label = readHeaderLabel(value.slice(index + mark.length));
  return label === null ? null : { index, mark, label };
}

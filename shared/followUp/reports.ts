import { formatRocDate, fromIsoDate } from "../calendar/rocDate.ts";
import type { FollowUpLine, LineMeeting } from "./followUpLine.ts";
import { type PrintedSheet, type SheetCell, type SheetColumn, textCell } from "./printedSheet.ts";
import { meetingName } from "./replyItem.ts";
import { rulingName } from "./rulingWords.ts";

/** What a report is drawn from: the lines as they stood after a meeting, and what that meeting named. */
export interface ReportFacts {
  /** The name of the series. */
  readonly seriesName: string;
  readonly meeting: LineMeeting;
  /** The lines of the series, folded up to and with the meeting. */
  readonly lines: readonly FollowUpLine[];
  /** The keys of the items that the meeting's own record names. */
  readonly named: ReadonlySet<string>;
}

/** How many parts are in each state; 件數 counts each unit's part of an item. */
export interface StatusCounts {
  readonly open: number;
  readonly released: number;
  readonly left: number;
  readonly late: number;
}

export function countStates(lines: readonly FollowUpLine[]): StatusCounts {
  const of = (status: FollowUpLine["status"]) => lines.filter((line) => line.status === status).length;
  return {
    open: of("open"),
    released: of("released"),
    left: of("left"),
    late: lines.filter(({ isLate }) => isLate).length,
  };
}

/** Where an item stands: 新列管, 第2次繼續列管, or how it ended. */
export function standingOf({ ended, timesContinued, mayReturn }: FollowUpLine): string {
  if (ended !== null) return rulingName(ended);
  if (timesContinued > 0) return `繼續列管\n（第${timesContinued}次）`;
  return mayReturn ? "新列管（可能是再提出）" : "新列管";
}

const byName = new Intl.Collator("zh-Hant-TW", { numeric: true });

/** Lines by unit, the units by name with the unnamed last. */
export function groupByUnit(lines: readonly FollowUpLine[]): { unit: string; lines: FollowUpLine[] }[] {
  return [...Map.groupBy(lines, ({ unitKey }) => unitKey).values()]
    .map((own) => ({ unit: own[0]?.unit ?? "", lines: own }))
    .sort((a, b) => Number(a.unit === "") - Number(b.unit === "") || byName.compare(a.unit, b.unit));
}

/** What is still tracked after the meeting, and what the meeting itself dealt with. */
const concerned = ({ lines, named }: ReportFacts) =>
  lines.filter(({ status, itemKey }) => status === "open" || named.has(itemKey));

const UNNAMED = "（未列主辦單位）";
const unitName = (unit: string) => (unit === "" ? UNNAMED : unit);

function datedLine({ meeting }: ReportFacts): string {
  const day = meeting.date === null ? null : fromIsoDate(meeting.date);
  const name = meeting.title ?? meetingName(meeting);
  return `會議：${name}${day === null ? "" : `（${formatRocDate(day)}）`}`;
}

const number = (value: number): SheetCell => ({ value });
const known = (value: number | null): SheetCell => (value === null ? textCell("") : { value });

const TABLE_COLUMNS: readonly SheetColumn[] = [
  { label: "項次", width: 2.6, align: "center" },
  { label: "列管編號", width: 5 },
  { label: "會次", width: 4.6 },
  { label: "案由／裁示事項", width: 12 },
  { label: "主辦單位", width: 5 },
  { label: "期限", width: 6 },
  { label: "辦理情形", width: 14 },
  { label: "列管情形", width: 6 },
  { label: "列管天數", width: 2.8, align: "end" },
  { label: "展延次數", width: 2.8, align: "end" },
];

/** 列管表: one row for each unit's part of an item. */
export function followUpSheet(facts: ReportFacts): PrintedSheet {
  const rows = concerned(facts).map((line, at) => [
    number(at + 1),
    textCell(line.number),
    textCell(meetingName(line.openedIn)),
    textCell(line.subject),
    textCell(line.unit),
    textCell(line.due + (line.isLate ? "\n（逾期）" : "")),
    textCell(line.progress ?? ""),
    textCell(standingOf(line)),
    known(line.daysOpen),
    number(line.timesExtended),
  ]);
  return {
    title: `${facts.seriesName}列管事項表`,
    lines: [datedLine(facts)],
    tables: [{ caption: "列管表", columns: TABLE_COLUMNS, rows }],
    notes: [],
  };
}

const COUNT_COLUMNS: readonly SheetColumn[] = ["列管件數", "解除列管", "其他結束", "繼續列管", "逾期"].map((label) => ({
  label,
  width: 5,
  align: "end",
}));

function countCells(lines: readonly FollowUpLine[]): SheetCell[] {
  const { open, released, left, late } = countStates(lines);
  return [lines.length, released, left, open, late].map(number);
}

/** An item once, whatever the number of its units: open while any part is, else as its first part ended. */
function asItems(lines: readonly FollowUpLine[]): FollowUpLine[] {
  return [...Map.groupBy(lines, ({ itemKey }) => itemKey).values()].flatMap((parts) => {
    const open = parts.find(({ isLate }) => isLate) ?? parts.find(({ status }) => status === "open");
    return open ?? parts.find(({ status }) => status === "left") ?? parts[0] ?? [];
  });
}

/** 執行情形統計表: how many parts of items each unit has in each state, and what became of the items of each meeting. */
export function statisticsSheet(facts: ReportFacts): PrintedSheet {
  const { lines } = facts;
  const total = [{ text: "合計（案）", isHead: true }, ...countCells(asItems(lines))];
  const units = groupByUnit(lines).map((group) => [textCell(unitName(group.unit)), ...countCells(group.lines)]);
  const meetings = [...Map.groupBy(asItems(lines), ({ openedIn }) => openedIn?.id ?? "").values()].map((own) => {
    const openedIn = own[0]?.openedIn ?? null;
    const day = openedIn?.date == null ? null : fromIsoDate(openedIn.date);
    const date = day === null ? "" : formatRocDate(day, "slash");
    return [textCell(meetingName(openedIn)), textCell(date), ...countCells(own)];
  });
  const all = [{ text: "合計（案）", isHead: true }, textCell(""), ...countCells(asItems(lines))];
  return {
    title: `${facts.seriesName}列管事項執行情形統計表`,
    lines: [datedLine(facts)],
    tables: [
      {
        caption: "依主辦單位",
        columns: [{ label: "主辦單位", width: 14 }, ...COUNT_COLUMNS],
        rows: [...units, total],
      },
      {
        caption: "依會次",
        columns: [{ label: "會次", width: 9 }, { label: "日期", width: 6 }, ...COUNT_COLUMNS],
        rows: [...meetings, all],
      },
    ],
    notes: ["一案有數個主辦單位時，各單位各計一件；合計及依會次以案計。"],
  };
}

const UNIT_COLUMNS: readonly SheetColumn[] = TABLE_COLUMNS.filter(({ label }) => label !== "主辦單位");

/** 各機關執行情形一覽表: the rows of the 列管表 under a heading for each unit. */
export function byUnitSheet(facts: ReportFacts): PrintedSheet {
  const rows = groupByUnit(concerned(facts)).flatMap(({ unit, lines }) => {
    const { open, released, left, late } = countStates(lines);
    const others = left === 0 ? "" : `、其他結束${left}件`;
    const text = `${unitName(unit)}（共${lines.length}件：解除${released}件、繼續${open}件${others}；逾期${late}件）`;
    const heading: SheetCell[] = [{ text, isHead: true, colspan: UNIT_COLUMNS.length }];
    return [
      heading,
      ...lines.map((line, at) => [
        number(at + 1),
        textCell(line.number),
        textCell(meetingName(line.openedIn)),
        textCell(line.subject),
        textCell(line.due + (line.isLate ? "\n（逾期）" : "")),
        textCell(line.progress ?? ""),
        textCell(standingOf(line)),
        known(line.daysOpen),
        number(line.timesExtended),
      ]),
    ];
  });
  return {
    title: `${facts.seriesName}各機關列管事項執行情形一覽表`,
    lines: [datedLine(facts)],
    tables: [{ caption: "一覽表", columns: UNIT_COLUMNS, rows }],
    notes: [],
  };
}

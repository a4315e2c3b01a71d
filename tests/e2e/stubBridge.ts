import type { Bridge } from "../../shared/contract/bridge.ts";
import { answer, refuse } from "../../shared/contract/errors.ts";
import type { CoreEvent, CoreListener } from "../../shared/contract/events.ts";
import type {
  ImportReview,
  MeetingRow,
  MeetingState,
  OrdinalRule,
  SearchHit,
  SeriesRow,
} from "../../shared/contract/meetings.ts";
import type { RequestAnswer, RequestArgument, RequestName } from "../../shared/contract/requests.ts";

/** How the stand-in behaves, for pictures of states that a real core shows too briefly. */
export interface StubBehaviour {
  readonly filled: boolean;
  /** Milliseconds before each answer; Infinity for never. */
  readonly delay: number;
  readonly failing: boolean;
}

type Kept = { -readonly [Name in keyof MeetingRow]: MeetingRow[Name] };
type KeptSeries = { id: string; name: string; ordinalRule: OrdinalRule };
type Handlers = { [Name in RequestName]?: (argument: RequestArgument<Name>) => RequestAnswer<Name> };

const SERIES: readonly (readonly [string, OrdinalRule, (n: number) => string])[] = [
  ["性別平等工作小組會議", "rocYear", (n) => `115年第${n}次`],
  ["永續發展暨氣候變遷調適推動委員會農業與生物多樣性分組會議", "term", (n) => `第3屆第${n}次`],
  ["主管會報", "continuous", (n) => `第${412 + n}次`],
  ["資訊安全暨個人資料保護管理審查會議", "fiscalYear", (n) => `115年度第${n}次`],
  ["新建廳舍暨周邊公共設施興建工程督導小組會議", "continuous", (n) => `第${20 + n}次`],
];

/** A core in memory with five series and thirty meetings, all invented; it forgets everything with the page. */
export function createStubBridge({ filled, delay, failing }: StubBehaviour): Bridge {
  const listeners = new Set<CoreListener>();
  const series: KeptSeries[] = [];
  const meetings: Kept[] = [];
  let count = 0;
  const nextId = (kind: string) => {
    count += 1;
    return `${kind}${count}`;
  };
  const tell = (event: CoreEvent) => {
    for (const hear of listeners) hear(event);
  };
  const addMeeting = (seriesId: string, title: string | null, given: Partial<Kept> = {}): Kept => {
    const meeting: Kept = {
      id: nextId("m"),
      seriesId,
      title,
      date: null,
      startsAt: null,
      state: "draft",
      openItems: 0,
      changedAt: new Date().toISOString(),
      inBin: false,
      isSample: false,
      ...given,
    };
    meetings.push(meeting);
    return meeting;
  };
  const seriesRow = (row: KeptSeries): SeriesRow => ({
    ...row,
    meetings: meetings.filter((meeting) => meeting.seriesId === row.id && !meeting.inBin).length,
  });
  const changed = <Value>(value: Value) => {
    queueMicrotask(() => tell({ name: "meetings.listChanged" }));
    return answer(value);
  };
  const missing = refuse("not-found", "這場會議已經不在了，列表會重新整理。");
  const withMeeting = (meetingId: string, change: (meeting: Kept) => void) => {
    const meeting = meetings.find(({ id }) => id === meetingId);
    if (meeting === undefined) return missing;
    change(meeting);
    return changed<MeetingRow>({ ...meeting });
  };
  const withSeries = (seriesId: string, change: (row: KeptSeries) => void) => {
    const row = series.find(({ id }) => id === seriesId);
    if (row === undefined) return refuse("not-found", "這個會議系列已經不在了。");
    change(row);
    return changed(seriesRow(row));
  };

  if (filled) {
    for (const [name, ordinalRule, ordinal] of SERIES) {
      const row: KeptSeries = { id: nextId("s"), name, ordinalRule };
      series.push(row);
      for (let n = 1; n <= 6; n += 1) {
        const states: readonly MeetingState[] = n === 6 ? ["draft"] : n === 5 ? ["inSession"] : ["final"];
        const state = states[0] ?? "draft";
        addMeeting(row.id, `農村發展及水土保持推廣署${name}${ordinal(n)}會議紀錄`, {
          state: state === "inSession" && name !== "主管會報" ? "final" : state,
          date: n === 6 && name !== "主管會報" ? null : `2026-0${n + 2}-${String(3 + n * 3).padStart(2, "0")}`,
          startsAt: n === 6 ? null : n % 2 === 0 ? "09:30" : "14:00",
          openItems: (n * 7 + name.length) % 13,
          changedAt: new Date(Date.now() - (6 - n) * 26 * 86_400_000).toISOString(),
        });
      }
    }
    const [first] = series;
    if (first !== undefined) {
      addMeeting(first.id, "測試用會議紀錄", { inBin: true, date: "2026-01-08" });
      addMeeting(first.id, `農村發展及水土保持推廣署${first.name}115年第2次會議紀錄（重複匯入）`, {
        inBin: true,
        date: "2026-04-09",
        state: "final",
      });
    }
  }

  const handlers: Handlers = {
    "series.list": () => answer(series.map(seriesRow)),
    "series.create": ({ name, ordinalRule }) => {
      const row = { id: nextId("s"), name, ordinalRule };
      series.push(row);
      return changed(seriesRow(row));
    },
    "series.rename": ({ seriesId, name }) =>
      withSeries(seriesId, (row) => {
        row.name = name;
      }),
    "series.setOrdinalRule": ({ seriesId, ordinalRule }) =>
      withSeries(seriesId, (row) => {
        row.ordinalRule = ordinalRule;
      }),
    "meeting.list": ({ seriesId, bin }) =>
      answer(
        meetings
          .filter((meeting) => meeting.inBin === bin && (seriesId === null || meeting.seriesId === seriesId))
          .map((meeting) => ({ ...meeting })),
      ),
    "meeting.create": ({ seriesId }) => {
      const row = series.find(({ id }) => id === seriesId);
      if (row === undefined) return missing;
      return changed<MeetingRow>({ ...addMeeting(seriesId, `${row.name}115年第7次會議紀錄`) });
    },
    "meeting.createSample": () => {
      const row: KeptSeries = { id: nextId("s"), name: "範例：圖書館館務會議", ordinalRule: "rocYear" };
      series.push(row);
      return changed<MeetingRow>({ ...addMeeting(row.id, "圖書館館務會議115年第1次會議紀錄", { isSample: true }) });
    },
    "meeting.moveToBin": ({ meetingId }) =>
      withMeeting(meetingId, (meeting) => {
        meeting.inBin = true;
      }),
    "meeting.restore": ({ meetingId }) =>
      withMeeting(meetingId, (meeting) => {
        meeting.inBin = false;
      }),
    "meeting.purge": ({ meetingId }) => {
      const at = meetings.findIndex(({ id }) => id === meetingId);
      if (at >= 0) meetings.splice(at, 1);
      return changed(null);
    },
    "import.read": ({ name }) =>
      name.endsWith(".txt")
        ? answer(emptyReview(name))
        : refuse("not-minutes", `「${name}」讀不出會議紀錄的內容，沒有匯入，什麼都沒有存進來。請確認是不是選錯檔案。`),
    "import.cancel": () => answer(null),
    "search.places": ({ blocks }) =>
      answer(blocks.map(() => ({ path: ["討論事項", "案由一", "決議"], inOutcome: true }))),
    "search.find": ({ query, limit }) => answer(filled ? hits(meetings, query).slice(0, limit) : []),
  };

  return {
    host: "loopback",
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send: async <Name extends RequestName>(name: Name, argument: RequestArgument<Name>) => {
      if (delay > 0) await new Promise((resolve) => delay < Number.POSITIVE_INFINITY && setTimeout(resolve, delay));
      if (failing) {
        return refuse("storage-failed", "資料庫的檔案現在讀不到，可能正由防毒軟體檢查。已儲存的內容都在，請稍候再試。");
      }
      const handler: ((argument: RequestArgument<Name>) => RequestAnswer<Name>) | undefined = handlers[name];
      if (handler === undefined) return refuse("internal", "這個畫面沒有資料庫。");
      return handler(argument);
    },
  };
}

const PASSAGES: readonly string[] = [
  "決議：照案通過，請秘書室於115年9月30日前函送各單位辦理，並請資訊室協助建置線上填報系統，以減少各單位重複提報資料之負擔。",
  "主席裁示：本案請水土保持組會同綜合企劃組，就委員所提氣候變遷調適之量化指標再行研議；於下次會議提出具體推動期程、經費需求及分工建議，併同前次會議列管事項第3案辦理情形提報。",
  "案由：修正「辦公廳舍空間使用管理要點」第5點、第8點，提請討論。",
  "說明：一、依115年度第2次資訊安全管理審查會議決議辦理。二、本案業經各單位檢視並回復意見，計有7個單位提出修正建議，其中資訊室建議將備份頻率由每週一次調整為每日一次。",
  "李委員○○：建議秘書室每季彙整各單位辦理情形，並且在會議前三日提供與會人員參閱。",
];

function hits(meetings: readonly MeetingRow[], query: string): readonly SearchHit[] {
  return meetings
    .filter(({ inBin }) => !inBin)
    .flatMap((meeting) =>
      PASSAGES.filter((text) => text.includes(query.trim())).map((text, at) => ({
        matches: [{ from: text.indexOf(query.trim()), to: text.indexOf(query.trim()) + query.trim().length }],
        meetingId: meeting.id,
        blockId: `b${at}`,
        meetingTitle: meeting.title,
        date: meeting.date,
        text,
      })),
    );
}

function emptyReview(name: string): ImportReview {
  const facts: ImportReview["facts"] = {
    kind: "minutes",
    title: null,
    intervals: [],
    date: null,
    startsAt: null,
    endsAt: null,
    place: null,
    chair: null,
    actingChair: null,
    minuteTaker: null,
    sections: [],
    outcomes: [],
  };
  const nothing = { source: [], warnings: [], provenance: {}, furniture: [], alreadyImported: [] };
  return { ...nothing, name, hash: "0".repeat(64), document: { version: 1, doc: null }, facts };
}

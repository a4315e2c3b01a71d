import type { Node } from "prosemirror-model";
import type { MeetingState } from "../../shared/contract/meetings.ts";
import { clause, field, list, minutes, motion, outcome, section, title } from "../../tests/builders/minutes.ts";

/** A fictional meeting of the pictures. */
export interface PicturedMeeting {
  readonly series: string;
  readonly doc: Node;
  readonly state: MeetingState;
}

interface Held {
  readonly ordinal: string;
  readonly time: string;
  readonly state: MeetingState;
  readonly motion: string;
  readonly resolution: string;
}

interface PicturedSeries {
  readonly name: string;
  readonly place: string;
  readonly chair: string;
  readonly minuteTaker: string;
  readonly held: readonly Held[];
}

const SERIES: readonly PicturedSeries[] = [
  {
    name: "雲海縣政府性別平等工作小組",
    place: "本府第二會議室",
    chair: "沈副縣長雲川",
    minuteTaker: "柳映真",
    held: [
      {
        ordinal: "114年第2次",
        time: "114年10月16日（星期四）上午9時30分",
        state: "final",
        motion: "各單位性別統計指標增修案，提請討論。",
        resolution: "照案通過，請主計處於年底前公布。",
      },
      {
        ordinal: "115年第1次",
        time: "115年3月26日（星期四）上午9時30分",
        state: "final",
        motion: "鄉鎮托育據點時段調整案，提請討論。",
        resolution: "請社會處就夜間托育之需求再行調查，於下次會議報告。",
      },
      {
        ordinal: "115年第2次",
        time: "115年9月24日（星期四）上午9時30分",
        state: "draft",
        motion: "公共場館哺集乳室改善期程案，提請討論。",
        resolution: "修正後通過，改善期程提前至116年6月。",
      },
    ],
  },
  {
    name: "雲海縣公共安全會報",
    place: "消防局五樓災害應變中心",
    chair: "沈副縣長雲川",
    minuteTaker: "江一葦",
    held: [
      {
        ordinal: "第31次",
        time: "115年6月11日（星期四）下午2時",
        state: "final",
        motion: "老舊集合住宅樓梯間安全檢查計畫，提請審議。",
        resolution: "通過，請建設處會同消防局分區辦理。",
      },
      {
        ordinal: "第32次",
        time: "115年8月20日（星期四）下午2時",
        state: "final",
        motion: "風災後行道樹扶正及移除作業檢討，提請討論。",
        resolution: "請農業處訂定優先順序，安置受損攤位之工作由經發處續辦。",
      },
      {
        ordinal: "第33次",
        time: "115年10月15日（星期四）下午2時",
        state: "inSession",
        motion: "年末大型活動人流管制計畫，提請審議。",
        resolution: "請警察局補充疏散動線後據以執行。",
      },
    ],
  },
  {
    name: "望月鄉立圖書館館務會議",
    place: "圖書館三樓研習教室",
    chair: "章館長一葉",
    minuteTaker: "甘棠",
    held: [
      {
        ordinal: "115年度第7次",
        time: "115年7月2日（星期四）下午4時",
        state: "final",
        motion: "暑期親子共讀活動人力配置案。",
        resolution: "依附表配置，志工由服務臺統一調度。",
      },
      {
        ordinal: "115年度第8次",
        time: "115年8月6日（星期四）下午4時",
        state: "draft",
        motion: "兒童閱覽區冷氣噪音改善案。",
        resolution: "請廠商於本月底前完成檢測，並提出兩個方案。",
      },
    ],
  },
];

function documentOf(series: PicturedSeries, held: Held): Node {
  return minutes([
    title(`${series.name}${held.ordinal}會議紀錄`),
    field("time", "時間", held.time),
    field("place", "地點", series.place),
    field("chair", "主席", series.chair),
    field("minuteTaker", "紀錄", series.minuteTaker, { sameLine: true }),
    field("attendees", "出席人員", "詳簽到表"),
    section(
      "報告事項",
      { kind: "report" },
      list("一、", clause("前次會議決議事項辦理情形報告。"), clause("各單位業務報告，詳會議資料。")),
      outcome("decision", "決定", "洽悉。"),
    ),
    section("討論事項", { kind: "discussion" }, motion(held.motion, outcome("resolution", "決議", held.resolution))),
    section("散會", { kind: "adjournment" }),
  ]);
}

/** Three fictional series with their meetings, each series in the order in which they were held. */
export function picturedMeetings(): readonly PicturedMeeting[] {
  return SERIES.flatMap((series) =>
    series.held.map((held) => ({
      series: `${series.name}${series.name.endsWith("會議") || series.name.endsWith("會報") ? "" : "會議"}`,
      doc: documentOf(series, held),
      state: held.state,
    })),
  );
}

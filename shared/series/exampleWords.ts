import type { FollowUpColumnKind, HeaderFieldKind, MotionKind, Ruling } from "../minutes/vocabulary.ts";

/** What the header lines of the example say; all invented. */
export const EXAMPLE_FIELDS: Readonly<Record<HeaderFieldKind, string>> = {
  time: "115年9月3日（星期四）下午2時",
  place: "本府第一會議室",
  chair: "沈副縣長雲川",
  minuteTaker: "丁晴嵐",
  attendees: "柯委員若汀、葛委員以恆、尹委員思齊、駱委員青禾",
  nonVotingAttendees: "社會處馮科長汝楠、教育處向科長一寧",
  attendance: "如後附簽到表",
  excused: "祁委員安瀾",
  absent: "無",
  meetingName: "雲海縣少年圖書館委託營運案",
  other: "（略）",
};

/** Sentences of the example; the levels are those of one nested list. */
export const EXAMPLE_WORDS = {
  committee: "雲海縣政府兒童及少年福利推動委員會",
  address: "各位委員、各單位同仁大家午安。今天的報告案和討論案都和孩子的通學安全有關，請大家踴躍提供意見。",
  approved: "紀錄確認。",
  nothing: "無。",
  adjourned: "下午4時20分。",
  levels: [
    "本案由社會處會同教育處辦理，自115年5月起試辦三個月，共有二十六所學校參加。",
    "試辦期間的通學人次較前一年同期增加一成五，家長滿意度為百分之九十二。",
    "其中山區學校的需求最高。",
    "北溪、大坪兩區已納入下一階段。",
  ],
  next: "相關經費由各主辦單位年度預算支應。",
} as const;

/** A motion of each kind. */
export const EXAMPLE_MOTIONS: Readonly<Record<MotionKind, { subject: string; measures: string; outcome: string }>> = {
  report: {
    subject: "通學步道改善計畫執行情形，報請公鑒。",
    measures: "照案執行。",
    outcome: "洽悉，請依規劃期程辦理。",
  },
  discussion: {
    subject: "擬訂「少年夜間關懷據點」設置原則一案，提請討論。",
    measures: "討論通過後，自115年11月起辦理。",
    outcome: "照案通過，請社會處於下次會議報告辦理情形。",
  },
  extempore: { subject: "建請延長據點平日開放時間。", measures: "請社會處評估。", outcome: "請社會處研議。" },
  question: {
    subject: "偏遠地區的通學接駁如何安排？",
    measures: "請教育處說明。",
    outcome: "請教育處會後提供書面資料。",
  },
};

/** A row of the example's 列管表. */
export interface ExampleItem {
  readonly cells: Readonly<Partial<Record<FollowUpColumnKind, string>>>;
  readonly ruling: Ruling;
}

export const EXAMPLE_ITEMS: readonly ExampleItem[] = [
  {
    cells: {
      trackingNumber: "115-1-2",
      meeting: "115年第1次",
      subject: "請盤點各校周邊通學步道，並提出改善期程。",
      units: "教育處",
      supportingUnits: "工務處",
      due: "下次會議前",
      progress: "已完成二十六所學校盤點，其中十二處列入年度改善工程。",
      note: "",
    },
    ruling: "continue",
  },
  {
    cells: {
      trackingNumber: "115-2-1",
      meeting: "115年第2次",
      subject: "請建立中途離校學生的跨局處通報名單。",
      units: "社會處",
      supportingUnits: "教育處",
      due: "115年8月31日",
      progress: "名單已建置完成，每月五日前更新。",
      note: "",
    },
    ruling: "release",
  },
];

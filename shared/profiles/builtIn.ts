import { defaultProfile } from "./defaultProfile.ts";
import { USUAL_MOTIONS } from "./limits.ts";
import type { Profile } from "./profile.ts";
import { field, numbered, part, shaped, tickColumn, ticksInCell } from "./shapes.ts";

/** 諮詢委員會 of a county: header lines in the count of the sections, items released by a box in the cell. */
const advisoryCommittee = shaped("advisoryCommittee", "諮詢委員會（表頭編號）", {
  numbering: { levels: ["一、", "(一)", "1.", "(1)", "甲、", "(甲)"] },
  headerFields: [
    field("time", "時間", numbered),
    field("place", "地點", numbered),
    field("chair", "主席", numbered),
    field("attendees", "出席人員", numbered),
    field("minuteTaker", "紀錄", { sameLine: true }),
  ],
  sections: [
    part("chairAddress", "主席致詞"),
    part("followUpReport", "前次會議決議事項辦理情形"),
    part("report", "業務報告"),
    part("discussion", "提案討論"),
    part("extemporeMotion", "臨時動議與意見交換"),
    part("chairDirective", "主席裁示"),
    part("adjournment", "散會"),
  ],
  followUp: {
    columns: [
      { kind: "serial", label: "序號" },
      { kind: "subject", label: "上次會議決議／建議事項" },
      { kind: "units", label: "主辦單位" },
      { kind: "progress", label: "回應單位／內容" },
      ticksInCell("追蹤／列管建議", "█", "繼續追蹤", "解除列管"),
    ],
  },
});

/** 督導會報: header lines in the count, reports of the bureaus ended by a 決定, 主席裁示 of its own. */
const supervisionMeeting = shaped("supervisionMeeting", "督導會報（表頭編號）", {
  numbering: { levels: ["一、", "(一)", "1.", "(1)", "甲、", "(甲)"] },
  titleForm: "{name}{year}度第{ordinal}次督導會報會議紀錄",
  headerFields: [
    field("time", "日期", numbered),
    field("place", "地點", numbered),
    field("chair", "主席", numbered),
    field("minuteTaker", "紀錄", { sameLine: true }),
    field("attendees", "出席單位及人員", numbered),
  ],
  sections: [
    part("followUpReport", "確認上次會議主席裁示辦理情形"),
    part("report", "各局處業務報告"),
    part("announcement", "業務宣達"),
    part("discussion", "提案討論"),
    part("chairDirective", "主席裁示"),
    part("extemporeMotion", "臨時動議"),
    part("adjournment", "散會"),
  ],
});

/** 行政輔導: questions put to a visited government and summed up (總結), 壹拾 for ten. */
const advisoryVisit = shaped("advisoryVisit", "行政輔導（提問與總結）", {
  numbering: { section: "壹拾、", levels: ["一、", "(一)", "1.", "(1)", "甲、", "(甲)"] },
  headerFields: [
    field("time", "時間", numbered),
    field("place", "地點", numbered),
    field("chair", "主席", numbered),
    field("minuteTaker", "紀錄", { sameLine: true }),
    field("attendance", "出（列）席人員", numbered),
  ],
  sections: [
    part("chairAddress", "機關首長致詞"),
    part("chairAddress", "主席致詞"),
    part("report", "專案報告"),
    part("exchange", "綜合座談"),
    part("announcement", "說明事項"),
    part("conclusion", "主席總結"),
    part("adjournment", "散會"),
  ],
  labels: { outcome: { ...defaultProfile.labels.outcome, conclusion: "總結" } },
});

/** 跨部會平台: an unnumbered header with a 主持人, motions with 決定 and 決議, full-width parentheses. */
const interagencyPlatform = shaped("interagencyPlatform", "跨部會平台（報告案與討論案）", {
  titleForm: "{name}第{ordinal}次會議紀錄",
  headerFields: [
    field("time", "時間"),
    field("place", "地點"),
    field("chair", "主持人"),
    field("attendance", "出（列）席人員"),
    field("minuteTaker", "紀錄", { sameLine: true }),
  ],
  sections: [
    part("chairAddress", "主席致詞"),
    part("approvalOfPreviousMinutes", "確認前次會議紀錄"),
    part("report", "報告案"),
    part("discussion", "討論案"),
    part("annex", "併附與會人員發言摘要"),
    part("extemporeMotion", "臨時動議"),
    part("adjournment", "散會"),
  ],
});

/** 科務會議 with a 列管 table of earlier items and one of the last meeting's, ticked in columns of their own. */
const sectionMeeting = shaped("sectionMeeting", "科務會議（兩張列管表）", {
  page: { margins: { top: 20, right: 20, bottom: 20, left: 25 } },
  styles: {
    ...defaultProfile.styles,
    title: { size: 18, line: { rule: "exact", height: 30 }, bold: true, before: 0 },
    headerField: { size: 14, line: { rule: "exact", height: 22 }, bold: false, before: 0 },
    section: { size: 14, line: { rule: "exact", height: 22 }, bold: true, before: 6 },
    body: { size: 14, line: { rule: "exact", height: 22 }, bold: false, before: 0 },
    table: { size: 12, line: { rule: "atLeast", height: 18 }, bold: false, before: 0 },
    tableHeader: { size: 12, line: { rule: "atLeast", height: 18 }, bold: true, before: 0 },
    caption: { size: 12, line: { rule: "exact", height: 18 }, bold: false, before: 0 },
    signature: { size: 14, line: { rule: "exact", height: 22 }, bold: false, before: 14 },
  },
  pageNumber: "{page}",
  draftStamp: "草稿",
  titleForm: "{name}{year}第{ordinal}次科務會議紀錄",
  sections: [
    part("followUpReport", "列管事項辦理情形"),
    part("report", "業務報告"),
    part("discussion", "討論事項"),
    part("chairDirective", "科長指示事項"),
    part("extemporeMotion", "臨時動議"),
    part("adjournment", "散會"),
  ],
  followUp: {
    columns: [
      { kind: "subject", label: "案由" },
      { kind: "units", label: "承辦單位" },
      { kind: "progress", label: "辦理情形" },
      tickColumn("release", "解除列管"),
      tickColumn("continue", "繼續列管"),
    ],
    tables: { earlier: "歷次會議決議事項繼續列管案件", last: "上次會議決議事項辦理情形彙整表" },
  },
});

/** 審議 or 評選 by a committee (採購評選委員會審議規則 §11): votes before the 決議, signed by chair and minute-taker. */
const reviewCommittee = shaped("reviewCommittee", "審議及評選委員會（表決、簽署）", {
  headerFields: [
    field("meetingName", "案名"),
    field("time", "時間"),
    field("place", "地點"),
    field("chair", "主席"),
    field("attendees", "出席委員"),
    field("excused", "請假委員"),
    field("nonVotingAttendees", "列席人員"),
    field("minuteTaker", "紀錄"),
  ],
  sections: [
    part("report", "報告事項"),
    part("discussion", "審議事項"),
    part("extemporeMotion", "臨時動議"),
    part("other", "其他"),
    part("adjournment", "散會"),
  ],
  labels: { motion: { ...defaultProfile.labels.motion, discussion: "審議案%" } },
  motions: { ...USUAL_MOTIONS, discussion: { parts: ["explanation"], outcome: true, vote: true } },
  signatures: ["主席", "紀錄"],
  draftStamp: "草稿",
});

/** 會議議程: the same frame before the meeting, whose motions have no outcome yet. */
const agenda = shaped("agenda", "會議議程", {
  titleForm: "{name}{year}第{ordinal}次會議議程",
  headerFields: [
    field("time", "時間"),
    field("place", "地點"),
    field("chair", "主席"),
    field("attendees", "出席人員"),
    field("nonVotingAttendees", "列席人員"),
  ],
  sections: [
    part("chairAddress", "主席致詞"),
    part("approvalOfPreviousMinutes", "確認前次會議紀錄"),
    part("followUpReport", "前次會議決議事項辦理情形"),
    part("report", "報告事項"),
    part("discussion", "討論事項"),
    part("extemporeMotion", "臨時動議"),
    part("adjournment", "散會"),
  ],
  motions: {
    report: { parts: ["explanation"], outcome: false, vote: false },
    discussion: { parts: ["explanation", "measures"], outcome: false, vote: false },
    extempore: { parts: ["explanation"], outcome: false, vote: false },
    question: { parts: ["explanation"], outcome: false, vote: false },
  },
  pageNumber: "-{page}-",
});

/** The profiles that come with the app, by id (`basedOn` of what is made from them). */
export const BUILT_IN_PROFILES: ReadonlyMap<string, Profile> = new Map(
  [
    defaultProfile,
    advisoryCommittee,
    supervisionMeeting,
    advisoryVisit,
    interagencyPlatform,
    sectionMeeting,
    reviewCommittee,
    agenda,
  ].map((profile) => [profile.basedOn, profile]),
);

/** The built-in profile that a profile was made from. */
export function baseOf({ basedOn }: Pick<Profile, "basedOn">): Profile {
  return BUILT_IN_PROFILES.get(basedOn) ?? defaultProfile;
}

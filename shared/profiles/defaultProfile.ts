import { PROFILE_VERSION, SIGNATURE_STYLE, USUAL_MOTIONS, USUAL_VOTE } from "./limits.ts";
import type { Profile, TextStyle } from "./profile.ts";

const exactly = (size: number, height: number, bold = false): TextStyle => ({
  size,
  line: { rule: "exact", height },
  bold,
  before: 0,
});

/**
 * The conservative form (政府文書格式參考規範 第四點, as for 函: A4, margins 2.5 cm, 標楷體 and Times New Roman, 20 pt on
 * 36 pt for the title, 16 pt on 25 pt for the rest, 10 pt for page numbers), which any committee may depart from.
 */
export const defaultProfile: Profile = {
  version: PROFILE_VERSION,
  name: "標準格式",
  basedOn: "standard",
  page: { width: 210, height: 297, margins: { top: 25, right: 25, bottom: 25, left: 25 } },
  fonts: { eastAsian: "標楷體", latin: "Times New Roman" },
  styles: {
    title: exactly(20, 36, true),
    headerField: exactly(16, 25),
    section: { ...exactly(16, 25, true), before: 6 },
    body: exactly(16, 25),
    table: { size: 14, line: { rule: "atLeast", height: 20 }, bold: false, before: 0 },
    tableHeader: { size: 14, line: { rule: "atLeast", height: 20 }, bold: true, before: 0 },
    caption: exactly(14, 20),
    pageNumber: { size: 10, line: { rule: "single" }, bold: false, before: 0 },
    classification: { size: 12, line: { rule: "single" }, bold: false, before: 0 },
    signature: SIGNATURE_STYLE,
  },
  pageNumber: "第 {page} 頁，共 {pages} 頁",
  draftStamp: "",
  classification: { level: null, condition: "" },
  signatures: [],
  numbering: {
    section: "壹、",
    levels: ["一、", "（一）", "1、", "（1）", "甲、", "（甲）", "子、", "（子）"],
    byWord: false,
  },
  titleForm: "{name}{year}第{ordinal}次會議紀錄",
  headerFields: [
    { kind: "time", label: "時間", numbered: false, sameLine: false },
    { kind: "place", label: "地點", numbered: false, sameLine: false },
    { kind: "chair", label: "主席", numbered: false, sameLine: false },
    { kind: "minuteTaker", label: "紀錄", numbered: false, sameLine: true },
    { kind: "attendees", label: "出席人員", numbered: false, sameLine: false },
    { kind: "nonVotingAttendees", label: "列席人員", numbered: false, sameLine: false },
    { kind: "excused", label: "請假人員", numbered: false, sameLine: false },
  ],
  sections: [
    { kind: "chairAddress", title: "主席致詞" },
    { kind: "approvalOfPreviousMinutes", title: "確認前次會議紀錄" },
    { kind: "followUpReport", title: "前次會議決議事項辦理情形" },
    { kind: "report", title: "報告事項" },
    { kind: "discussion", title: "討論事項" },
    { kind: "extemporeMotion", title: "臨時動議" },
    { kind: "adjournment", title: "散會" },
  ],
  labels: {
    motion: { report: "案由%", discussion: "案由%", extempore: "案由%", question: "提問%" },
    ordinal: "chinese",
    motionPart: { explanation: "說明", measures: "辦法", other: "其他" },
    outcome: { resolution: "決議", decision: "決定", conclusion: "結論", chairDirective: "主席裁示" },
    outcomeOf: { report: "decision", discussion: "resolution", extempore: "resolution", question: "conclusion" },
    separator: "：",
  },
  motions: USUAL_MOTIONS,
  voteForm: USUAL_VOTE,
  followUp: {
    tables: null,
    columns: [
      { kind: "serial", label: "項次" },
      { kind: "subject", label: "決議（裁示）事項" },
      { kind: "units", label: "主辦單位" },
      { kind: "progress", label: "辦理情形" },
      {
        kind: "ruling",
        label: "列管情形",
        options: [
          { ruling: "release", label: "解除列管" },
          { ruling: "continue", label: "繼續列管" },
        ],
        tick: { on: "■", off: "□" },
      },
    ],
    widths: {
      serial: { em: 2 },
      trackingNumber: { em: 4 },
      meeting: { em: 4 },
      subject: { share: 5 },
      units: { em: 5 },
      supportingUnits: { em: 5 },
      due: { em: 4 },
      progress: { share: 6 },
      suggestion: { em: 5.2 },
      ruling: { em: 5.2 },
      note: { share: 2 },
    },
  },
};

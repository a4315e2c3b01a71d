import { describe, expect, test } from "vitest";
import { readHeaderLabel, sharedLabelAt } from "../../../../../shared/recognition/labels/headerLabels.ts";

describe("header labels", () => {
  test.each([
    ["時間：115年3月5日", "time", "時間", "："],
    ["開會時間: 上午9時", "time", "開會時間", ":"],
    ["日    期：106 年", "time", "日期", "："],
    ["會議日期及時間：", "time", "會議日期及時間", "："],
    ["時\u3000間：", "time", "時間", "："],
    ["開會地點\u3000本所禮堂", "place", "開會地點", "\u3000"],
    ["地    點： 本府", "place", "地點", "："],
    ["主席：葉縣長", "chair", "主席", "："],
    ["主席（召集人）：葉縣長", "chair", "主席（召集人）", "："],
    ["主持人：卓處長", "chair", "主持人", "："],
    ["紀錄：丁晴嵐", "minuteTaker", "紀錄", "："],
    ["記    錄：丁晴嵐", "minuteTaker", "記錄", "："],
    ["紀錄人員：丁晴嵐", "minuteTaker", "紀錄人員", "："],
    ["紀錄\u3000丁晴嵐", "minuteTaker", "紀錄", "\u3000"],
    ["出（列）席人員：如簽到表", "attendance", "出（列）席人員", "："],
    ["出席及列席人員：如簽到表", "attendance", "出席及列席人員", "："],
    ["出席單位及人員：詳如簽到表", "attendees", "出席單位及人員", "："],
    ["出席董事：三人", "attendees", "出席董事", "："],
    ["應出席委員：十五人", "attendees", "應出席委員", "："],
    ["列席單位及人員：", "nonVotingAttendees", "列席單位及人員", "："],
    ["請假委員：匡委員世傑", "excused", "請假委員", "："],
    ["未出席委員：匡委員世傑", "absent", "未出席委員", "："],
    ["會議名稱：測試會議", "meetingName", "會議名稱", "："],
    ["會議方式：視訊", "other", "會議方式", "："],
  ])("reads %s", (text, kind, label, separator) => {
    expect(readHeaderLabel(text)).toMatchObject({ kind, label, separator });
  });

  test.each([
    "時間管理研習會",
    "地點另行通知",
    "主席致詞：略",
    "主席裁示：請辦理",
    "會議紀錄",
    "會議紀錄\u3000第1次",
    "紀錄\u3000請各單位於會後一週內完成確認並回傳",
    "出席率統計",
    "散會時間：下午4時",
    "請假規則修正案",
  ])("is silent for %s", (text) => {
    expect(readHeaderLabel(text)).toBeNull();
  });
});

describe("labels that share another field's line", () => {
  test.each([
    ["詳簽到表                       紀錄：杜若華", "紀錄", "詳簽到表"],
    ["葉縣長\u3000\u3000記\u3000錄：杜若華", "記錄", "葉縣長"],
    ["葉縣長\u3000紀錄\u3000杜若華", "紀錄", "葉縣長"],
    ["115年3月5日上午9時  地點：本府", "地點", "115年3月5日上午9時"],
  ])("are found in %s", (value, label, before) => {
    const shared = sharedLabelAt(value);
    expect(shared?.label.label).toBe(label);
    expect(value.slice(0, shared?.index).trim()).toBe(before);
  });

  test.each(["會議紀錄室", "確認前次紀錄：無誤", "本府（紀錄：另行通知）", "王主任 李組長"])(
    "are not seen in %s",
    (value) => {
      expect(sharedLabelAt(value)).toBeNull();
    },
  );
});

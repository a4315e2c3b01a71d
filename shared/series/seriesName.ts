const NUMBER = "[\\d０-９一二三四五六七八九十百〇零廿卅]+";
const NUMBERED = new RegExp(
  [
    `第${NUMBER}屆`,
    `第${NUMBER}次(?:臨時)?`,
    `(?:中華)?(?:民國)?${NUMBER}(?:學年度|年度|年)`,
    `第${NUMBER}學期`,
    `${NUMBER}月(?:份|${NUMBER}日)?`,
  ].join("|"),
  "gu",
);

/** 「…平台第5次會議紀錄」 is of the 平台; in 「第5次…工作會議紀錄」 the words 工作會議 are its own. */
const NUMBERED_MEETING = new RegExp(`第${NUMBER}次(?:臨時)?會議[紀記]錄$`, "u");

/** A body meets: 「諮詢委員會會議紀錄」 is of the 諮詢委員會. */
const MEETING_OF_BODY = /(?<=委員會|會報|小組|平[臺台])會議$/u;

/** The name of a series (會議系列) from a meeting's title: without year, 屆, 次 and the word 紀錄; "" where nothing is left. */
export function seriesNameOf(title: string): string {
  return title
    .replace(/[\s\u3000]+/gu, "")
    .replace(/[（(][^()（）]*[)）]$/u, "")
    .replace(NUMBERED_MEETING, "")
    .replace(NUMBERED, "")
    .replace(/[紀記]錄$/u, "")
    .replace(MEETING_OF_BODY, "");
}

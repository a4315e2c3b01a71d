import type { Node } from "prosemirror-model";
import type { IdSource } from "../../../shared/minutes/ids.ts";
import { sampleDiscussion } from "./sampleDiscussion.ts";
import { sampleFollowUp } from "./sampleFollowUp.ts";
import { type SampleParts, sampleParts } from "./sampleParts.ts";
import { sampleReports } from "./sampleReports.ts";

function header({ title, field }: SampleParts): Node[] {
  return [
    title("雲海縣政府兒童及少年福利推動委員會115年第2次會議紀錄"),
    field("time", "時間", "115年9月3日（星期四）下午2時"),
    field("place", "地點", "本府第一會議室"),
    field("chair", "主席", "沈副縣長雲川"),
    field("minuteTaker", "紀錄", "丁晴嵐", { sameLine: true }),
    field(
      "attendees",
      "出席人員",
      "柯委員若汀、葛委員以恆、尹委員思齊、駱委員青禾、范委員如澄、社會處辛處長遠、教育處鄔處長采蘋、衛生局伍局長景行、警察局婦幼警察隊賀隊長東籬、民政處向科長一寧",
    ),
    field(
      "nonVotingAttendees",
      "列席人員",
      "社會處兒少福利科馮科長汝楠、社會處保護服務科蒲科長敬之、雲海縣家庭教育中心靳主任舒",
    ),
    field("excused", "請假人員", "祁委員安瀾"),
  ];
}

function opening({ section, list, outcome }: SampleParts): Node[] {
  return [
    section(
      "chairAddress",
      "主席致詞",
      "各位委員、各單位同仁大家午安。暑假期間本縣辦理了三場次兒少諮詢代表培力工作坊，孩子們對通學步道與公共運輸提出不少具體意見，今天的討論案也會談到，請各單位把孩子的聲音放進來。",
      list(
        "一、",
        "開學後一個月是中途離校通報的高峰，請教育處與社會處照上次會議講好的分工，把名單對清楚，不要漏接。",
        "颱風季節還沒有結束，安置機構的備援電力與聯絡名冊請在本月底前再盤點一次。",
      ),
    ),
    section("approvalOfPreviousMinutes", "確認前次會議紀錄", outcome("decision", "確認。")),
  ];
}

function closing({ section, shortSection, motion, explanation, reply, outcome }: SampleParts): Node[] {
  return [
    section(
      "extemporeMotion",
      "臨時動議",
      motion(
        "extempore",
        "建請於冬令期間延長「小太陽據點」平日開放時間至晚間8時。",
        "（提案人：范委員如澄）",
        explanation("入冬後天色早暗，部分雙薪及隔代教養家庭的孩子下課後無處可去，據點目前只開到晚間6時。"),
        reply("社會處辛處長", "延長開放涉及夜間人力與場地協調，將先就需求較高的北溪、大坪二處試辦。"),
        outcome("resolution", "請社會處於115年11月起在北溪、大坪二處試辦，並於下次會議報告使用情形。"),
      ),
    ),
    shortSection("adjournment", "散會", "下午4時20分。"),
  ];
}

/** A whole record of a committee that does not exist, so that a new user has something to look at and try. */
export function sampleMinutes(ids: IdSource): Node {
  const parts = sampleParts(ids);
  return parts.record(
    ...header(parts),
    ...opening(parts),
    sampleFollowUp(parts),
    sampleReports(parts),
    sampleDiscussion(parts),
    ...closing(parts),
  );
}

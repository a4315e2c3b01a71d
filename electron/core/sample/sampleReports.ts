import type { Node } from "prosemirror-model";
import type { SampleParts } from "./sampleParts.ts";

/** 肆、報告事項. */
export function sampleReports(parts: SampleParts): Node {
  return parts.section("report", "報告事項", placements(parts), families(parts));
}

function placements({ motion, explanation, list, remark, reply, outcome }: SampleParts): Node {
  return motion(
    "report",
    "115年上半年兒少安置機構查核情形報告。",
    "（報告單位：社會處）",
    explanation(
      list(
        "（一）",
        "本縣現有兒少安置機構4家，核定床位112床，截至115年6月30日實際收容87人。",
        "上半年完成聯合查核4家次，缺失計13項，其中消防設備2項、餐飲衛生3項、人力配置5項、紀錄保存3項。",
        "13項缺失均已限期改善，11項複查合格，餘2項夜間人力不足，機構已提出改善計畫。",
      ),
    ),
    remark("柯委員若汀", "夜間人力不足的兩家，改善期限是什麼時候？改善前有沒有替代措施？"),
    remark("葛委員以恆", "查核表裡看不到孩子的意見，建議把安置兒少的匿名意見列為查核的一個項目。"),
    reply(
      "社會處辛處長",
      "兩家機構的改善期限都是115年10月31日，改善前由縣府補助臨時夜間人力，每週回報排班表。委員建議的匿名意見調查，下半年查核就納入。",
    ),
    outcome(
      "decision",
      list("一、", "洽悉。", "請社會處將安置兒少匿名意見納入下半年查核項目，並於下次會議報告夜間人力改善結果。"),
    ),
  );
}

function families({ motion, explanation, list, remark, reply, outcome }: SampleParts): Node {
  return motion(
    "report",
    "新手父母親職教育課程推動成果報告。",
    "（報告單位：雲海縣家庭教育中心）",
    explanation(
      "115年1月至8月共辦理課程26場次、參與1,048人次，其中父親參與比率為34％，較去年提高9個百分點。",
      list(
        "（一）",
        "平日夜間場次報名踴躍，假日場次因交通不便，山區到課率偏低。",
        "線上課程觀看次數雖高，完課率僅41％，將改為每段15分鐘以內。",
      ),
    ),
    remark("駱委員青禾", "山區到課率低，可否與衛生所的預防接種日合併辦理？家長本來就會帶孩子下山。"),
    reply("衛生局伍局長", "可以配合，請家庭教育中心提供場次，衛生所協助安排場地。"),
    outcome("decision", "洽悉。請家庭教育中心與衛生局共同規劃，自115年11月起於山區3鄉衛生所試辦。"),
  );
}

import type { Node } from "prosemirror-model";
import type { SampleParts } from "./sampleParts.ts";

/** 伍、討論事項. */
export function sampleDiscussion(parts: SampleParts): Node {
  return parts.section("discussion", "討論事項", representatives(parts), nightBus(parts));
}

function representatives({ motion, explanation, measures, list, remark, reply, outcome }: SampleParts): Node {
  return motion(
    "discussion",
    "有關「雲海縣兒童及少年諮詢代表遴選作業要點（草案）」一案，提請討論。",
    "（提案單位：社會處）",
    explanation(
      list(
        "（一）",
        "依前次會議決議，社會處參考8月份培力工作坊之意見，擬具遴選作業要點草案共10點。",
        "草案規定代表15人，任期二年，單一性別不得少於三分之一，並保留偏遠地區、特殊教育需求及安置機構兒少各至少1名。",
        "代表出席會議以不影響上課為原則，所需交通費及餐費由縣府支應。",
      ),
    ),
    measures("經討論通過後，由社會處函頒實施，並於115年12月辦理第一屆代表遴選。"),
    remark("尹委員思齊", "報名要附監護人同意書，但安置中的孩子監護權在縣府，草案沒有寫由誰出具，建議補上。"),
    remark("范委員如澄", "遴選如果只看自傳，文筆好的孩子會占便宜，建議增加小組討論，並允許以影音報名。"),
    remark("教育處鄔處長", "會議若排在週三下午，國中小的代表都能出席，學校也容易給公假。"),
    reply("社會處馮科長", "以上意見都可行。安置兒少的同意書由社會處出具，遴選改採書面或影音報名加小組討論。"),
    outcome(
      "resolution",
      list(
        "一、",
        "修正通過。第4點增列安置兒少之同意書由社會處出具；第6點報名方式增列影音，並增加小組討論。",
        "請社會處於115年10月15日前函頒，並將會議時間以週三下午為原則納入要點。",
      ),
    ),
  );
}

function nightBus({ motion, explanation, measures, list, remark, reply, vote, outcome }: SampleParts): Node {
  return motion(
    "discussion",
    "建議調整高中職夜間返家公車班次，以維學生返家安全，提請討論。",
    "（提案人：柯委員若汀）",
    explanation(
      list(
        "（一）",
        "兒少諮詢代表於培力工作坊反映，第一高中及海工職校晚自習至晚間9時結束，末班公車為晚間8時50分，學生多需步行或由家長接送。",
        "經初步了解，行經二校之路線夜間平均載客數不高，客運業者延駛意願有限。",
      ),
    ),
    measures("請民政處會同交通單位洽客運業者，於學期間平日增開晚間9時20分班次，所需虧損補貼由相關經費支應。"),
    remark("民政處向科長", "增開班次涉及路線許可變更，行政程序約需二個月，經費初估每學期62萬元。"),
    remark("警察局賀隊長", "在班次調整前，二校周邊晚間9時至9時30分可先加強巡邏。"),
    reply("教育處鄔處長", "晚自習結束時間也可以與學校討論提前10分鐘，作為過渡。"),
    vote("經舉手表決，在場委員10人，贊成先試辦一學期者9人，無意見者1人，通過。", {
      method: "showOfHands",
      inFavour: 9,
      against: 0,
      abstaining: 1,
      present: 10,
    }),
    outcome(
      "resolution",
      list(
        "一、",
        "照案通過，先試辦一學期。請民政處於115年10月底前完成客運業者協商，並依程序辦理路線許可變更。",
        "班次調整前，請警察局加強二校周邊夜間巡邏，請教育處協調學校調整晚自習時間。",
        "試辦期間請民政處按月統計搭乘人數，於學期結束後提報本委員會檢討。",
      ),
    ),
  );
}

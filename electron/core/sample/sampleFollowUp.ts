import type { Node } from "prosemirror-model";
import { defaultProfile } from "../../../shared/profiles/defaultProfile.ts";
import type { SampleParts } from "./sampleParts.ts";

/** 參、前次會議決議事項辦理情形. */
export function sampleFollowUp({ section, followUpTable, followUpRow, outcome, list }: SampleParts): Node {
  return section(
    "followUpReport",
    "前次會議決議事項辦理情形",
    followUpTable(
      defaultProfile.followUp.columns,
      followUpRow(
        1,
        "請各單位盤點轄內兒少通學路口之行人空間，並排定改善期程。",
        [
          "教育處",
          "已完成全縣62所國中小通學路線調查，其中18所列為優先改善，改善建議於115年7月20日函送道路主管單位。",
          "release",
        ],
        ["警察局", "優先改善路段中已於11處增派導護警力，其餘7處配合新學期於9月底前到位。", "continue"],
      ),
      followUpRow(
        2,
        "研議建立中途離校兒少跨單位追蹤名冊，避免同一個案重複訪視或無人訪視。",
        ["教育處", "名冊格式已於115年6月12日與社會處共同訂定，自本學期起每月5日前更新。", "continue"],
        ["社會處", "已指定保護服務科為收件窗口，7月、8月共接獲轉介9案，均於3個工作日內派案。", "continue"],
        ["警察局", "協尋個案之移送與結案回復已納入名冊欄位。", "release"],
      ),
      followUpRow(3, "兒少諮詢代表參與本委員會之遴選與培力方式，請提具體作法。", [
        "社會處",
        "已於115年8月辦理3場次培力工作坊，計41人次參與；遴選作業要點草案提本次會議討論。",
        "release",
      ]),
      followUpRow(4, "偏遠地區兒童牙齒塗氟及口腔檢查服務量偏低，請檢討改善。", [
        "衛生局",
        "115年上半年巡迴服務增至14場次，服務512人，較去年同期增加三成；山區3鄉仍待洽妥牙醫師人力。",
        "continue",
      ]),
    ),
    outcome(
      "decision",
      list(
        "一、",
        "第3案解除列管，其餘各案依「列管情形」欄所列繼續列管。",
        "第2案請教育處與社會處於下次會議就名冊使用滿一學期之成效提出說明。",
      ),
    ),
  );
}

import type { Node } from "prosemirror-model";
import { assignment, followUpTable, row, tickColumn } from "../builders/followUpTable.ts";
import {
  clause,
  field,
  list,
  minutes,
  motion,
  outcome,
  part,
  proposer,
  remark,
  section,
  table,
  tableCell,
  title,
} from "../builders/minutes.ts";

const header = [
  title("青溪縣河川環境改善推動小組\n115年第3次會議紀錄"),
  field("time", "時間", "115年9月3日（星期四）下午2時"),
  field("place", "地點", "本府第二會議室"),
  field("chair", "主席", "高副縣長遠志"),
  field("minuteTaker", "紀錄", "梁書瑤", { sameLine: true }),
  field(
    "attendees",
    "出席人員",
    "溫委員立德、鄒委員佳穎、方委員時雨、水利處童處長柏鈞、環境保護局簡局長以安、農業處倪副處長秋實、教育處藍科長若水",
  ),
  field("nonVotingAttendees", "列席人員", "青溪河川守護協會郝理事長大川、清濬工程顧問公司尹經理世昌"),
];

const followUp = section(
  "前次會議決議事項辦理情形",
  { kind: "followUpReport" },
  followUpTable(
    ["serial", "subject", "units", "progress", tickColumn("ruling")],
    row(
      { serial: "1", subject: "上游三處簡易水質測站應於汛期前完成設置，並將即時數據上傳公開平台。" },
      assignment({ units: "水利處", progress: "三處測站均已完成，並於8月15日起上傳即時數據。" }, { ruling: "release" }),
    ),
    row(
      { serial: "2", subject: "研議青溪橋下游左岸步道照明改善，兼顧夜間生態。" },
      assignment(
        {
          units: "水利處",
          progress: ["115年7月20日辦理現勘。", "115年8月28日完成初步設計，預計11月底發包。"],
        },
        { ruling: "continue" },
      ),
      assignment(
        { units: "農業處", progress: "已提供夜行性動物調查資料，並建議採2,700K以下色溫燈具。" },
        { ruling: "release" },
      ),
    ),
  ),
  outcome(
    "decision",
    "決定",
    { runIn: false },
    list("一、", "洽悉。", "第1案解除列管；第2案水利處部分繼續列管，請於下次會議提出發包情形。"),
  ),
);

const reports = section(
  "報告事項",
  { kind: "report" },
  motion(
    "青溪水質監測成果報告。",
    { kind: "report" },
    proposer("（報告單位：環境保護局）"),
    part(
      "explanation",
      "說明",
      { runIn: false },
      list(
        "一、",
        "本年度1月至8月共採樣96次，溶氧量平均每公升6.8毫克，較去年同期增加0.4毫克。",
        clause(
          "生化需氧量偏高之測點如下：",
          list(
            "（一）",
            clause(
              "中游測點：",
              list(
                "1、",
                clause(
                  "清溪橋上游200公尺處，主要受家庭生活污水影響，改善方式：",
                  list(
                    "（1）",
                    "設置簡易截流設施，將晴天污水導入既有下水道系統處理後排放。",
                    "辦理沿岸住戶雨污水管線錯接稽查。",
                  ),
                ),
                "工業區排放口。",
              ),
            ),
            "下游測點：河口感潮段，受潮汐影響，數值僅供參考。",
          ),
        ),
      ),
    ),
    remark("溫委員立德", { runIn: true }, "建議補充歷年同月份數據，以利比較豐枯水期之差異，並請說明測站校正頻率。"),
    remark(
      "環境保護局",
      { role: "response", verb: "回應", runIn: true },
      "測站每月校正1次，歷年數據將於下次會議補充。",
    ),
    outcome("decision", "決定", "准予備查，並請環境保護局依委員意見補充資料。"),
  ),
  motion(
    "沿岸學校河川教育辦理情形報告。",
    { kind: "report" },
    proposer("（報告單位：教育處）"),
    outcome("decision", "決定", { runIn: false }, list("一、", "洽悉。", "請教育處於115年12月底前將教案上網公開。")),
  ),
);

const discussion = section(
  "討論事項",
  { kind: "discussion" },
  motion(
    "擬訂「青溪河川志工隊組織要點」草案一案，提請討論。",
    { before: "提案單位：水利處" },
    part(
      "explanation",
      "說明",
      "為鼓勵民眾參與河川巡守，參考鄰近縣市作法擬訂本要點草案，全文共九點，明定志工招募、訓練、保險及獎勵事宜。",
    ),
    part("measures", "辦法", "本要點經討論通過後，簽陳縣長核定後實施。"),
    outcome("resolution", "決議", "修正通過，第四點保險額度請水利處洽主計處確認後定之。"),
  ),
  motion(
    "115年度河川清潔日分工案，提請討論。",
    { before: "提案單位：環境保護局" },
    part(
      "explanation",
      "說明",
      "各單位分工如下：",
      list(
        "一、",
        "環境保護局：統籌規劃、垃圾清運及媒體聯繫。",
        "水利處：堤防安全維護、河道水位監看，並於活動前一日完成現場安全檢查及警示帶設置。",
        "教育處：學生報名。",
        "農業處：外來種移除指導。",
        "社會處：志工時數登錄。",
        "警察局：交通疏導。",
        "消防局：水域救生。",
        "衛生局：醫護站設置。",
        "觀光處：活動行銷與文宣。",
        "新聞處：新聞發布。",
        "主計處：經費核銷協助，各單位憑證應於活動結束後十五日內送達，逾期由各單位自行負擔並列入檢討。",
        "人事處：獎勵作業。",
      ),
    ),
    outcome("resolution", "決議", "照案通過。"),
  ),
  table(
    ["組別", "集合地點", "人數"].map((words) => tableCell({ header: true, align: "center" }, words)),
    [tableCell({ rowspan: 2 }, "上游組"), "青溪國小操場", tableCell({ align: "end" }, "120")],
    ["青溪橋頭停車場", tableCell({ align: "end" }, "85")],
    [tableCell({ colspan: 2 }, "合計"), tableCell({ align: "end" }, "205")],
  ),
);

/** The record of a meeting that never was: every common form of 會議紀錄 on two or three pages. */
export const riverCommittee: Node = minutes([
  ...header,
  section("主席致詞", { kind: "chairAddress", runIn: true }, "（略）"),
  section("確認前次會議紀錄", { kind: "approvalOfPreviousMinutes", runIn: true }, "確認。"),
  followUp,
  reports,
  discussion,
  section(
    "綜合座談",
    { kind: "exchange" },
    remark(
      "方委員時雨",
      list(
        "1.",
        "汛期後沿岸漂流木清理進度請說明。",
        "建議盤點堤頂自行車道破損情形，並於下次會議提出改善期程及所需經費，供委員參考。",
      ),
    ),
    remark("水利處", { role: "response", verb: "回應", separator: "：" }, "漂流木已清理八成，餘預計於9月底前完成。"),
    outcome("chairDirective", "主席裁示", "請水利處於下次會議報告自行車道盤點結果。"),
  ),
  section("臨時動議", { kind: "extemporeMotion", runIn: true }, "無。"),
  section("散會", { kind: "adjournment", runIn: true }, "下午4時10分。"),
]);

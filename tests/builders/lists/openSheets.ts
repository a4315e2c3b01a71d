import { odfParagraph, odsPackage } from "../odfPackage.ts";
import { type ListFile, one } from "./expected.ts";
import { COVERED, cell, plain, row } from "./openCells.ts";

const day = (iso: string, shown: string) =>
  `<table:table-cell office:value-type="date" office:date-value="${iso}">${odfParagraph(shown)}</table:table-cell>`;
const openSheet = (name: string, ...rows: string[]) =>
  odsPackage({ body: `<table:table table:name="${name}">${rows.join("")}</table:table>` });

/** Lists kept in LibreOffice Calc. */
export const OPEN_SHEETS: readonly ListFile[] = [
  {
    office: "a library: day cells of an .ods, check marks in a cell",
    name: "館務會議.ods",
    bytes: () =>
      openSheet(
        "列管",
        plain("項次", "決議事項", "主辦單位", "完成日期", "辦理情形", "建議"),
        row(
          cell("1"),
          cell("冷氣改善"),
          cell("典藏組"),
          day("2026-09-30", "115/9/30"),
          cell("已檢測"),
          cell("☑解除列管 ☐繼續列管"),
        ),
        row(
          cell("2"),
          cell("志工排班"),
          cell("服務組"),
          day("2026-10-15", "115/10/15"),
          cell("排定"),
          cell("☐解除列管 ☑繼續列管"),
        ),
      ),
    rows: [
      {
        serial: "1",
        subject: "冷氣改善",
        parts: one(["典藏組"], ["已檢測"], { due: "2026-09-30", suggestion: "release" }),
      },
      {
        serial: "2",
        subject: "志工排班",
        parts: one(["服務組"], ["排定"], { due: "2026-10-15", suggestion: "continue" }),
      },
    ],
  },
  {
    office: "a museum: a title over the table, the unit merged over two cases",
    name: "典藏會議.ods",
    bytes: () =>
      openSheet(
        "表",
        row(cell("文化資產審議會列管表", 'table:number-columns-spanned="4"'), COVERED, COVERED, COVERED),
        plain("編號", "案由", "承辦單位", "辦理進度"),
        row(cell("1"), cell("古道修復"), cell("文資科", 'table:number-rows-spanned="2"'), cell("設計中")),
        row(cell("2"), cell("老樹保護"), COVERED, cell("已會勘")),
      ),
    rows: [
      { serial: "1", subject: "古道修復", parts: one(["文資科"], ["設計中"]) },
      { serial: "2", subject: "老樹保護", parts: one(["文資科"], ["已會勘"]) },
    ],
  },
  {
    office: "an election commission: meeting days, several units below each other, 協辦",
    name: "選務會報.ods",
    bytes: () =>
      openSheet(
        "追蹤",
        plain("會議日期", "決議案由", "主辦單位", "協辦單位", "期限", "辦理情形"),
        row(
          day("2026-05-06", "115/5/6"),
          cell("投票所無障礙"),
          cell("第一組\n第二組"),
          cell("民政處、社會處"),
          cell("115年9月底"),
          cell("勘查完成"),
        ),
        row(
          day("2026-06-03", "115/6/3"),
          cell("選務人員講習"),
          cell("第三組"),
          cell(""),
          cell("每月"),
          cell("已辦2場"),
        ),
      ),
    rows: [
      {
        meeting: "115年5月6日",
        subject: "投票所無障礙",
        parts: one(["第一組", "第二組"], ["勘查完成"], { supporting: ["民政處", "社會處"], due: "115年9月底" }),
      },
      { meeting: "115年6月3日", subject: "選務人員講習", parts: one(["第三組"], ["已辦2場"], { due: "每月" }) },
    ],
  },
  {
    office: "a transport bureau: a column of 辦理情形 for each of the last meetings",
    name: "交通會報.ods",
    bytes: () =>
      openSheet(
        "列管",
        plain("項次", "裁示事項", "權責單位", "第5次會議辦理情形", "第6次會議辦理情形", "列管情形"),
        plain("1", "路口號誌", "號誌科", "已會勘", "已改善", "解除列管"),
        plain("2", "公車路線", "運輸科", "研議中", "試辦中", "繼續列管"),
      ),
    rows: [
      { serial: "1", subject: "路口號誌", parts: one(["號誌科"], ["已會勘", "已改善"], { ruling: "release" }) },
      { serial: "2", subject: "公車路線", parts: one(["運輸科"], ["研議中", "試辦中"], { ruling: "continue" }) },
    ],
  },
];

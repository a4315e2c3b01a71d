import { type ListFile, one } from "./expected.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));

/** Lists that a system exported. */
export const DELIMITED: readonly ListFile[] = [
  {
    office: "a system's export: quoted line feeds, zeros kept, a mark before UTF-8",
    name: "export.csv",
    bytes: () =>
      utf8(
        '\ufeff列管編號,案由,主辦單位,辦理期限,辦理情形,會議決定\r\n="0012",改善機車停車格,交通處,1150930,"115.6.1：已會勘\n115.9.1：施工中",繼續列管\r\n="0013","修正「自治條例」,並送議會",法制處,1151015,已送審,解除列管\r\n',
      ),
    rows: [
      {
        number: "0012",
        subject: "改善機車停車格",
        parts: one(["交通處"], ["115.6.1：已會勘", "115.9.1：施工中"], { due: "2026-09-30", ruling: "continue" }),
      },
      {
        number: "0013",
        subject: "修正「自治條例」,並送議會",
        parts: one(["法制處"], ["已送審"], { due: "2026-10-15", ruling: "release" }),
      },
    ],
  },
  {
    office: "an old Excel: tabs in UTF-16, circles as ticks",
    name: "unicode.csv",
    bytes: () =>
      utf16(
        "項次\t提案事項\t承辦單位\t執行情形\t解除列管\t繼續列管\r\n1\t車位調整\t事務組\t已完成\t●\t\r\n2\t門禁系統\t資訊組\t測試中\t\t●\r\n",
      ),
    rows: [
      { serial: "1", subject: "車位調整", parts: one(["事務組"], ["已完成"], { ruling: "release" }) },
      { serial: "2", subject: "門禁系統", parts: one(["資訊組"], ["測試中"], { ruling: "continue" }) },
    ],
  },
  {
    office: "a foundation: semicolons, a title line, units of several kinds in one field",
    name: "基金會.csv",
    bytes: () =>
      utf8(
        "第8屆第3次董事會決議追蹤;;;\n編號;決議內容;負責單位;辦理情形\n1;募款計畫;企劃組、財務組;已達八成\n2;志工保險;行政組（會計）;洽保險公司\n",
      ),
    rows: [
      { serial: "1", subject: "募款計畫", parts: one(["企劃組", "財務組"], ["已達八成"]) },
      { serial: "2", subject: "志工保險", parts: one(["行政組（會計）"], ["洽保險公司"]) },
    ],
  },
];

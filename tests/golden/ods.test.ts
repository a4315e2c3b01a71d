import { expect, it } from "vitest";
import { exportSheet } from "../../electron/core/exporters/followUp/exportSheet.ts";
import { openCell, type PrintedSheet, textCell } from "../../shared/followUp/printedSheet.ts";
import { defaultProfile } from "../../shared/profiles/defaultProfile.ts";
import { convertAll, findLibreOffice } from "./libreOffice.ts";

const NO_SOFFICE = "LibreOffice (soffice) is not installed: the ODS goes unread by any other program";

/** Comma, quotation marks, UTF-8 (LibreOffice's filter options for CSV). */
const CSV = "csv:Text - txt - csv (StarCalc):44,34,76";

it("LibreOffice opens a 列管表 as ODS, counts its numbers and runs none of its words as a formula", async (ctx) => {
  const soffice = findLibreOffice();
  if (soffice === null) return ctx.skip(NO_SOFFICE);
  const sheet: PrintedSheet = {
    title: "列管事項表",
    lines: ["會議：第5次會議"],
    tables: [
      {
        caption: "列管表",
        columns: [
          { label: "項次", width: 3 },
          { label: "辦理情形", width: 20 },
          { label: "本次辦理情形", width: 20 },
        ],
        rows: [
          [{ value: 1 }, textCell("=1+1"), openCell()],
          [{ value: 2 }, textCell("＝2+2，兩個  空格"), textCell("已辦理")],
        ],
      },
    ],
    notes: ["備註：一"],
  };
  const bytes = await exportSheet(sheet, "ods", { profile: defaultProfile, classification: "密" });
  const csv = new TextDecoder().decode((await convertAll(soffice, { "table.ods": bytes }, CSV))["table.ods"]);
  expect(csv.split("\n").filter((line) => line !== "")).toEqual([
    "列管事項表,,",
    "密,,",
    "會議：第5次會議,,",
    "項次,辦理情形,本次辦理情形",
    "1,=1+1,",
    "2,＝2+2，兩個  空格,已辦理",
    "備註：一,,",
  ]);
});

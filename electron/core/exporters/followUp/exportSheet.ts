import type { TableFormat } from "../../../../shared/contract/followUps.ts";
import type { PrintedSheet } from "../../../../shared/followUp/printedSheet.ts";
import { assertNever } from "../../../../shared/minutes/never.ts";
import type { Profile } from "../../../../shared/profiles/profile.ts";
import { layOutSheet, sheetProfile } from "./sheetLayout.ts";

interface SheetFrame {
  readonly profile: Profile;
  /** 密等 at the head of each page; null on an ordinary record. */
  readonly classification: string | null;
}

/** A 回覆單 or report as a file; the same sheet and frame give the same bytes on every machine. */
export async function exportSheet(
  sheet: PrintedSheet,
  format: TableFormat,
  { profile, classification }: SheetFrame,
): Promise<Uint8Array> {
  switch (format) {
    // Loaded only when wanted: the libraries take longer to load than a meeting to open.
    case "docx": {
      const { exportDocx } = await import("../docx/exportDocx.ts");
      const wide = sheetProfile(profile);
      return exportDocx(layOutSheet(sheet, classification), wide, { title: sheet.title, date: null });
    }
    case "xlsx": {
      const { exportXlsx } = await import("./exportXlsx.ts");
      return exportXlsx(sheet, profile, classification);
    }
    case "ods": {
      const { exportOds } = await import("./exportOds.ts");
      return exportOds(sheet, profile, classification);
    }
    default:
      return assertNever(format, "format");
  }
}

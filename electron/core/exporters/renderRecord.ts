import type { Node } from "prosemirror-model";
import { type Answer, answer, refuse } from "../../../shared/contract/errors.ts";
import type { ExportFormat } from "../../../shared/contract/exportFormats.ts";
import { layOut } from "../../../shared/layout/layOut.ts";
import { factsOf } from "../../../shared/minutes/facts.ts";
import { assertNever } from "../../../shared/minutes/never.ts";
import type { Profile } from "../../../shared/profiles/profile.ts";
import type { Pictures } from "./docx/figures.ts";
import { type PrintJob, picturesForPrint } from "./pdf/printJob.ts";
import { exportTxt } from "./txt.ts";

/** Prints a record as PDF; undefined where the host has nothing to print with. */
export type PdfPrinter = ((job: PrintJob) => Promise<Answer<Uint8Array>>) | undefined;

/** A record as it is exported: its document, how it is set, and its pictures by attachment id. */
export interface ExportedRecord {
  readonly doc: Node;
  readonly profile: Profile;
  readonly pictures: Pictures;
  /** Whether it is not final, so that its pages bear the profile's stamp. */
  readonly isDraft?: boolean;
}

/** Said where the host has nothing to print with. */
export const NO_PRINTER = "這裡沒辦法製作 PDF，會議紀錄沒有受影響。請匯出 ODT 後用 LibreOffice 另存成 PDF。";

/** Makes the file of one format. Writers are loaded when they are wanted: the docx library takes longer than a meeting to open. */
export async function renderRecord(
  { doc, profile, pictures, isDraft = false }: ExportedRecord,
  format: ExportFormat,
  print: PdfPrinter,
): Promise<Answer<Uint8Array>> {
  const layout = layOut(doc, profile, { isDraft });
  const facts = factsOf(doc);
  const properties = { title: facts.title ?? "", date: facts.date };
  switch (format) {
    case "docx": {
      const { exportDocx } = await import("./docx/exportDocx.ts");
      return answer(await exportDocx(layout, profile, properties, pictures, doc));
    }
    case "odt": {
      const { exportOdt } = await import("./odt/exportOdt.ts");
      return answer(exportOdt(layout, profile, properties, pictures, doc));
    }
    case "pdf":
      if (print === undefined) return refuse("not-saved", NO_PRINTER);
      return print({ ...properties, layout, profile, pictures: picturesForPrint(pictures) });
    case "txt":
      return answer(exportTxt(layout));
    default:
      return assertNever(format, "format");
  }
}

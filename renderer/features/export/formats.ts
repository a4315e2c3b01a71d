import { EXPORT_FORMATS, type ExportFormat } from "../../../shared/contract/exportFormats.ts";

const KEY = "export-formats";

/** What is written where she has chosen nothing yet: the file that is passed round to be corrected. */
const AT_FIRST: readonly ExportFormat[] = ["docx"];

/** These formats in the order in which they are shown and written. */
export const inOrder = (chosen: Iterable<string>): readonly ExportFormat[] => {
  const names = new Set(chosen);
  return EXPORT_FORMATS.filter((format) => names.has(format));
};

/** The formats she chose last in this window; `memory` lives as long as the window and its reloads. */
export function rememberedFormats(memory: Pick<Storage, "getItem">): readonly ExportFormat[] {
  const written = memory.getItem(KEY);
  return written === null ? AT_FIRST : inOrder(written.split(" "));
}

export function rememberFormats(memory: Pick<Storage, "setItem">, formats: readonly ExportFormat[]): void {
  memory.setItem(KEY, formats.join(" "));
}

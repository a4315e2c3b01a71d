import { existsSync } from "node:fs";
import { join, parse } from "node:path";

/** The first of 紀錄.docx, 紀錄(2).docx … that is not in a folder yet. */
export function freeName(folder: string, wanted: string): string {
  const { name, ext } = parse(wanted);
  let free = wanted;
  for (let copy = 2; existsSync(join(folder, free)); copy += 1) free = `${name}(${copy})${ext}`;
  return free;
}

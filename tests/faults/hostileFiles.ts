import { HOSTILE_DISGUISES, HOSTILE_ZIPS, type HostileFile } from "./hostilePackages.ts";
import { HOSTILE_PDF } from "./hostilePdf.ts";
import { HOSTILE_CSV, HOSTILE_OPEN_DOCUMENTS, HOSTILE_SHEETS } from "./hostileSheets.ts";
import { HOSTILE_XML } from "./hostileXml.ts";

/** Every named hostile file (G15), each with what has to come of it. */
export const HOSTILE_FILES: readonly HostileFile[] = [
  ...HOSTILE_ZIPS,
  ...HOSTILE_DISGUISES,
  ...HOSTILE_XML,
  ...HOSTILE_SHEETS,
  ...HOSTILE_OPEN_DOCUMENTS,
  ...HOSTILE_CSV,
  ...HOSTILE_PDF,
];

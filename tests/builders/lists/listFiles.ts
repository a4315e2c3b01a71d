import { DELIMITED } from "./delimited.ts";
import type { ListFile } from "./expected.ts";
import { OPEN_SHEETS } from "./openSheets.ts";
import { TEXTS } from "./texts.ts";
import { WORKBOOKS } from "./workbooks.ts";

/** Lists as different as the offices that keep them. */
export const LIST_FILES: readonly ListFile[] = [...WORKBOOKS, ...OPEN_SHEETS, ...DELIMITED, ...TEXTS];

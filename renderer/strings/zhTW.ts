import { editor } from "./editor.ts";
import { exporting } from "./export.ts";
import { followUps } from "./followUps.ts";
import { meetings } from "./meetings.ts";
import { review } from "./review.ts";
import { search } from "./search.ts";
import { settings } from "./settings.ts";
import { shell } from "./shell.ts";
import { transport } from "./transport.ts";

/** Everything the window says, in the Traditional Chinese of an office. */
export const strings = { shell, meetings, followUps, search, settings, review, editor, exporting, transport } as const;

import { attendance } from "./attendance.ts";
import { backups } from "./backups.ts";
import { editor } from "./editor.ts";
import { exporting } from "./export.ts";
import { followUps } from "./followUps.ts";
import { importing } from "./importing.ts";
import { items } from "./items.ts";
import { meetings } from "./meetings.ts";
import { privacy } from "./privacy.ts";
import { replies } from "./replies.ts";
import { review } from "./review.ts";
import { saving } from "./saving.ts";
import { search } from "./search.ts";
import { settings } from "./settings.ts";
import { shell } from "./shell.ts";
import { stage } from "./stage.ts";
import { transport } from "./transport.ts";
import { versions } from "./versions.ts";

/** Everything the window says, in the Traditional Chinese of an office. */
export const strings = {
  shell,
  meetings,
  importing,
  followUps,
  replies,
  search,
  settings,
  backups,
  review,
  editor,
  items,
  saving,
  attendance,
  stage,
  versions,
  exporting,
  privacy,
  transport,
} as const;

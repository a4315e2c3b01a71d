import { agenda } from "./agenda.ts";
import { attendance } from "./attendance.ts";
import { backups } from "./backups.ts";
import { editor } from "./editor.ts";
import { exporting } from "./export.ts";
import { followUps } from "./followUps.ts";
import { handover } from "./handover.ts";
import { importing } from "./importing.ts";
import { items } from "./items.ts";
import { keyMap } from "./keyMap.ts";
import { lock } from "./lock.ts";
import { meetings } from "./meetings.ts";
import { privacy } from "./privacy.ts";
import { profiles, profilesFonts, profilesSigns } from "./profiles.ts";
import { projector } from "./projector.ts";
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
  lock,
  handover,
  review,
  editor,
  items,
  keyMap,
  saving,
  attendance,
  stage,
  agenda,
  projector,
  versions,
  exporting,
  privacy,
  profiles,
  profilesFonts,
  profilesSigns,
  transport,
} as const;

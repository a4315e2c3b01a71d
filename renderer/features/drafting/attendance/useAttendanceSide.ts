import { useMemo, useState } from "react";
import { type Command, useCommands } from "../../../app/commands.ts";
import { Observed } from "../../../editor/observed.ts";
import { strings } from "../../../strings/zhTW.ts";
import type { Side } from "../SidePane.tsx";
import { ATTENDANCE_KEYS } from "./attendanceKeys.ts";

/** What of the pane is to get the focus as soon as it is shown. */
export type WantedPart = "show" | "toVote" | null;

/** Binds the keys that lead to the list of people and to the 表決, wherever the focus is. */
export function useAttendanceSide(onSide: (side: Side) => void): Observed<WantedPart> {
  const [wanted] = useState(() => new Observed<WantedPart>(null));
  useCommands(
    useMemo(
      () =>
        ATTENDANCE_KEYS.map(
          ([part, keys]): Command => ({
            id: `attendance-${part}`,
            name: strings.attendance[part],
            group: strings.attendance.group,
            keys,
            anywhere: true,
            run: () => {
              onSide("attendance");
              wanted.set(part);
            },
          }),
        ),
      [onSide, wanted],
    ),
  );
  return wanted;
}

import type { Draft } from "../../../editor/draft.ts";
import { strings } from "../../../strings/zhTW.ts";
import { useObserved } from "../useObserved.ts";
import { attendanceOf } from "./attendanceWatch.ts";
import "./AttendanceCount.css";

/** 出席 n／應出席 m at the cursor; nothing where the record has no list of names. */
export function AttendanceCount({ draft }: { readonly draft: Draft }) {
  const { present, expected } = useObserved(attendanceOf(draft));
  return present === null ? null : (
    <span className="drafting-attendance">{strings.attendance.foot(present, expected)}</span>
  );
}

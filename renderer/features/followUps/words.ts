import type { FollowUpLine } from "../../../shared/contract/followUps.ts";
import type { FollowUpMeeting } from "../../../shared/contract/meetings.ts";
import { rulingName } from "../../../shared/followUp/rulingWords.ts";
import { strings } from "../../strings/zhTW.ts";
import { ordinalLabel } from "../meetings/ordinalLabel.ts";
import { dayText } from "../meetings/whenText.ts";

/** A meeting's 次別; its day or its title where it bears none. */
export function meetingName({ ordinal, title, date }: FollowUpMeeting): string {
  const label = ordinal ?? ordinalLabel(title ?? "");
  if (label !== "") return label;
  return (date === null ? null : dayText(date)) ?? title ?? strings.meetings.untitled;
}

/** 列管中, 已解除, or the ruling that ended it: 自行列管, 併案 …. */
export function statusWords({ status, ended }: Pick<FollowUpLine, "status" | "ended">): string {
  if (status === "left" && ended !== null) return rulingName(ended);
  return strings.followUps.statuses[status];
}

/** The day in this window's place, ISO. */
export function todayIso(now: Date): string {
  const twoDigits = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

import { strings } from "../../strings/zhTW.ts";
import { dayText } from "../meetings/whenText.ts";

const two = (n: number) => String(n).padStart(2, "0");

/** 115年9月3日（四） 14:05, where she is. */
export function backupTime(instant: string): string {
  const at = new Date(instant);
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return strings.backups.when(dayText(day) ?? day, `${two(at.getHours())}:${two(at.getMinutes())}`);
}

/** 1.2 MB */
export function backupSize(bytes: number): string {
  return strings.backups.megabytes((bytes / 1024 / 1024).toFixed(1));
}

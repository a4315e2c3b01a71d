import type { Attendee } from "../../../../shared/attendance/attendance.ts";

/** What can be recorded of a person, each with its key in the list. */
export const ATTENDEE_DEEDS = [
  ["arrive", "1"],
  ["leave", "2"],
  ["excuse", "3"],
  ["proxy", "4"],
  ["seat", "5"],
] as const;
export type AttendeeDeed = (typeof ATTENDEE_DEEDS)[number][0];

/** Whether a deed would say something new of the person. */
export function canDo(deed: AttendeeDeed, { role, state, since, proxy }: Attendee): boolean {
  const isListed = role !== "unlisted";
  switch (deed) {
    case "arrive":
      return state !== "present" || (isListed && since === null);
    case "leave":
      return state === "present";
    case "excuse":
      return isListed && role !== "chair" && state === "present" && since === null;
    case "proxy":
      return isListed;
    case "seat":
      return isListed && since === null && (proxy !== null || state === "excused" || state === "absent");
  }
}

/** The keys that lead to the list of people and to the 表決, as they are shown. */
export const ATTENDANCE_KEYS = [
  ["show", "Alt+A"],
  ["toVote", "Alt+V"],
] as const;

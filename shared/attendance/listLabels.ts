/** What stands behind the name of a person who is excused on a line of those who are there. */
export const EXCUSED_NOTE = "（請假）";

/** The label of a 出席 line that a record does not have yet. */
export const ATTENDEES_LABEL = "出席人員";

/** The label of a new 請假 line in the manner of the record's 出席 line: 出席委員 → 請假委員. */
export function excusedLabel(attendeesLabel: string): string {
  return /^出席(?:人員|委員|者)?$/u.test(attendeesLabel) ? attendeesLabel.replace("出席", "請假") : "請假人員";
}

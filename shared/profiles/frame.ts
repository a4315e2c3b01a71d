import type { Profile } from "./profile.ts";

/** Whether two profiles give a new record the same frame: title, header lines, sections, labels and marks. */
export function sameFrame(one: Profile, other: Profile): boolean {
  return frameOf(one) === frameOf(other);
}

function frameOf({ titleForm, headerFields, sections, labels, motions, voteForm, numbering, classification }: Profile) {
  const { section } = numbering;
  return JSON.stringify([titleForm, headerFields, sections, labels, motions, voteForm, section, classification]);
}

/** Whether two profiles make the same 列管表; how wide its columns are does not count. */
export function sameColumns(one: Profile, other: Profile): boolean {
  return JSON.stringify(one.followUp.columns) === JSON.stringify(other.followUp.columns);
}

import type { Node } from "prosemirror-model";
import { followUpColumnsOf } from "../../../shared/followUp/carryOver.ts";
import type { FollowUpColumn } from "../../../shared/minutes/vocabulary.ts";
import { defaultProfile } from "../../../shared/profiles/defaultProfile.ts";
import { sameColumns, sameFrame } from "../../../shared/profiles/frame.ts";
import type { Profile } from "../../../shared/profiles/profile.ts";
import type { StoredMeeting } from "../store/meetings.ts";
import type { StoredSeries } from "../store/series.ts";
import type { Store } from "../store/store.ts";
import { keptProfile, profileOf } from "./profileOf.ts";

/** By what the next meeting of a series is made. */
export interface NextProfile {
  readonly profile: Profile;
  /** Whether the series has been given another frame since its last meeting. */
  readonly isNewFrame: boolean;
  readonly columns: readonly FollowUpColumn[];
}

/** The profile that a series uses, else the one of its last meeting; what has changed since takes the place of the last record's. */
export function nextProfile(
  store: Store,
  series: StoredSeries,
  last: StoredMeeting | null,
  lastDoc: Node | null,
): NextProfile {
  const before = last === null ? null : profileOf(store, last.id);
  const chosen = keptProfile(store, series.profileId);
  const profile = chosen ?? before ?? defaultProfile;
  const written = lastDoc === null ? null : followUpColumnsOf(lastDoc);
  const isNew = before === null || (chosen !== null && !sameColumns(chosen, before));
  return {
    profile,
    isNewFrame: chosen !== null && before !== null && !sameFrame(chosen, before),
    columns: isNew ? profile.followUp.columns : (written ?? profile.followUp.columns),
  };
}

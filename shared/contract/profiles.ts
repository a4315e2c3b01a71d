import type { Profile } from "../profiles/profile.ts";
import type { ProfilePart } from "../profiles/proposeProfile.ts";

/** A profile (格式) with the series that use it. */
export interface ProfileRow {
  readonly id: string;
  /** Whether it comes with the app: it is copied before it is changed. */
  readonly isBuiltIn: boolean;
  readonly profile: Profile;
  readonly seriesIds: readonly string[];
  /** Meetings of these series that are not final and whose own copy is another. */
  readonly staleDrafts: number;
}

/** A draft that got another copy of its profile, and the one it had. */
export interface AppliedProfile {
  readonly meetingId: string;
  readonly before: Profile;
}

/** A profile read from a file; `unread` names what an old record did not tell, where the profile has what is usual. */
export interface ReadProfile {
  readonly profile: Profile;
  readonly source: "profile" | "record";
  readonly unread: readonly ProfilePart[];
}

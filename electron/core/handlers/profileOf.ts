import { defaultProfile } from "../../../shared/profiles/defaultProfile.ts";
import { type Profile, profileSchema } from "../../../shared/profiles/profile.ts";
import type { Store } from "../store/store.ts";

/** The profile that a meeting keeps a copy of; the default where it keeps none that this version can read. */
export function profileOf(store: Store, meetingId: string): Profile {
  const profile = profileSchema.safeParse(store.meetingProfile(meetingId));
  return profile.success ? profile.data : defaultProfile;
}

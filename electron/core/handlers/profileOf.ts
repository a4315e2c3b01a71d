import { BUILT_IN_PROFILES } from "../../../shared/profiles/builtIn.ts";
import { defaultProfile } from "../../../shared/profiles/defaultProfile.ts";
import { type Profile, profileSchema } from "../../../shared/profiles/profile.ts";
import type { Store } from "../store/store.ts";

/** The profile that a meeting keeps a copy of; the default where it keeps none that this version can read. */
export function profileOf(store: Store, meetingId: string): Profile {
  const profile = profileSchema.safeParse(store.meetingProfile(meetingId));
  return profile.success ? profile.data : defaultProfile;
}

/** A profile by its id: one that comes with the app, or one of her own that this version can read; null for none. */
export function keptProfile(store: Store, profileId: string | null): Profile | null {
  if (profileId === null) return null;
  const builtIn = BUILT_IN_PROFILES.get(profileId);
  if (builtIn !== undefined) return builtIn;
  const profile = profileSchema.safeParse(store.oneProfile(profileId)?.profile);
  return profile.success ? profile.data : null;
}

/** Whether two profiles are the same; the schema has put their parts in one order. */
export const sameProfile = (one: Profile, other: Profile): boolean => JSON.stringify(one) === JSON.stringify(other);

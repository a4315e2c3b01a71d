import { z } from "zod";
import { profileSchema } from "../profiles/profile.ts";
import type { SavedFile } from "./meetings.ts";
import type { AppliedProfile, ProfileRow, ReadProfile } from "./profiles.ts";

const id = z.string().min(1).max(64);

/** The requests about profiles (格式), with the shapes of their arguments. */
export const profileRequests = {
  /** The profiles (格式) that come with the app, then her own in order of making. */
  "profile.list": z.object({}),
  /** Keeps a profile under its id, or under a new one for null; `seriesIds` use it from then on. Refused for a built-in one. */
  "profile.save": z.object({
    profileId: id.nullable(),
    profile: profileSchema,
    seriesIds: z.array(id).max(10_000).exactOptional(),
  }),
  /** Removes one of her own; series that used it use none. */
  "profile.remove": z.object({ profileId: id }),
  /** New meetings of a series take this profile, or for null that of the meeting before. */
  "profile.use": z.object({ seriesId: id, profileId: id.nullable() }),
  /** Gives the drafts of the series that use a profile a fresh copy of it. */
  "profile.applyToDrafts": z.object({ profileId: id }),
  /** Gives one meeting that is not final a copy of this profile. */
  "profile.give": z.object({ meetingId: id, profile: profileSchema }),
  /** Saves a profile as a file to be passed on. */
  "profile.export": z.object({ profileId: id }),
  /** Reads a profile out of such a file, or out of an old record (DOCX, ODT); nothing is kept of it. */
  "profile.read": z.object({ name: z.string().min(1).max(255), bytes: z.instanceof(Uint8Array) }),
};

/** What each of them answers. */
export interface ProfileResults {
  "profile.list": readonly ProfileRow[];
  "profile.save": ProfileRow;
  "profile.remove": null;
  "profile.use": null;
  "profile.applyToDrafts": readonly AppliedProfile[];
  "profile.give": null;
  "profile.export": SavedFile;
  "profile.read": ReadProfile;
}

import { type Answer, answer, refuse } from "../../../shared/contract/errors.ts";
import { PROFILE_VERSION } from "../../../shared/profiles/limits.ts";
import { type Profile, profileSchema } from "../../../shared/profiles/profile.ts";
import { words } from "./words.ts";

/** How the name of a file ends that passes a profile on. */
const PROFILE_ENDING = ".lushi-profile.json";

const FORMAT = "lushi-profile";

/** Largest file that is taken for a profile, in bytes. */
const LARGEST = 256 * 1024;

/** A profile as a file, in lines that can be compared. */
export function encodeProfile(profile: Profile): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify({ format: FORMAT, profile }, null, 2)}\n`);
}

/** The name of its file: signs that no file system takes become low lines. */
export const profileFileName = ({ name }: Profile): string =>
  `${name.replace(/[\p{Cc}\\/:*?"<>|]/gu, "_").trim() || "格式"}${PROFILE_ENDING}`;

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** Reads a profile that `encodeProfile` wrote, perhaps by an older version; refused with one sentence. */
export function decodeProfile(name: string, bytes: Uint8Array): Answer<Profile> {
  const file = bytes.length > LARGEST ? null : parsed(bytes);
  if (!isRecord(file) || file.format !== FORMAT || !isRecord(file.profile)) {
    return refuse("unreadable-file", words.notProfile(name));
  }
  const { version } = file.profile;
  if (typeof version === "number" && version > PROFILE_VERSION) {
    return refuse("unreadable-file", words.newerProfile(name));
  }
  const profile = profileSchema.safeParse(file.profile);
  if (profile.success) return answer(profile.data);
  return refuse("unreadable-file", words.badProfile(name, profile.error.issues[0]?.path.join(".") || "profile"));
}

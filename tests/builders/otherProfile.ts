import {
  FOLLOW_UP_COLUMNS,
  HEADER_FIELD_KINDS,
  OUTCOME_KINDS,
  SECTION_KINDS,
} from "../../shared/minutes/vocabulary.ts";
import { NUMBERED_STYLES } from "../../shared/numbering/listStyle.ts";
import { MAY_BE_BOLD } from "../../shared/profiles/limits.ts";
import { type Profile, profileSchema, type TextStyleName } from "../../shared/profiles/profile.ts";

/** The next of some values, the first behind the last. */
const nextOf = <Value>(values: readonly Value[], value: unknown) =>
  values[(values.indexOf(value as Value) + 1) % values.length];

/** Another value for the leaf of a profile at a path of names. */
function otherLeaf(path: readonly string[], value: unknown): unknown {
  const [head = "", name = ""] = [path[0] ?? "", path.at(-1) ?? ""];
  if (typeof value === "number") return value + 1;
  if (name === "bold" && !MAY_BE_BOLD.has(path.at(-2) as TextStyleName)) return value;
  if (typeof value === "boolean") return !value;
  if (name === "rule") return value;
  if (head === "headerFields" && name === "kind") return nextOf(HEADER_FIELD_KINDS, value);
  if (head === "sections" && name === "kind") return nextOf(SECTION_KINDS, value);
  if (head === "numbering") return nextOf(NUMBERED_STYLES, value);
  if (path.includes("columns") && name === "kind") {
    return value === "subject" || value === "ruling" ? value : nextOf(FOLLOW_UP_COLUMNS.slice(0, 3), value);
  }
  if (path.includes("outcomeOf")) return nextOf(OUTCOME_KINDS, value);
  if (name === "ruling") return "selfTrack";
  if (name === "ordinal") return "arabic";
  if (head === "basedOn") return "agenda";
  if (path.includes("parts")) return value === "explanation" ? "other" : "explanation";
  if (name === "separator") return ":";
  if (name === "level") return value === null ? "密" : null;
  if (name === "tables") return value === null ? { earlier: "甲表", last: "乙表" } : null;
  if (name === "on" || name === "off") return value === "V" ? "●" : "V";
  return `${String(value)}改`;
}

function otherValue(path: readonly string[], value: unknown): unknown {
  if (Array.isArray(value)) {
    const changed = value.map((each, index) => otherValue([...path, String(index)], each));
    return path[0] === "signatures" ? [...changed, "主席"] : changed;
  }
  if (typeof value !== "object" || value === null) return otherLeaf(path, value);
  const entries = Object.entries(value).map(([name, each]) => [name, otherValue([...path, name], each)] as const);
  return Object.fromEntries(entries);
}

/** The paths of a profile whose values cannot be others: the version, and what tells kinds apart. */
export const FIXED_LEAVES =
  /^version$|^styles\.(?:body|table|caption|pageNumber|classification)\.bold$|\.line\.rule$|\.columns\.\d+\.kind$/u;

/** A valid profile in which every value is another one than in `profile`, but for those of `FIXED_LEAVES`. */
export function otherProfile(profile: Profile): Profile {
  const { version, ...rest } = profile;
  return profileSchema.parse({ version, ...(otherValue([], rest) as object) });
}

/** Every leaf of a value by its path. */
export function leavesOf(value: unknown, path = ""): [string, unknown][] {
  if (typeof value !== "object" || value === null) return [[path, value]];
  const entries = Object.entries(value);
  if (entries.length === 0) return [[path, "empty"]];
  return entries.flatMap(([name, each]) => leavesOf(each, path === "" ? name : `${path}.${name}`));
}

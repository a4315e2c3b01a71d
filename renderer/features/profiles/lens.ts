import type { Profile } from "../../../shared/profiles/profile.ts";

/** One value of a profile: how it is got and how another takes its place. */
export interface Lens<Value> {
  /** Its place in the profile, also the name under which edits of one value are undone together. */
  readonly key: string;
  readonly get: (profile: Profile) => Value;
  readonly put: (profile: Profile, value: Value) => Profile;
}

type Parts = Readonly<Record<string, unknown>>;

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

function replaced(whole: unknown, [first, ...rest]: readonly string[], value: unknown): unknown {
  if (first === undefined) return value;
  if (isList(whole)) return whole.with(Number(first), replaced(whole[Number(first)], rest, value));
  const parts = whole as Parts;
  return { ...parts, [first]: replaced(parts[first], rest, value) };
}

function found(whole: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((part, name) => (part as Parts | undefined)?.[name], whole);
}

/** The value at a path of names and places (`"page.margins.top"`, `"sections.2.title"`). */
export function lens<Value>(key: string): Lens<Value> {
  const path = key.split(".");
  return {
    key,
    get: (profile) => found(profile, path) as Value,
    put: (profile, value) => replaced(profile, path, value) as Profile,
  };
}

/** Whether two values of a profile say the same. */
export const sameValue = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

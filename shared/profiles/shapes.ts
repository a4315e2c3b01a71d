import type { FollowUpColumn, HeaderFieldKind, SectionKind } from "../minutes/vocabulary.ts";
import { defaultProfile } from "./defaultProfile.ts";
import type { Profile } from "./profile.ts";

/** Parts of a profile that make it another one than the default. */
export type Shape = { readonly [Part in keyof Profile]?: Partial<Profile[Part]> | Profile[Part] };

const isParts = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function merged(base: Record<string, unknown>, change: Record<string, unknown>): Record<string, unknown> {
  const result = { ...base };
  for (const [name, value] of Object.entries(change)) {
    const before = result[name];
    result[name] = isParts(before) && isParts(value) ? { ...before, ...value } : value;
  }
  return result;
}

/** The default profile with other parts in it; an object among them is joined with the default's, a list takes its place. */
export function shaped(id: string, name: string, shape: Shape): Profile {
  return merged(defaultProfile, { ...shape, name, basedOn: id }) as Profile;
}

export const field = (
  kind: HeaderFieldKind,
  label: string,
  { numbered = false, sameLine = false }: { numbered?: boolean; sameLine?: boolean } = {},
): Profile["headerFields"][number] => ({ kind, label, numbered, sameLine });

export const part = (kind: SectionKind, title: string): Profile["sections"][number] => ({ kind, title });

/** Header lines that share the count of the sections (壹、時間 貳、地點). */
export const numbered = { numbered: true } as const;

/** Boxes of a 列管 column, all in one cell. */
export const ticksInCell = (label: string, on: string, continued: string, released: string): FollowUpColumn => ({
  kind: "ruling",
  label,
  options: [
    { ruling: "continue", label: continued },
    { ruling: "release", label: released },
  ],
  tick: { on, off: "□" },
});

/** A column to be ticked for one ruling (解除列管). */
export const tickColumn = (ruling: "release" | "continue", label: string): FollowUpColumn => ({
  kind: "ruling",
  label,
  options: [{ ruling, label: "" }],
  tick: { on: "V", off: "" },
});

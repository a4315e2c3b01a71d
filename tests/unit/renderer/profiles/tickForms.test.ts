import { describe, expect, it } from "vitest";
import { TICK_FORMS, tickFormOf, withTickForm } from "../../../../renderer/features/profiles/tickForms.ts";
import { BUILT_IN_PROFILES } from "../../../../shared/profiles/builtIn.ts";
import { profileSchema } from "../../../../shared/profiles/profile.ts";

describe("how rulings are ticked", () => {
  it.each([...BUILT_IN_PROFILES])(
    "can be told in any way in %s, and leaves the other columns in order",
    (_id, profile) => {
      const { columns } = profile.followUp;
      const others = columns.filter(({ kind }) => kind !== "ruling");
      for (const form of TICK_FORMS) {
        const changed = withTickForm(columns, form);
        expect(tickFormOf(changed)).toBe(form);
        expect(changed.filter(({ kind }) => kind !== "ruling")).toEqual(others);
        const valid = profileSchema.safeParse({ ...profile, followUp: { ...profile.followUp, columns: changed } });
        expect(valid.success).toBe(true);
      }
    },
  );

  it("goes from one cell to columns and back with the same rulings", () => {
    const columns = BUILT_IN_PROFILES.get("sectionMeeting")?.followUp.columns ?? [];
    const there = withTickForm(columns, "inCell");
    const back = withTickForm(there, "columns");
    expect(back.map(({ options }) => options?.[0]?.ruling)).toEqual(columns.map(({ options }) => options?.[0]?.ruling));
  });
});

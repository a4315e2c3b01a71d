import { describe, expect, it } from "vitest";
import { FOLLOW_UP_COLUMNS } from "../../../../shared/minutes/vocabulary.ts";
import { defaultProfile } from "../../../../shared/profiles/defaultProfile.ts";
import { profileSchema } from "../../../../shared/profiles/profile.ts";

describe("the default profile", () => {
  it("is valid, and the same after a journey as JSON", () => {
    expect(profileSchema.parse(JSON.parse(JSON.stringify(defaultProfile)))).toEqual(defaultProfile);
  });

  it("keeps to the page metrics of the official form", () => {
    const { page, styles } = defaultProfile;
    expect([page.width, page.height]).toEqual([210, 297]);
    for (const margin of Object.values(page.margins)) expect(Math.abs(margin - 25)).toBeLessThanOrEqual(3);
    expect(styles.title).toMatchObject({ size: 20, line: { rule: "exact", height: 36 } });
    expect(styles.pageNumber.size).toBe(10);
    const body = styles.body.line;
    expect(body.rule).toBe("exact");
    if (body.rule === "exact") expect(Math.abs(body.height - 28)).toBeLessThanOrEqual(4);
  });

  it("sets no table on an exact line height, which would cut two-line cells off", () => {
    expect(defaultProfile.styles.table.line.rule).not.toBe("exact");
    expect(defaultProfile.styles.tableHeader.line.rule).not.toBe("exact");
  });

  it("knows a width for every kind of column", () => {
    expect(Object.keys(defaultProfile.followUp.widths).sort()).toEqual([...FOLLOW_UP_COLUMNS].sort());
  });
});

describe("a profile from elsewhere", () => {
  const invalid: readonly [string, unknown][] = [
    ["an unknown list style", { ...defaultProfile, numbering: { section: "壹、", levels: ["一~"] } }],
    ["a font size of nothing", { ...defaultProfile, styles: { ...defaultProfile.styles, body: { size: 0 } } }],
    ["a part nobody knows", { ...defaultProfile, macro: "AutoOpen" }],
    ["no columns", { ...defaultProfile, followUp: { ...defaultProfile.followUp, columns: [] } }],
  ];

  it.each(invalid)("is refused with %s", (_what, profile) => {
    expect(profileSchema.safeParse(profile).success).toBe(false);
  });
});

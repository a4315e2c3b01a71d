import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { editProfile } from "../../../../renderer/features/profiles/editing.ts";
import { lens } from "../../../../renderer/features/profiles/lens.ts";
import { type Answer, answer, refuse } from "../../../../shared/contract/errors.ts";
import type { ProfileRow } from "../../../../shared/contract/profiles.ts";
import { defaultProfile } from "../../../../shared/profiles/defaultProfile.ts";
import type { Profile } from "../../../../shared/profiles/profile.ts";

const TOP = lens<number>("page.margins.top");
const TITLE = lens<string>("titleForm");

function edited(row: Partial<ProfileRow> = {}) {
  const saved: { id: string | null; profile: Profile }[] = [];
  let refusal: Answer<never> | null = null;
  const base: ProfileRow = { id: "own", isBuiltIn: false, profile: defaultProfile, seriesIds: [], staleDrafts: 0 };
  const editing = editProfile(
    { ...base, ...row },
    {
      save: async (id, profile) => {
        saved.push({ id, profile });
        return refusal ?? answer({ ...base, id: id ?? "made", profile });
      },
      copyName: (name) => `${name}（自訂）`,
      pause: 300,
      retryPause: 3_000,
    },
  );
  return {
    editing,
    saved,
    refuseWith: (message: string | null) => {
      refusal = message === null ? null : refuse("storage-failed", message);
    },
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a profile that is edited", () => {
  it("is kept once, a moment after the last of several edits", async () => {
    const { editing, saved } = edited();
    for (const top of [20, 21, 22]) editing.edit(TOP, top);
    expect(editing.snapshot()).toMatchObject({ saving: "saving", canUndo: true });
    await vi.advanceTimersByTimeAsync(299);
    expect(saved).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(saved.map(({ id, profile }) => [id, profile.page.margins.top])).toEqual([["own", 22]]);
    expect(editing.snapshot().saving).toBe("saved");
  });

  it("is kept at once where she leaves", async () => {
    const { editing, saved } = edited();
    editing.edit(TOP, 20);
    await editing.flush();
    expect(saved).toHaveLength(1);
  });

  it("undoes the edits of one value together, and those of another by themselves", () => {
    const { editing } = edited();
    editing.edit(TOP, 20);
    editing.edit(TOP, 21);
    editing.edit(TITLE, "{name}紀錄");
    editing.undo();
    expect(editing.snapshot().profile).toEqual({
      ...defaultProfile,
      page: { ...defaultProfile.page, margins: { ...defaultProfile.page.margins, top: 21 } },
    });
    editing.undo();
    expect(editing.snapshot()).toMatchObject({ profile: defaultProfile, canUndo: false });
    editing.undo();
    expect(editing.snapshot().profile).toEqual(defaultProfile);
  });

  it("takes no margins that leave nothing to write on", () => {
    const { editing } = edited({
      profile: { ...defaultProfile, page: { ...defaultProfile.page, width: 110 } },
    });
    expect(editing.edit(lens<number>("page.margins.left"), 60)).toBe(false);
    expect(editing.snapshot()).toMatchObject({ saving: "kept", canUndo: false });
  });

  it("becomes a copy at its first edit where it is built in, and stays one", async () => {
    const { editing, saved } = edited({ id: "standard", isBuiltIn: true });
    editing.edit(TOP, 20);
    expect(editing.snapshot()).toMatchObject({ id: null, isBuiltIn: false });
    expect(editing.snapshot().profile.name).toBe("標準格式（自訂）");
    await editing.flush();
    expect(editing.snapshot().id).toBe("made");
    editing.undo();
    await editing.flush();
    expect(saved.map(({ id }) => id)).toEqual([null, "made"]);
    expect(editing.snapshot().profile).toEqual({ ...defaultProfile, name: "標準格式（自訂）" });
  });

  it("says that it is not kept, and is kept with the next edit", async () => {
    const { editing, refuseWith } = edited();
    refuseWith("磁碟滿了。");
    editing.edit(TOP, 20);
    await editing.flush();
    expect(editing.snapshot().saving).toEqual({ message: "磁碟滿了。" });
    refuseWith(null);
    editing.edit(TOP, 21);
    await editing.flush();
    expect(editing.snapshot().saving).toBe("saved");
  });

  it("is tried again by itself after a refusal, until it is kept", async () => {
    const { editing, saved, refuseWith } = edited();
    refuseWith("磁碟滿了。");
    editing.edit(TOP, 20);
    await editing.flush();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(saved).toHaveLength(2);
    expect(editing.waits()).toBe(true);
    refuseWith(null);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(editing.snapshot().saving).toBe("saved");
    expect(editing.waits()).toBe(false);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(saved).toHaveLength(3);
  });

  it("is not kept any more once it is given up, so that a removed one does not come back", async () => {
    const { editing, saved, refuseWith } = edited();
    refuseWith("磁碟滿了。");
    editing.edit(TOP, 20);
    await editing.flush();
    editing.giveUp();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(saved).toHaveLength(1);
    expect(editing.waits()).toBe(false);
  });
});

import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { editProfile, type ProfileEditing } from "../../../../renderer/features/profiles/editing.ts";
import { lens } from "../../../../renderer/features/profiles/lens.ts";
import {
  dropEdits,
  followEdits,
  forgetKept,
  openEditOf,
  wouldLoseEdits,
} from "../../../../renderer/features/profiles/openEdits.ts";
import { answer, refuse } from "../../../../shared/contract/errors.ts";
import type { ProfileRow } from "../../../../shared/contract/profiles.ts";
import { defaultProfile } from "../../../../shared/profiles/defaultProfile.ts";

const TOP = lens<number>("page.margins.top");

const rowOf = (id: string, isBuiltIn = false): ProfileRow => ({
  id,
  isBuiltIn,
  profile: defaultProfile,
  seriesIds: [],
  staleDrafts: 0,
});

let isFull = false;
let begun: ProfileEditing[] = [];

function begin(row: ProfileRow): ProfileEditing {
  const editing = editProfile(row, {
    save: async (id, profile) =>
      isFull ? refuse("storage-failed", "磁碟滿了。") : answer({ ...row, id: id ?? "made", isBuiltIn: false, profile }),
    copyName: (name) => name,
    pause: 300,
    retryPause: 3_000,
  });
  followEdits(editing);
  begun.push(editing);
  return editing;
}

beforeEach(() => {
  vi.useFakeTimers();
  isFull = false;
  begun = [];
});
afterEach(() => {
  begun.forEach(dropEdits);
  vi.useRealTimers();
});

it("comes back to a profile with its edits while the list still has it as it was", async () => {
  const row = rowOf("own");
  const editing = begin(row);
  expect(openEditOf(row)).toBeNull();
  editing.edit(TOP, 31);
  expect(openEditOf(row)).toBe(editing);
  await editing.flush();
  expect(openEditOf(row)).toBe(editing);
  expect(openEditOf(rowOf("other"))).toBeNull();
});

it("begins anew with the page, but for what is not kept", async () => {
  const [kept, refused] = [begin(rowOf("kept")), begin(rowOf("refused"))];
  kept.edit(TOP, 31);
  await kept.flush();
  isFull = true;
  refused.edit(TOP, 32);
  await refused.flush();
  forgetKept();
  expect(openEditOf(rowOf("kept"))).toBeNull();
  expect(openEditOf(rowOf("refused"))).toBe(refused);
});

it("leads from a built-in profile to its copy only until the copy is kept", async () => {
  const row = rowOf("standard", true);
  const editing = begin(row);
  editing.edit(TOP, 31);
  expect(openEditOf(row)).toBe(editing);
  await editing.flush();
  expect(openEditOf(row)).toBeNull();
  expect(openEditOf(rowOf("made"))).toBe(editing);
});

it("asks her to wait while a profile is refused, shown or not, and no longer once it is kept or removed", async () => {
  const [one, other] = [begin(rowOf("one")), begin(rowOf("other"))];
  one.edit(TOP, 31);
  expect(wouldLoseEdits()).toBe(false);
  isFull = true;
  other.edit(TOP, 32);
  await other.flush();
  expect(wouldLoseEdits()).toBe(true);
  isFull = false;
  await vi.advanceTimersByTimeAsync(3_000);
  expect(wouldLoseEdits()).toBe(false);
  isFull = true;
  other.edit(TOP, 33);
  await other.flush();
  dropEdits(other);
  expect(wouldLoseEdits()).toBe(false);
});

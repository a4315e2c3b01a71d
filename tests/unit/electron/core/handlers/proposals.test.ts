import { afterEach, beforeEach, expect, it } from "vitest";
import { openTestCore, type TestCore } from "../../../../builders/testCore.ts";

let core: TestCore;
beforeEach(async () => {
  core = await openTestCore();
});
afterEach(() => core.close());

it("what was refused in one meeting is known in all of its series, until it is taken back", async () => {
  const { id, seriesId } = await core.get("meeting.createSample", {});
  const next = await core.get("meeting.create", { seriesId });
  await core.get("proposal.dismiss", { meetingId: id, proposal: "m:1" });
  await core.get("proposal.dismiss", { meetingId: id, proposal: "m:1" });
  expect((await core.get("proposal.known", { meetingId: next.id })).dismissed).toEqual(["m:1"]);
  await core.get("proposal.recall", { meetingId: next.id, proposal: "m:1" });
  expect((await core.get("proposal.known", { meetingId: id })).dismissed).toEqual([]);
});

it("the units of a series are those of its items, each once", async () => {
  const { id } = await core.get("meeting.createSample", {});
  const { units } = await core.get("proposal.known", { meetingId: id });
  expect(units).toContain("社會處");
  expect(new Set(units).size).toBe(units.length);
});

it("a meeting that is not there is said to be missing", async () => {
  expect(await core.ask("proposal.known", { meetingId: "none" })).toMatchObject({ refusal: { code: "not-found" } });
  expect(await core.ask("proposal.dismiss", { meetingId: "none", proposal: "m:1" })).toMatchObject({ ok: false });
});

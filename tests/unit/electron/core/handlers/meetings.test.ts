import { Node } from "prosemirror-model";
import { Transform } from "prosemirror-transform";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { MeetingState, OpenedMeeting } from "../../../../../shared/contract/meetings.ts";
import { minutesSchema } from "../../../../../shared/minutes/schema.ts";
import { openTestCore, type TestCore } from "../../../../builders/testCore.ts";

let core: TestCore;
beforeEach(async () => {
  core = await openTestCore();
});
afterEach(() => core.close());

const newSeries = () => core.get("series.create", { name: "雲海縣兒少委員會", ordinalRule: "rocYear" });
const newMeeting = async () => core.get("meeting.create", { seriesId: (await newSeries()).id });

/** One step that types words at the start of the title. */
function typing({ document }: OpenedMeeting, words: string): unknown[] {
  const doc = Node.fromJSON(minutesSchema, document.doc);
  return new Transform(doc).insert(1, minutesSchema.text(words)).steps.map((step) => step.toJSON());
}

describe("a new meeting", () => {
  it("is the first of its series", async () => {
    expect(await newMeeting()).toMatchObject({
      title: "雲海縣兒少委員會115年第1次會議紀錄",
      state: "draft",
      date: null,
    });
  });

  it("follows the one before", async () => {
    const { seriesId } = await newMeeting();
    expect((await core.get("meeting.create", { seriesId })).title).toBe("雲海縣兒少委員會115年第2次會議紀錄");
  });

  it("follows a sample only where there is nothing else", async () => {
    const sample = await core.get("meeting.createSample", {});
    const { seriesId } = sample;
    const next = await core.get("meeting.create", { seriesId });
    expect(next.title).toContain("115年第3次");
    expect(next.isSample).toBe(false);
    expect((await core.get("meeting.create", { seriesId })).title).toContain("115年第4次");
  });

  it("needs a series", async () => {
    expect(await core.ask("meeting.create", { seriesId: "none" })).toMatchObject({ refusal: { code: "not-found" } });
  });
});

describe("the sample", () => {
  it("is a whole record with open items, marked as a sample", async () => {
    const sample = await core.get("meeting.createSample", {});
    expect(sample).toMatchObject({ isSample: true, date: "2026-09-03", startsAt: "14:00", openItems: 3 });
    const { document } = await core.get("meeting.open", { meetingId: sample.id });
    let blocks = 0;
    Node.fromJSON(minutesSchema, document.doc).descendants((node) => {
      blocks += node.isTextblock ? 1 : 0;
    });
    expect(blocks).toBeGreaterThanOrEqual(60);
    expect(blocks).toBeLessThanOrEqual(150);
  });
});

describe("appending steps", () => {
  it("counts the steps, says when they were saved, and tells every window who made them", async () => {
    const { id: meetingId } = await newMeeting();
    const opened = await core.get("meeting.open", { meetingId });
    const steps = [...typing(opened, "甲"), ...typing(opened, "乙")];
    const saved = await core.get("meeting.appendSteps", { meetingId, baseRevision: 0, clientId: "w1", steps });
    expect(saved).toEqual({ revision: 2, savedAt: "2026-09-03T06:00:00.000Z" });
    expect(core.events.at(-1)).toEqual({ name: "meeting.changed", meetingId, revision: 2, clientId: "w1" });
    expect(await core.get("meeting.stepsSince", { meetingId, revision: 0 })).toEqual({
      revision: 2,
      steps,
      clientIds: ["w1", "w1"],
    });
    expect((await core.get("meeting.open", { meetingId })).revision).toBe(2);
  });

  it("refuses what was made on an older revision, and the steps in between can be had", async () => {
    const { id: meetingId } = await newMeeting();
    const opened = await core.get("meeting.open", { meetingId });
    const append = (clientId: string) =>
      core.ask("meeting.appendSteps", { meetingId, baseRevision: 0, clientId, steps: typing(opened, "甲") });
    await append("w1");
    expect(await append("w2")).toMatchObject({ ok: false, refusal: { code: "conflict" } });
    expect((await core.get("meeting.stepsSince", { meetingId, revision: 0 })).clientIds).toEqual(["w1"]);
  });

  it("refuses steps that are none", async () => {
    const { id: meetingId } = await newMeeting();
    const steps = [{ stepType: "replace", from: 90_000, to: 90_001 }];
    const answer = await core.ask("meeting.appendSteps", { meetingId, baseRevision: 0, clientId: "w", steps });
    expect(answer).toMatchObject({ ok: false, refusal: { code: "refused-steps" } });
    expect((await core.get("meeting.open", { meetingId })).revision).toBe(0);
  });

  it("refuses a final record", async () => {
    const { id: meetingId } = await newMeeting();
    const opened = await core.get("meeting.open", { meetingId });
    await core.get("meeting.setState", { meetingId, state: "final" });
    const answer = await core.ask("meeting.appendSteps", {
      meetingId,
      baseRevision: 0,
      clientId: "w",
      steps: typing(opened, "甲"),
    });
    expect(answer).toMatchObject({ ok: false, refusal: { code: "final" } });
  });
});

describe("the state of a meeting", () => {
  const states: readonly MeetingState[] = ["draft", "inSession", "final"];
  for (const from of states) {
    for (const to of states) {
      it(`goes from ${from} to ${to}`, async () => {
        const { id: meetingId } = await newMeeting();
        await core.get("meeting.setState", { meetingId, state: from });
        const change = { meetingId, state: to, reason: "漏列一位委員" };
        expect((await core.get("meeting.setState", change)).state).toBe(to);
        expect((await core.get("meeting.open", { meetingId })).meeting.state).toBe(to);
      });
    }
  }
});

describe("a final record", () => {
  it("is opened again only with a reason, which its versions keep", async () => {
    const { id: meetingId } = await newMeeting();
    await core.get("meeting.setState", { meetingId, state: "inSession" });
    await core.get("meeting.setState", { meetingId, state: "final" });
    const refused = await core.ask("meeting.setState", { meetingId, state: "draft" });
    expect(refused).toMatchObject({ ok: false, refusal: { code: "bad-request" } });
    expect(await core.ask("meeting.setState", { meetingId, state: "draft", reason: "　" })).toMatchObject({
      ok: false,
    });
    expect((await core.get("meeting.open", { meetingId })).meeting.state).toBe("final");
    await core.get("meeting.setState", { meetingId, state: "draft", reason: "漏列一位委員" });
    const versions = await core.get("version.list", { meetingId });
    expect(versions.map(({ name, kind }) => [name, kind])).toEqual([
      ["會議前", "named"],
      ["定稿", "final"],
      ["重新開啟：漏列一位委員", "named"],
    ]);
  });
});

describe("the bin", () => {
  it("holds a meeting until it is restored or purged", async () => {
    const { id: meetingId } = await newMeeting();
    const listed = async (bin: boolean) =>
      (await core.get("meeting.list", { seriesId: null, bin })).map(({ id }) => id);
    expect((await core.get("meeting.moveToBin", { meetingId })).inBin).toBe(true);
    expect([await listed(false), await listed(true)]).toEqual([[], [meetingId]]);
    expect((await core.get("meeting.restore", { meetingId })).inBin).toBe(false);
    expect(await core.ask("meeting.purge", { meetingId })).toMatchObject({ refusal: { code: "bad-request" } });
    await core.get("meeting.moveToBin", { meetingId });
    expect(await core.get("meeting.purge", { meetingId })).toBeNull();
    expect([await listed(false), await listed(true)]).toEqual([[], []]);
    expect(await core.ask("meeting.open", { meetingId })).toMatchObject({ refusal: { code: "not-found" } });
  });
});

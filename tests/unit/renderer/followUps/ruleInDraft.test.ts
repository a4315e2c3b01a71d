import { Transform } from "prosemirror-transform";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FIRST_FILTER, questionOf } from "../../../../renderer/features/followUps/board.ts";
import { ruleInDrafts, sendTo, undoAll } from "../../../../renderer/features/followUps/ruleInDraft.ts";
import type { Bridge } from "../../../../shared/contract/bridge.ts";
import { refuse } from "../../../../shared/contract/errors.ts";
import { readDocument } from "../../../../shared/minutes/document.ts";
import type { Ruling } from "../../../../shared/minutes/vocabulary.ts";
import { openTestCore, type TestCore } from "../../../builders/testCore.ts";

const TODAY = "2026-09-20";
let core: TestCore;
let bridge: Bridge;
beforeEach(async () => {
  core = await openTestCore();
  bridge = { send: core.ask, listen: () => () => undefined, host: "loopback" };
});
afterEach(() => core.close());

const openParts = async () =>
  (await core.get("followUp.page", { ...questionOf(FIRST_FILTER), offset: 0, limit: 500 })).rows;
const rule = async (ruling: Ruling, subject: RegExp) => {
  const parts = (await openParts()).filter(({ subject: words }) => subject.test(words));
  const { done, refusal } = await ruleInDrafts(bridge, parts, ruling, TODAY);
  if (refusal !== null) throw new Error(refusal.message);
  return done;
};

describe("a ruling from the board", () => {
  it("goes into the table of the next meeting's draft, and its way back undoes it", async () => {
    const { seriesId } = await core.get("meeting.createSample", {});
    const next = await core.get("meeting.create", { seriesId });
    const before = await openParts();
    const [done] = await rule("release", /塗氟/u);
    expect(done).toMatchObject({ kind: "ruled", count: 1, missing: 0, meeting: { id: next.id } });
    expect(await openParts()).toHaveLength(before.length - 1);
    if (done?.kind === "ruled") await done.undo();
    expect(await openParts()).toEqual(before);
  });

  it("that ends an item elsewhere says in its life where it went, until it is ruled otherwise", async () => {
    const { seriesId } = await core.get("meeting.createSample", {});
    const next = await core.get("meeting.create", { seriesId });
    const part = (await openParts()).find(({ subject }) => /塗氟/u.test(subject));
    const [done] = await rule("merge", /塗氟/u);
    if (done?.kind !== "ruled" || part === undefined) throw new Error("Not ruled");
    await sendTo(bridge, next.id, done.assignmentIds, "115-1-01 通學路口");
    const lastRound = async () => {
      const { item } = await core.get("followUp.life", { seriesId, itemKey: part.itemKey });
      return item.units.flatMap(({ rounds }) => rounds).find(({ meetingId }) => meetingId === next.id);
    };
    expect(await lastRound()).toMatchObject({ ruling: "merge", destination: "115-1-01 通學路口" });
    await done.undo();
    expect((await lastRound())?.destination).toBeUndefined();
  });

  it("waits for a draft where the last meeting is over and has ruled already", async () => {
    const { id, seriesId } = await core.get("meeting.createSample", {});
    expect(await rule("release", /塗氟/u)).toEqual([{ kind: "no-draft", seriesId }]);
    await core.get("meeting.setState", { meetingId: id, state: "final" });
    expect(await rule("release", /塗氟/u)).toEqual([{ kind: "no-draft", seriesId }]);
  });

  it("says so where the draft's table does not hold the item", async () => {
    const { seriesId } = await core.get("meeting.createSample", {});
    const next = await core.get("meeting.create", { seriesId });
    const { document, revision } = await core.get("meeting.open", { meetingId: next.id });
    const reading = readDocument(document);
    if (!reading.ok) throw new Error("The draft is not valid");
    const { doc } = reading;
    let at = 0;
    let size = 0;
    doc.descendants((node, pos) => {
      if (node.type.name !== "followUpTable") return !node.isTextblock;
      [at, size] = [pos, node.nodeSize];
      return false;
    });
    const steps = new Transform(doc).delete(at, at + size).steps.map((step) => step.toJSON());
    await core.get("meeting.appendSteps", { meetingId: next.id, baseRevision: revision, clientId: "w", steps });
    expect(await rule("release", /塗氟/u)).toMatchObject([{ kind: "not-in-draft", meeting: { id: next.id } }]);
  });

  it("comes behind what another window wrote at the same time", async () => {
    const { seriesId } = await core.get("meeting.createSample", {});
    const next = await core.get("meeting.create", { seriesId });
    let disturbed = false;
    const inner = bridge.send;
    bridge = {
      ...bridge,
      send: async (name, argument) => {
        if (name === "meeting.appendSteps" && !disturbed) {
          disturbed = true;
          const { document, revision } = await core.get("meeting.open", { meetingId: next.id });
          const reading = readDocument(document);
          if (!reading.ok) throw new Error("The draft is not valid");
          const steps = new Transform(reading.doc)
            .insert(1, reading.doc.type.schema.text("新"))
            .steps.map((step) => step.toJSON());
          await core.get("meeting.appendSteps", {
            meetingId: next.id,
            baseRevision: revision,
            clientId: "other",
            steps,
          });
        }
        return inner(name, argument);
      },
    };
    expect(await rule("continue", /通學路口/u)).toMatchObject([{ kind: "ruled" }]);
    expect(disturbed).toBe(true);
  });

  it("that is refused in one series tells what is done in those before, with their way back", async () => {
    const { seriesId } = await core.get("meeting.createSample", {});
    await core.get("meeting.create", { seriesId });
    const before = await openParts();
    const own = before.filter(({ subject }) => /塗氟/u.test(subject));
    const other = own.map((part) => ({ ...part, seriesId: "other" }));
    const inner = bridge.send;
    bridge = {
      ...bridge,
      send: async (name, argument) =>
        name === "meeting.list" && "seriesId" in argument && argument.seriesId === "other"
          ? refuse("internal", "讀不出來")
          : inner(name, argument),
    };
    const { done, refusal } = await ruleInDrafts(bridge, [...own, ...other], "release", TODAY);
    expect(done).toMatchObject([{ kind: "ruled", seriesId, count: 1 }]);
    expect(refusal?.message).toBe("讀不出來");
    expect(await undoAll(done)).toBeNull();
    expect(await openParts()).toEqual(before);
  });

  it("says what refused its way back", async () => {
    const { seriesId } = await core.get("meeting.createSample", {});
    await core.get("meeting.create", { seriesId });
    const inner = bridge.send;
    let isBroken = false;
    bridge = {
      ...bridge,
      send: async (name, argument) =>
        isBroken && name === "meeting.appendSteps" ? refuse("internal", "寫不進去") : inner(name, argument),
    };
    const done = await rule("release", /塗氟/u);
    isBroken = true;
    expect((await undoAll(done))?.message).toBe("寫不進去");
  });
});

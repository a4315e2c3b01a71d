import { Node } from "prosemirror-model";
import { Transform } from "prosemirror-transform";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Bridge } from "../../shared/contract/bridge.ts";
import type { CoreEvent } from "../../shared/contract/events.ts";
import {
  type RequestArgument,
  type RequestName,
  type RequestResults,
  requestArguments,
} from "../../shared/contract/requests.ts";
import { minutesSchema } from "../../shared/minutes/schema.ts";
import { minutesBytes } from "../builders/minutesText.ts";
import { storeCases } from "./conformanceOfWholeStore.ts";

/** A host with one window, as the suite sees it. */
export interface HostUnderTest {
  readonly bridge: Bridge;
  /** Sends whatever it is given, past the types. */
  readonly sendRaw: (name: string, argument: unknown) => Promise<unknown>;
  /** The bytes of a file that was saved, by its name. */
  readonly savedBytes: (name: string) => Promise<Uint8Array>;
  readonly stop: () => Promise<void>;
}

const SECOND = 1000;

async function eventually(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 10) {
    if (waited > 5 * SECOND) throw new Error("What was waited for did not happen");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** What every host does alike. The cases share one host and build on each other's meetings, never on their order. */
export function describeConformance(kind: Bridge["host"], start: () => Promise<HostUnderTest>): void {
  let host: HostUnderTest;
  const events: CoreEvent[] = [];
  const answered = new Set<string>();

  async function get<Name extends RequestName>(
    name: Name,
    argument: RequestArgument<Name>,
  ): Promise<RequestResults[Name]> {
    const answer = await host.bridge.send(name, argument);
    if (!answer.ok) throw new Error(`${name}: ${answer.refusal.code} ${answer.refusal.message}`);
    answered.add(name);
    return answer.value;
  }
  const newMeeting = async () => {
    const series = await get("series.create", { name: "雲海縣兒少委員會", ordinalRule: "continuous" });
    return get("meeting.create", { seriesId: series.id });
  };

  describe(`the ${kind} host`, () => {
    beforeAll(async () => {
      host = await start();
      host.bridge.listen((event) => events.push(event));
    });
    afterAll(() => host.stop());

    it("says which it is", () => {
      expect(host.bridge.host).toBe(kind);
    });

    it("keeps series", async () => {
      const { id: seriesId } = await get("series.create", { name: "第一個名稱", ordinalRule: "rocYear" });
      expect((await get("series.rename", { seriesId, name: "改過的名稱" })).name).toBe("改過的名稱");
      expect((await get("series.setOrdinalRule", { seriesId, ordinalRule: "term" })).ordinalRule).toBe("term");
      expect(await get("series.list", {})).toContainEqual({
        id: seriesId,
        name: "改過的名稱",
        ordinalRule: "term",
        meetings: 0,
      });
    });

    it("keeps meetings, in the bin and out of it", async () => {
      const { id: meetingId, seriesId } = await newMeeting();
      const ids = async (bin: boolean) => (await get("meeting.list", { seriesId, bin })).map(({ id }) => id);
      expect(await ids(false)).toEqual([meetingId]);
      await get("meeting.moveToBin", { meetingId });
      expect(await ids(true)).toEqual([meetingId]);
      await get("meeting.restore", { meetingId });
      expect((await get("meeting.setState", { meetingId, state: "inSession" })).state).toBe("inSession");
      await get("meeting.moveToBin", { meetingId });
      expect(await get("meeting.purge", { meetingId })).toBeNull();
      expect(await ids(true)).toEqual([]);
    });

    it("takes steps, acknowledges them and tells of them", async () => {
      const { id: meetingId } = await newMeeting();
      const { document, revision } = await get("meeting.open", { meetingId });
      const doc = Node.fromJSON(minutesSchema, document.doc);
      const steps = new Transform(doc).insert(1, minutesSchema.text("𠮷")).steps.map((step) => step.toJSON());
      const saved = await get("meeting.appendSteps", { meetingId, baseRevision: revision, clientId: "w1", steps });
      expect(saved.revision).toBe(revision + 1);
      expect(Number.isNaN(Date.parse(saved.savedAt))).toBe(false);
      expect(await get("meeting.stepsSince", { meetingId, revision })).toEqual({
        revision: saved.revision,
        steps,
        clientIds: ["w1"],
      });
      const told = { name: "meeting.changed", meetingId, revision: saved.revision, clientId: "w1" };
      await eventually(() => events.some((event) => JSON.stringify(event) === JSON.stringify(told)));
      const again = await host.bridge.send("meeting.appendSteps", {
        meetingId,
        baseRevision: revision,
        clientId: "w2",
        steps,
      });
      expect(again).toMatchObject({ ok: false, refusal: { code: "conflict" } });
    });

    it("reads a file in the reader process, and keeps what the review page sends", async () => {
      const review = await get("import.read", { name: "上次紀錄.txt", bytes: minutesBytes() });
      expect(review.facts.title).toBe("雲海縣政府兒少委員會115年第1次會議紀錄");
      await eventually(() => events.some((event) => event.name === "import.progress" && event.phase === "recognising"));
      const row = await get("import.accept", {
        document: review.document,
        series: { name: "匯入的系列" },
        sourceName: review.name,
        sourceHash: review.hash,
        replaces: null,
      });
      expect((await get("meeting.open", { meetingId: row.id })).document).toEqual(review.document);
      const again = await get("import.read", { name: "同一份.txt", bytes: minutesBytes() });
      expect(again.alreadyImported.map(({ id }) => id)).toEqual([row.id]);
    });

    it("carries every byte of a file there", async () => {
      const bytes = new Uint8Array(3_000_000).map((_, index) => index * 7 + (index >> 8));
      const answer = await host.bridge.send("import.read", { name: "亂數.txt", bytes });
      expect(answer).toMatchObject({ ok: false, refusal: { code: "unreadable-file" } });
    });

    it("stops reading when it is told to", async () => {
      const bytes = minutesBytes("說明：辦理情形如下，請各單位持續追蹤並於下次會議報告。\n".repeat(150_000));
      const before = events.length;
      const reading = host.bridge.send("import.read", { name: "很長.txt", bytes });
      await eventually(() => events.slice(before).some((event) => event.name === "import.progress"));
      await get("import.cancel", {});
      expect(await reading).toMatchObject({ ok: false, refusal: { code: "cancelled" } });
      await get("import.read", { name: "下一份.txt", bytes: minutesBytes() });
    });

    it("keeps files beside a record and saves them again, byte for byte", async () => {
      const { id: meetingId } = await newMeeting();
      const bytes = new Uint8Array(300_000).map((_, index) => index * 11 + (index >> 8));
      const kept = await get("attachment.add", { meetingId, name: "附圖.bin", bytes });
      expect(await get("attachment.list", { meetingId })).toEqual([{ ...kept, name: "附圖.bin", size: 300_000 }]);
      const saved = await get("attachment.save", { meetingId, attachmentId: kept.id });
      expect(await host.savedBytes(saved.name)).toEqual(bytes);
    });

    it("exports files and never writes over one", async () => {
      const { id: meetingId } = await get("meeting.createSample", {});
      const first = await get("meeting.export", { meetingId, format: "docx" });
      const text = await get("meeting.export", { meetingId, format: "txt" });
      expect(first.name).toBe("1150903_雲海縣政府兒童及少年福利推動委員會115年第2次會議紀錄.docx");
      expect(first.folder).not.toMatch(/^\/|\\|:/u);
      expect([...(await host.savedBytes(first.name)).subarray(0, 2)]).toEqual([0x50, 0x4b]);
      expect(new TextDecoder().decode(await host.savedBytes(text.name))).toContain("柒、散會");
    });

    it("puts what is circulated into one folder, and into another the next time", async () => {
      const { id: meetingId } = await get("meeting.createSample", {});
      const circulation = { followUpTable: ["ods" as const], signIn: ["odt" as const], excerpts: [] };
      const wanted = { meetingId, formats: ["odt" as const], circulation };
      const first = await get("meeting.exportTogether", wanted);
      const second = await get("meeting.exportTogether", wanted);
      expect(first.files.map(({ name }) => name)).toEqual([
        "1150903_會議紀錄.odt",
        "1150903_列管表.ods",
        "1150903_簽到表.odt",
      ]);
      const folders = [first, second].map(({ files }) => files.map(({ folder }) => folder.split("／").at(-1)));
      expect(new Set(folders[0]).size).toBe(1);
      expect(folders[1]?.[0]).toBe(`${folders[0]?.[0]}(2)`);
      for (const { name } of second.files) {
        expect([...(await host.savedBytes(`${folders[1]?.[0]}/${name}`)).subarray(0, 2)]).toEqual([0x50, 0x4b]);
      }
    });

    it("finds what was written", async () => {
      const { id: meetingId } = await get("meeting.createSample", {});
      const hits = await get("search.find", { query: "夜間 人力", limit: 20 });
      const hit = hits.find((each) => each.meetingId === meetingId);
      expect(hit?.text).toContain("夜間人力");
      const [first] = hit?.matches ?? [];
      expect(hit?.text.slice(first?.from, first?.to)).toBe("夜間");
      const blocks = hits.map((each) => ({ meetingId: each.meetingId, blockId: each.blockId }));
      const places = await get("search.places", { blocks: [...blocks, { meetingId, blockId: "gone" }] });
      expect(places.at(-1)).toBeNull();
      expect(places.slice(0, -1).every((place) => place !== null && place.path.length > 0)).toBe(true);
    });

    it.each(
      Object.keys(requestArguments).filter(
        (name) =>
          ![
            "series.list",
            "meeting.createSample",
            "import.cancel",
            "store.health",
            "backup.list",
            "backup.make",
            "settings.get",
            "settings.set",
            "profile.list",
            "lock.state",
            "lock.active",
            "lock.newCode",
            "handover.cancel",
          ].includes(name),
      ),
    )("refuses %s without its argument", async (name) => {
      for (const argument of [{}, null, "x", [1], { meetingId: { $ne: "" }, steps: "x" }]) {
        expect(await host.sendRaw(name, argument)).toMatchObject({ ok: false, refusal: { code: "bad-request" } });
      }
    });

    it.each(["meeting.drop", "__proto__", "toString", ""])("does not know a request 「%s」", async (name) => {
      expect(await host.sendRaw(name, {})).toMatchObject({ ok: false, refusal: { code: "bad-request" } });
    });

    it("lists the follow-up items of a series, and carries the open ones into its next meeting", async () => {
      const sample = await get("meeting.createSample", {});
      const { seriesId } = sample;
      const open = (await get("followUp.list", { seriesId })).filter(({ item }) => item.status === "open");
      expect(open.length).toBeGreaterThan(0);
      const next = await get("meeting.create", { seriesId });
      const { document } = await get("meeting.open", { meetingId: next.id });
      const words = Node.fromJSON(minutesSchema, document.doc).textContent;
      for (const { item } of open) expect(words).toContain(item.subject);
    });

    it("asks a unit by 回覆單, merges what it answers, takes that back, and reports", async () => {
      const { seriesId } = await get("meeting.createSample", {});
      const { id: meetingId } = await get("meeting.create", { seriesId });
      const [asked] = await get("replyForm.units", { meetingId });
      const form = { meetingId, units: [asked?.unit ?? ""], replyBy: null, instruction: "" };
      const name = (await get("replyForm.export", { ...form, format: "xlsx" })).saved[0]?.name ?? "";
      const read = await get("replyForm.read", { name, bytes: new Uint8Array(await host.savedBytes(name)) });
      const files = [{ ...read, rows: read.rows.map((row) => ({ ...row, progress: "已辦理完成。" })) }];
      const { matches, revision } = await get("replyForm.match", { meetingId, files });
      expect(matches.map(({ verdict }) => verdict)).toEqual(read.rows.map(() => "ready"));
      const merge = await get("replyForm.merge", { meetingId, revision, files, choices: [] });
      const mergeId = merge.mergeId ?? "";
      await eventually(() => JSON.stringify(events).includes(`merge:${mergeId}`));
      expect((await get("replyForm.merges", { meetingId })).map((past) => past.mergeId)).toEqual([mergeId]);
      expect((await get("replyForm.undoMerge", { meetingId, mergeId })).restored).toBe(asked?.items);
      const report = await get("followUpReport.export", { meetingId, report: "byUnit", format: "docx" });
      expect((await host.savedBytes(report.name)).length).toBeGreaterThan(0);
    });

    it("saves the 回覆單 of several units together, and never over those of before", async () => {
      const { seriesId } = await get("meeting.createSample", {});
      const { id: meetingId } = await get("meeting.create", { seriesId });
      const form = { meetingId, format: "docx", units: null, replyBy: null, instruction: "" } as const;
      const first = await get("replyForm.export", form);
      const second = await get("replyForm.export", form);
      expect([first.failed, second.failed]).toEqual([null, null]);
      expect(first.saved.length).toBeGreaterThan(1);
      const names = [...first.saved, ...second.saved].map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(new Set([...first.saved, ...second.saved].map(({ folder }) => folder)).size).toBe(1);
      for (const name of names) expect([...(await host.savedBytes(name)).subarray(0, 2)]).toEqual([0x50, 0x4b]);
    });

    it("shows the board page by page, an item's life and figures", async () => {
      const { seriesId } = await get("meeting.createSample", {});
      const all = { seriesId, unitKey: null, status: null, lateOnly: false, text: "" };
      const page = await get("followUp.page", { ...all, offset: 0, limit: 2 });
      expect(page.rows.length).toBe(Math.min(2, page.lines));
      const itemKey = page.rows[0]?.itemKey ?? "";
      expect((await get("followUp.life", { seriesId, itemKey })).item.key).toBe(itemKey);
      expect((await get("followUp.figures", { seriesId })).units.length).toBe(page.groups.length);
    });

    it("keeps versions of a record, and refusals of what was proposed", async () => {
      const { id: meetingId } = await newMeeting();
      await get("version.add", { meetingId, name: "會前版" });
      const [version] = await get("version.list", { meetingId });
      expect(version?.name).toBe("會前版");
      const { document } = await get("meeting.open", { meetingId });
      expect((await get("version.read", { versionId: version?.id ?? "" })).document).toEqual(document);
      await get("proposal.dismiss", { meetingId, proposal: "p1" });
      expect((await get("proposal.known", { meetingId })).dismissed).toEqual(["p1"]);
      await get("proposal.recall", { meetingId, proposal: "p1" });
      expect((await get("proposal.known", { meetingId })).dismissed).toEqual([]);
    });

    it("keeps what she chose for the app, and takes no choice that there is not", async () => {
      expect((await get("settings.set", { theme: "dark" })).theme).toBe("dark");
      expect((await get("settings.get", {})).theme).toBe("dark");
      const wrong = await host.sendRaw("settings.set", { theme: "pink" });
      expect(wrong).toMatchObject({ ok: false, refusal: { code: "bad-request" } });
    });

    it("says whether the store was checked", async () => {
      expect(await get("store.health", {})).toMatchObject({ damage: null });
    });

    it("makes a backup in a thread of its own, puts it back and tells every window", async () => {
      const { id: meetingId } = await newMeeting();
      const backup = await get("backup.make", {});
      expect(await get("backup.list", {})).toContainEqual(backup);
      await get("meeting.moveToBin", { meetingId });
      expect(await get("backup.restore", { backupId: backup.id })).toBeNull();
      await eventually(() => events.some(({ name }) => name === "store.replaced"));
      const listed = await get("meeting.list", { seriesId: null, bin: false });
      expect(listed.map(({ id }) => id)).toContain(meetingId);
      expect((await get("backup.list", {}))[0]?.reason).toBe("replaced");
    });

    it("answers what cannot be found with one sentence", async () => {
      const answer = await host.bridge.send("meeting.open", { meetingId: "nothing" });
      expect(answer).toMatchObject({ ok: false, refusal: { code: "not-found" } });
      expect(!answer.ok && answer.refusal.message).toMatch(/。$/u);
    });

    it("stops telling a listener that no longer wants to hear", async () => {
      const heard: CoreEvent[] = [];
      const stop = host.bridge.listen((event) => heard.push(event));
      stop();
      const before = events.length;
      await newMeeting();
      await eventually(() => events.length > before);
      expect(heard).toEqual([]);
    });

    storeCases(get, () => host);

    it("was asked every request of the contract", () => {
      expect(Object.keys(requestArguments).filter((name) => !answered.has(name))).toEqual([]);
    });
  });
}

import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import type { Node } from "prosemirror-model";
import { afterEach, describe, expect, it } from "vitest";
import { readBack } from "../../../../../electron/core/exporters/readBack.ts";
import { renderRecord } from "../../../../../electron/core/exporters/renderRecord.ts";
import { layOut } from "../../../../../shared/layout/layOut.ts";
import { readDocument, storeDocument } from "../../../../../shared/minutes/document.ts";
import { factsOf } from "../../../../../shared/minutes/facts.ts";
import { fileNameOf } from "../../../../../shared/minutes/fileName.ts";
import { minutesSchema } from "../../../../../shared/minutes/schema.ts";
import { type EditionRequest, editionOf, findingKey } from "../../../../../shared/privacy/edition.ts";
import { findPersonalData } from "../../../../../shared/privacy/findPersonalData.ts";
import { defaultProfile } from "../../../../../shared/profiles/defaultProfile.ts";
import { arbitraryMinutes } from "../../../../builders/arbitraryMinutes.ts";
import { field, figure, minutes, motion, section, title } from "../../../../builders/minutes.ts";
import { openTestCore, type TestCore } from "../../../../builders/testCore.ts";
import { readMarked } from "../../../../fixtures/privacy/marked.ts";
import { OPEN_MUST } from "../../../../fixtures/privacy/open.ts";

const SENTENCES = OPEN_MUST.map((sentence) => readMarked(sentence).text);

/** Everything a package says, part names included: each part as it is, and its words without the tags between them. */
function wordsOf(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .map(([name, part]) => [name, strFromU8(part), strFromU8(part).replace(/<[^>]*>/gu, "")].join("\n"))
    .join("\n");
}

/** The record with the words of some of its lines put in the place of what stood there. */
function withSentences(doc: Node, sentences: readonly string[]): Node {
  let next = 0;
  const put = (node: Node): Node => {
    if (node.isText || node.isLeaf) return node;
    const sentence = sentences[next];
    if (!node.isTextblock || sentence === undefined) {
      return node.type.create(node.attrs, node.children.map(put));
    }
    next += 1;
    const half = Math.floor(sentence.length / 2);
    // Broken by a mark, as words in a record are.
    return node.type.create(node.attrs, [
      minutesSchema.text(sentence.slice(0, half)),
      minutesSchema.text(sentence.slice(half), [minutesSchema.mark("strong")]),
    ]);
  };
  return put(doc);
}

const arbitrarySensitive = () =>
  fc
    .tuple(arbitraryMinutes(), fc.shuffledSubarray(SENTENCES, { minLength: 1, maxLength: 8 }))
    .map(([doc, sentences]) => withSentences(doc, sentences));

function maskedEdition(doc: Node): { readonly doc: Node; readonly masked: readonly string[] } {
  const request: EditionRequest = { audience: "public", unit: null, resolutions: [] };
  const findings = editionOf(doc, request)?.findings ?? [];
  const resolutions = findings.map((found) => ({ finding: findingKey(found), keptBecause: null }));
  const edition = editionOf(doc, { ...request, resolutions });
  if (edition === null) throw new RangeError("no edition");
  return { doc: edition.doc, masked: findings.map(({ text }) => text).filter((text) => text !== "") };
}

describe("words that were masked", () => {
  it.each(["docx", "odt"] as const)("stand in no part of the file, nor in its name (%s)", async (format) => {
    let all = 0;
    for (const doc of fc.sample(arbitrarySensitive(), { numRuns: 40, seed: 20_261_121 })) {
      const edition = maskedEdition(doc);
      const record = { doc: edition.doc, profile: defaultProfile, pictures: new Map() };
      const made = await renderRecord(record, format, undefined);
      if (!made.ok) throw new RangeError(made.refusal.message);
      const file = `${fileNameOf(factsOf(edition.doc))}\n${wordsOf(made.value)}`;
      expect(edition.masked.filter((words) => file.includes(words))).toEqual([]);
      expect(findPersonalData(edition.doc).filter(({ kind }) => kind !== "picture")).toEqual([]);
      const layout = layOut(edition.doc, defaultProfile);
      expect(await readBack({ name: `a.${format}`, format, bytes: made.value, doc: edition.doc, layout })).toEqual([]);
      all += edition.masked.length;
    }
    expect(all).toBeGreaterThan(100);
  });
});

const SECRET = minutes([
  title("個案王小樂轉銜會議紀錄"),
  field("time", "時間", "115年9月3日（星期四）下午2時"),
  field("place", "地點", "本府301會議室"),
  field("chair", "主席", "高遠志"),
  field("other", "聯絡人", "手機0912-345-678"),
  section(
    "討論事項",
    motion(
      "轉銜安排，提請討論。",
      "社會處：案主王小樂由家人接回。",
      figure("圖一", { alternativeText: "王小樂的塗鴉" }),
    ),
    motion("寄養名單，提請討論。", { closed: true }, "名單如下。"),
  ),
]);

let core: TestCore | null = null;
afterEach(async () => {
  await core?.close();
  core = null;
});

/** A core with that record in it, and its meeting. */
async function withSecret(): Promise<{ readonly core: TestCore; readonly meetingId: string }> {
  core = await openTestCore();
  const { id: meetingId } = await core.get("import.accept", {
    document: storeDocument(SECRET),
    series: { name: "轉銜小組" },
    sourceName: "紀錄.docx",
    sourceHash: "0".repeat(64),
    replaces: null,
  });
  return { core, meetingId };
}

const maskAll = (doc: Node) => {
  const edition = editionOf(doc, { audience: "public", unit: null, resolutions: [] });
  return (edition?.findings ?? []).map((found) => ({ finding: findingKey(found), keptBecause: null }));
};

async function stored(opened: TestCore, meetingId: string): Promise<Node> {
  const reading = readDocument((await opened.get("meeting.open", { meetingId })).document);
  if (!reading.ok) throw new RangeError(reading.problems.join("; "));
  return reading.doc;
}

describe("exporting for the public", () => {
  it("is refused while anything found is undecided, and saves nothing", async () => {
    const { core: opened, meetingId } = await withSecret();
    const edition = { audience: "public", unit: null, resolutions: [] } as const;
    const answered = await opened.ask("meeting.export", { meetingId, format: "docx", edition });
    expect(answered).toMatchObject({
      ok: false,
      refusal: { code: "conflict", message: expect.stringContaining("處個資") },
    });
    expect(opened.saved).toEqual([]);
  });

  it.each(["docx", "odt", "txt"] as const)(
    "writes the masked record and leaves the stored one (%s)",
    async (format) => {
      const { core: opened, meetingId } = await withSecret();
      const before = await stored(opened, meetingId);
      const edition = { audience: "public", unit: null, resolutions: maskAll(before) } as const;
      const saved = await opened.get("meeting.export", { meetingId, format, edition });
      expect(saved).toMatchObject({ name: `1150903_個案王○○轉銜會議紀錄_公開版.${format}`, differences: [] });
      const bytes = opened.saved[0]?.bytes ?? new Uint8Array();
      const words = format === "txt" ? strFromU8(bytes) : wordsOf(bytes);
      expect(words).not.toMatch(/王小樂|0912|寄養名單|名單如下/u);
      expect(words).toContain("王○○");
      expect((await stored(opened, meetingId)).eq(before)).toBe(true);
    },
  );

  it("keeps the reason with the version, and not the words it is about", async () => {
    const { core: opened, meetingId } = await withSecret();
    const resolutions = maskAll(await stored(opened, meetingId)).map((one) =>
      one.finding.includes("mobile") ? { ...one, keptBecause: "承辦人公務手機" } : one,
    );
    const edition = { audience: "public", unit: null, resolutions } as const;
    await opened.get("meeting.export", { meetingId, format: "odt", edition });
    expect(wordsOf(opened.saved[0]?.bytes ?? new Uint8Array())).toContain("0912-345-678");
    const names = (await opened.get("version.list", { meetingId })).map(({ name }) => name);
    expect(names.join()).toContain("匯出 ODT（對外；保留個資的理由：承辦人公務手機）");
    expect(names.join()).not.toContain("0912");
  });
});

describe("exporting the excerpt of a unit", () => {
  it("names the unit in the file's name and leaves out the rest", async () => {
    const { core: opened, meetingId } = await withSecret();
    const edition = { audience: "internal", unit: "社會處", resolutions: [] } as const;
    const saved = await opened.get("meeting.export", { meetingId, format: "docx", edition });
    expect(saved).toMatchObject({ name: expect.stringMatching(/（節錄）_節錄_社會處\.docx$/u), differences: [] });
    expect(wordsOf(opened.saved[0]?.bytes ?? new Uint8Array())).not.toContain("名單如下");
  });

  it("is refused where nothing names the unit", async () => {
    const { core: opened, meetingId } = await withSecret();
    const edition = { audience: "internal", unit: "農業處", resolutions: [] } as const;
    const answered = await opened.ask("meeting.export", { meetingId, format: "odt", edition });
    expect(answered).toMatchObject({ ok: false, refusal: { code: "not-found" } });
  });
});

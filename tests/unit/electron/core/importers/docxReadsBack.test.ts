import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { exportDocx } from "../../../../../electron/core/exporters/docx/exportDocx.ts";
import { structureOf } from "../../../../../electron/core/exporters/docx/structure.ts";
import { summaryOf } from "../../../../../electron/core/exporters/summary.ts";
import { readDocx } from "../../../../../electron/core/importers/docx/readDocx.ts";
import { readTxt } from "../../../../../electron/core/importers/txt.ts";
import { layOut } from "../../../../../shared/layout/layOut.ts";
import { factsOf } from "../../../../../shared/minutes/facts.ts";
import { countedIds } from "../../../../../shared/minutes/ids.ts";
import { inlineText, plainText } from "../../../../../shared/minutes/plainText.ts";
import { problemsOf } from "../../../../../shared/minutes/problems.ts";
import { defaultProfile } from "../../../../../shared/profiles/defaultProfile.ts";
import { recognise } from "../../../../../shared/recognition/recognise.ts";
import { arbitraryMinutes } from "../../../../builders/arbitraryMinutes.ts";
import { canonical } from "../../../../builders/canonical.ts";
import {
  clause,
  field,
  list,
  minutes,
  outcome,
  paragraph,
  presenceChange,
  section,
  title,
} from "../../../../builders/minutes.ts";
import { sourceOf } from "../../../../builders/sourceText.ts";
import { run, wordPackage, wordParagraph } from "../../../../builders/wordPackage.ts";
import { FIXTURES } from "../../../shared/recognition/fixtures.ts";

const SEED = 20_260_903;

const written = (doc: Node) => {
  const { title: name, date } = factsOf(doc);
  return exportDocx(layOut(doc, defaultProfile), defaultProfile, { title: name ?? "", date }, new Map(), doc);
};

async function readBack(bytes: Uint8Array) {
  const reading = await readDocx("紀錄.docx", bytes);
  if (!reading.ok) throw new RangeError(reading.message);
  return recognise(reading.source, countedIds());
}

const canonicalJson = (doc: Node) => canonical(doc, defaultProfile).toJSON();

describe("a record written as DOCX and read back", () => {
  it("is the record that was written, whatever it holds", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryMinutes(), async (doc) => {
        expect(structureOf(doc, layOut(doc, defaultProfile))).not.toBeNull();
        const { doc: read, unplaced } = await readBack(await written(doc));
        expect(canonicalJson(read)).toEqual(canonicalJson(doc));
        expect(unplaced).toBe("");
      }),
      { seed: SEED, numRuns: 80 },
    );
  }, 120_000);
});

const sample = minutes([
  title("青溪縣文化資產審議會第3次會議紀錄"),
  field("time", "時間", "115年9月3日（星期四）下午2時30分"),
  field("chair", "主席", "高遠志"),
  section(
    "報告事項",
    list("一、", clause(paragraph("決議：這是案名"), {}, outcome("decision", "決定", {}, "一、洽悉。"))),
  ),
  section("散會", { separator: "。" }),
]);

/** The file with its document.xml changed. */
function withDocument(bytes: Uint8Array, change: (xml: string) => string, part = "word/document.xml"): Uint8Array {
  const files = unzipSync(bytes);
  const xml = strFromU8(files[part] ?? new Uint8Array());
  const changed = change(xml);
  if (changed === xml) throw new RangeError(`Nothing to change in ${part}`);
  return zipSync({ ...files, [part]: strToU8(changed) });
}

describe("a record that was worked on in Word since", () => {
  it("keeps its structure where only words were changed", async () => {
    const edited = withDocument(await written(sample), (xml) => xml.replace("這是案名", "這是新的案名"));
    const { doc } = await readBack(edited);
    expect(plainText(doc)).toBe(plainText(sample).replace("這是案名", "這是新的案名"));
    expect(doc.lastChild?.type.name).toBe("section");
    const clauses: string[] = [];
    doc.descendants((node) => {
      if (node.type.name === "clause" && node.firstChild !== null) clauses.push(inlineText(node.firstChild));
    });
    expect(clauses).toEqual(["決議：這是新的案名"]);
  });

  it("is read like any other file where a paragraph was added", async () => {
    const added = "<w:p><w:r><w:t>二、新增一案。</w:t></w:r></w:p><w:p>";
    const edited = withDocument(await written(sample), (xml) => {
      const at = xml.lastIndexOf("<w:p>");
      return xml.slice(0, at) + added + xml.slice(at + "<w:p>".length);
    });
    const { doc, unplaced } = await readBack(edited);
    expect(plainText(doc)).toContain("二、新增一案。");
    expect(unplaced).toBe("");
  });

  it("is read like any other file where a paragraph in its midst is gone, or a label says something else", async () => {
    const bytes = await written(sample);
    const without = withDocument(bytes, (xml) => xml.replace(/<w:p>(?:(?!<\/w:p>).)*高遠志.*?<\/w:p>/u, ""));
    const relabelled = withDocument(bytes, (xml) => xml.replace(">決定：<", ">決議：<"));
    expect(plainText((await readBack(without)).doc)).not.toContain("高遠志");
    expect(summaryOf(await readBack(relabelled)).outcomes.map(({ label }) => label)).toContain("決議");
  });
});

/** A file whose document.xml holds these names and words, one after the other in one paragraph. */
const forged = (...pieces: readonly string[]) => {
  const inside = pieces.map((piece, index) =>
    piece.startsWith("_mr")
      ? `<w:bookmarkStart w:id="${index}" w:name="${piece}"/><w:bookmarkEnd w:id="${index}"/>`
      : run(piece),
  );
  return wordPackage({ body: wordParagraph(inside.join("")) });
};

describe("names that somebody forged", () => {
  it.each([
    ["blocks nested beyond any record", Array.from({ length: 5000 }, (_, at) => `_mr${at.toString(36)}_L1_1C`)],
    ["a cell over a billion columns", ["_mr0_D0_0_0_0GQ1S0_0_0_0GQ1YZX0_zzzzzz_1_0P0"]],
    ["attributes that are none", ["_mr0_D0_0_0_0G", "_mr1_Q1Szz_zz_zz_zz"]],
    ["a tree that is no record", ["_mr0_P0"]],
    ["more ends than beginnings", ["_mr0_D0_0_0_0GQ9"]],
    ["numbers that skip", ["_mr0_D0_0_0_0G", "_mr5_Q1S0_0_0_0G"]],
    ["prototypes as events", ["_mr0___proto__"]],
  ])("are passed over: %s", async (_, names) => {
    const { doc, unplaced } = await readBack(forged(...names, "照原樣讀入的文字"));
    expect(plainText(doc)).toContain("照原樣讀入的文字");
    expect(unplaced).toBe("");
    expect(problemsOf(doc)).toEqual([]);
  });
});

describe("what no word on paper tells", () => {
  it("is kept where the words name it: who came and went", async () => {
    const record = minutes([
      title("青溪縣會議紀錄"),
      section(
        "報告事項",
        presenceChange("（高委員遠志離席）", { person: "高委員遠志", change: "leaves", at: "15:10" }),
      ),
    ]);
    const bytes = await written(record);
    expect(canonicalJson((await readBack(bytes)).doc)).toEqual(canonicalJson(record));
    expect(JSON.stringify(canonicalJson(record))).toContain('"person":"高委員遠志"');
    const edited = withDocument(bytes, (xml) => xml.replace("（高委員遠志離席）", "（高委員遠志先行離席）"));
    expect(JSON.stringify(canonicalJson((await readBack(edited)).doc))).toContain('"person":""');
  });
});

const recognisedFixture = (name: string, text: string) =>
  recognise(sourceOf(readTxt(`${name}.txt`, new TextEncoder().encode(text))), countedIds());

/** A summary; of its warnings what they say, the name of the file aside. */
const factsOfSummary = ({ warnings, ...facts }: ReturnType<typeof summaryOf>) => ({
  ...facts,
  warnings: warnings.map(({ code, message, excerpt }) => ({
    code,
    message,
    excerpt: code === "not-minutes" ? "" : excerpt,
  })),
});

describe.each(FIXTURES)("the fixture $name as a file of this app", ({ name, text }) => {
  const recognised = recognisedFixture(name, text);

  it("gives the same summary with all style names removed", async () => {
    const bare = withDocument(
      await written(recognised.doc),
      (xml) => xml.replace(/<w:name w:val="[^"]*"\/>/gu, ""),
      "word/styles.xml",
    );
    expect(factsOfSummary(summaryOf(await readBack(bare)))).toEqual(factsOfSummary(summaryOf(recognised)));
  });

  it("gives the same summary without style names and without the names between its words", async () => {
    const bare = withDocument(
      await written(recognised.doc),
      (xml) => xml.replace(/<w:name w:val="[^"]*"\/>/gu, ""),
      "word/styles.xml",
    );
    const plain = withDocument(bare, (xml) => xml.replace(/<w:bookmark(?:Start|End)[^>]*\/>/gu, ""));
    expect(factsOfSummary(summaryOf(await readBack(plain)))).toEqual(factsOfSummary(summaryOf(recognised)));
  });

  it("holds its words once", async () => {
    const files = unzipSync(await written(recognised.doc));
    const words = plainText(recognised.doc)
      .split("\n")
      .filter((line) => line.length >= 6);
    const elsewhere = Object.entries(files)
      .filter(([part]) => !/^word\/(?:document|header\d+|footer\d+)\.xml$/u.test(part))
      .map(([, bytes]) => strFromU8(bytes))
      .join("\n");
    // The properties of the file name the meeting, for screen readers and the list of files.
    const name = factsOf(recognised.doc).title ?? "";
    expect(words.filter((line) => elsewhere.includes(line) && !name.includes(line.replaceAll(/\s/gu, "")))).toEqual([]);
    const names = [
      ...strFromU8(files["word/document.xml"] ?? new Uint8Array()).matchAll(/<w:bookmarkStart[^>]*w:name="([^"]*)"/gu),
    ];
    expect(names.length).toBeGreaterThan(0);
    for (const [, bookmark = ""] of names) expect(bookmark).toMatch(/^_mr[0-9a-z]+_[A-Za-z0-9_]{1,35}$/u);
  });
});

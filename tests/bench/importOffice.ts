import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Document, LevelFormat, Packer, Paragraph } from "docx";
import mammoth from "mammoth";
import { readDocx } from "../../electron/core/importers/docx/readDocx.ts";
import { sentence } from "./longRecord.ts";
import { type BenchRow, benchRow, timed } from "./row.ts";

const PARAGRAPHS = 1000;
const FORMATS = [
  LevelFormat.TAIWANESE_COUNTING,
  LevelFormat.TAIWANESE_COUNTING_THOUSAND,
  LevelFormat.DECIMAL_FULL_WIDTH,
];
const TEXTS = ["%1、", "（%2）", "%3、"];

/** A Word file of 1,000 paragraphs numbered by Word itself on three levels. */
async function numberedDocx(): Promise<Uint8Array> {
  const levels = FORMATS.map((format, level) => ({ level, format, text: TEXTS[level] ?? "" }));
  const children = Array.from(
    { length: PARAGRAPHS },
    (_, index) => new Paragraph({ text: sentence(index), numbering: { reference: "list", level: index % 3 } }),
  );
  const document = new Document({ numbering: { config: [{ reference: "list", levels }] }, sections: [{ children }] });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** How many paragraphs of a text begin with a mark that Word prints. */
const marksKept = (lines: readonly string[]) =>
  lines.filter((line) =>
    /^(?:[一二三四五六七八九十百零〇○]+、|（[一二三四五六七八九十百零〇○]+）|[０-９]+、)/u.test(line),
  ).length;

const run = promisify(execFile);

/** pandoc's text of a file, and its times as a process of its own; null where it is not installed. */
async function pandocOf(bytes: Uint8Array): Promise<{ readonly text: string; readonly samples: number[] } | null> {
  const folder = mkdtempSync(join(tmpdir(), "lushi-bench-"));
  try {
    const file = join(folder, "record.docx");
    writeFileSync(file, bytes);
    const read = () => run("pandoc", ["-t", "plain", "--wrap=none", file], { maxBuffer: 64 * 1024 * 1024 });
    return { samples: await timed(5, read), text: (await read()).stdout };
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reading 1,000 numbered paragraphs of a Word file beside mammoth's raw text of it, and beside pandoc. */
export async function importOffice(): Promise<BenchRow[]> {
  const bytes = await numberedDocx();
  const buffer = Buffer.from(bytes);
  const read = async () => {
    const reading = await readDocx("紀錄.docx", bytes);
    if (!reading.ok) throw new Error(reading.message);
    return reading.source.blocks.flatMap((block) => (block.kind === "line" ? [(block.mark ?? "") + block.text] : []));
  };
  const raw = async () => (await mammoth.extractRawText({ buffer })).value.split("\n\n");
  await timed(30, read);
  await timed(30, raw);
  const samples = await timed(60, read);
  const rawSamples = await timed(60, raw);
  const pandoc = await pandocOf(bytes);
  const kept = [marksKept(await read()), marksKept(await raw())] as const;
  const name = `read docx (${kept[0]} of ${PARAGRAPHS} marks kept)`;
  return [
    benchRow(name, samples, { name: `mammoth raw text (${kept[1]} kept)`, samples: rawSamples }),
    ...(pandoc === null
      ? []
      : [
          benchRow(name, samples, {
            name: `pandoc (${marksKept(pandoc.text.split("\n"))} kept)`,
            samples: pandoc.samples,
          }),
        ]),
  ];
}

import type { Warning } from "../../../../shared/recognition/source.ts";
import { openPackage, type Package, PackageError } from "../package/readPackage.ts";
import { childOf, childrenOf, parseXml, type XmlElement } from "../package/xml.ts";
import { FILE_LIMIT, failedReading, type Reading } from "../reading.ts";
import { BodyReader } from "./body.ts";
import { ListCounter, ListDefinitions } from "./numbering.ts";
import type { Findings } from "./paragraph.ts";
import { Styles } from "./styles.ts";

const MAIN_RELATIONSHIP = /\/relationships\/officeDocument$/;

async function readPart(parts: Package, name: string): Promise<XmlElement | null> {
  const bytes = await parts.read(name);
  return bytes === null ? null : parseXml(bytes);
}

/** The name of the main part, from the package's relationships (ECMA-376 part 2 §9). */
async function mainPartOf(parts: Package): Promise<string> {
  const relationships = await readPart(parts, "_rels/.rels");
  const main = childrenOf(relationships, "Relationship").find((each) =>
    MAIN_RELATIONSHIP.test(each.attributes.Type ?? ""),
  );
  return (main?.attributes.Target ?? "word/document.xml").replace(/^\//, "");
}

function notesOf(part: XmlElement | null, name: string): Map<string, XmlElement> {
  const notes = childrenOf(part, name).filter((note) => note.attributes["w:type"] === undefined);
  return new Map(notes.map((note) => [note.attributes["w:id"] ?? "", note]));
}

function warningsOf(findings: Findings): Warning[] {
  const warnings: Warning[] = [];
  const warn = (code: Warning["code"], message: string, excerpt = "") =>
    warnings.push({ code, message, excerpt, line: null });
  if (findings.trackedChanges > 0) {
    warn("tracked-changes", `檔案裡有 ${findings.trackedChanges} 處追蹤修訂，已照「接受修訂」後的文字讀入，請確認。`);
  }
  if (findings.hidden.length > 0) {
    warn(
      "hidden-text",
      `檔案裡有 ${findings.hidden.length} 處隱藏文字，沒有讀入，請確認是否需要。`,
      findings.hidden[0]?.slice(0, 40),
    );
  }
  if (findings.comments > 0) warn("lost-formatting", `檔案裡有 ${findings.comments} 則註解，沒有讀入。`);
  if (findings.figures > 0) warn("lost-formatting", `檔案裡有 ${findings.figures} 張圖片，沒有讀入，請對照原檔。`);
  if (findings.unknownSymbols > 0) {
    warn("unreadable-character", `有 ${findings.unknownSymbols} 個符號字型的字認不得，以 \ufffd 代替，請對照原檔。`);
  }
  return warnings;
}

async function readBody(name: string, parts: Package): Promise<Reading> {
  const main = await mainPartOf(parts);
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const document = await readPart(parts, main);
  const body = childOf(document, "w:body");
  if (body === null) return failedReading(name, "damaged");
  const definitions = new ListDefinitions(await readPart(parts, `${folder}numbering.xml`));
  const findings: Findings = { trackedChanges: 0, comments: 0, figures: 0, unknownSymbols: 0, hidden: [] };
  const reader = new BodyReader({
    styles: new Styles(await readPart(parts, `${folder}styles.xml`)),
    definitions,
    counter: new ListCounter(definitions),
    notes: {
      footnote: notesOf(await readPart(parts, `${folder}footnotes.xml`), "w:footnote"),
      endnote: notesOf(await readPart(parts, `${folder}endnotes.xml`), "w:endnote"),
    },
    findings,
  });
  const blocks = reader.blocks(body);
  return { ok: true, source: { name, format: "docx", blocks, warnings: warningsOf(findings) } };
}

/** Reads a Word file (.docx, ECMA-376 part 1) into a source document: text, lists with their printed marks, tables. */
export async function readDocx(name: string, bytes: Uint8Array): Promise<Reading> {
  if (bytes.length === 0) return failedReading(name, "empty");
  if (bytes.length > FILE_LIMIT) return failedReading(name, "too-large");
  const opened = await openPackage(bytes);
  if (!opened.ok) return failedReading(name, opened.failure);
  try {
    return await readBody(name, opened.package);
  } catch (error) {
    if (error instanceof PackageError) return failedReading(name, error.failure);
    throw error;
  }
}

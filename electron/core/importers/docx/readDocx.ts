import { CLASSIFICATIONS } from "../../../../shared/minutes/vocabulary.ts";
import type { Warning } from "../../../../shared/recognition/source.ts";
import { lossWarnings } from "../package/lossWarnings.ts";
import { newPageHeads } from "../package/pageHeads.ts";
import { withPastedLines } from "../package/pastedLines.ts";
import { openPackage, type Package, PackageError } from "../package/readPackage.ts";
import { mainPartOf, type Relationship, relationshipsOf } from "../package/relationships.ts";
import { holdsWords, SourceSize } from "../package/sourceSize.ts";
import { childOf, childrenOf, readXml, type XmlElement } from "../package/xml.ts";
import { FILE_LIMIT, failedReading, type Reading } from "../reading.ts";
import { BodyReader } from "./body.ts";
import { CarriedWords } from "./carriedWords.ts";
import { footerForm, pageOf, WordLooks } from "./looks.ts";
import { ListCounter, ListDefinitions } from "./numbering.ts";
import { headersAndFooters } from "./pageHeads.ts";
import { type Findings, noFindings } from "./paragraph.ts";
import { Styles } from "./styles.ts";

function notesOf(part: XmlElement | null, name: string): Map<string, XmlElement> {
  const notes = childrenOf(part, name).filter((note) => (note.attributes["w:type"] ?? "normal") === "normal");
  return new Map(notes.map((note) => [note.attributes["w:id"] ?? "", note]));
}

const bearsClassification = (head: string) => CLASSIFICATIONS.some((each) => head.startsWith(each));

function warningsOf(findings: Findings, furniture: readonly string[]): Warning[] {
  const { trackedChanges, hidden, comments, figures, unknownSymbols, embedded } = findings;
  return lossWarnings({ trackedChanges, hidden, comments, figures, unknownSymbols, embedded, furniture });
}

/** The form of the page number in the first page foot that has one. */
async function pageNumberOf(parts: Package, relationships: readonly Relationship[]): Promise<string | null> {
  for (const { type, part } of relationships) {
    const form = type === "footer" ? footerForm(await readXml(parts, part)) : null;
    if (form !== null) return form;
  }
  return null;
}

async function readBody(name: string, parts: Package): Promise<Reading> {
  const main = await mainPartOf(parts, "word/document.xml");
  const document = await readXml(parts, main);
  if (document === null) return failedReading(name, parts.names.size === 0 ? "damaged" : "not-a-package");
  if (document.name !== "w:document") return failedReading(name, "not-a-package");
  const body = childOf(document, "w:body");
  if (body === null) return failedReading(name, "damaged");
  const relationships = await relationshipsOf(parts, main);
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const part = (type: string) =>
    readXml(parts, relationships.find((each) => each.type === type)?.part ?? `${folder}${type}.xml`);
  const definitions = new ListDefinitions(await part("numbering"));
  const stylesPart = await part("styles");
  const styles = new Styles(stylesPart);
  const looks = new WordLooks(stylesPart);
  const findings = noFindings();
  const carriedWords = new CarriedWords();
  const signatures: string[] = [];
  const reader = new BodyReader({
    styles,
    definitions,
    counter: new ListCounter(definitions),
    noteCounter: new ListCounter(definitions),
    notes: {
      footnote: notesOf(await part("footnotes"), "w:footnote"),
      endnote: notesOf(await part("endnotes"), "w:endnote"),
    },
    findings,
    size: new SourceSize(),
    carried: carriedWords,
    signatures,
    looks,
  });
  const blocks = reader.blocks(body);
  if (!holdsWords(blocks)) return failedReading(name, findings.figures > 0 ? "pictures-only" : "empty");
  const heads = await headersAndFooters(parts, relationships, styles);
  // A file with changes that are still to be accepted is not what was written.
  const carried = findings.trackedChanges > 0 ? null : carriedWords.text(heads);
  const furniture = newPageHeads(
    carried === null ? [...heads, ...signatures] : heads.filter((head) => !bearsClassification(head)),
    blocks,
  );
  return {
    ok: true,
    source: {
      name,
      format: "docx",
      blocks: withPastedLines(blocks),
      warnings: warningsOf(findings, furniture),
      ...(carried !== null && { carried }),
      look: {
        page: pageOf(body),
        pageNumber: await pageNumberOf(parts, relationships),
        paragraphs: looks.paragraphs,
      },
    },
  };
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

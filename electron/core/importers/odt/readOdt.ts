import { CLASSIFICATIONS } from "../../../../shared/minutes/vocabulary.ts";
import { CarriedWords } from "../docx/carriedWords.ts";
import { lossWarnings } from "../package/lossWarnings.ts";
import { newPageHeads } from "../package/pageHeads.ts";
import { withPastedLines } from "../package/pastedLines.ts";
import { openPackage, type Package, PackageError } from "../package/readPackage.ts";
import { holdsWords, SourceSize } from "../package/sourceSize.ts";
import { childOf, descendantsOf, readXml, type XmlElement } from "../package/xml.ts";
import { FILE_LIMIT, failedReading, type Reading } from "../reading.ts";
import { OdfBodyReader } from "./body.ts";
import { OdfLooks, odfFooterForm, odfPageOf } from "./looks.ts";
import { checkBoxesOf, noOdfFindings, OdfParagraphReader } from "./paragraph.ts";
import { masterPages, OdfStyles } from "./styles.ts";

const bearsClassification = (head: string) => CLASSIFICATIONS.some((each) => head.startsWith(each));

/** Whether the manifest names a part that needs a password (ODF 1.3 part 2 §4.4). */
export async function isEncryptedOdf(parts: Package): Promise<boolean> {
  if (parts.names.has("encrypted-package")) return true;
  const manifest = await readXml(parts, "META-INF/manifest.xml");
  return descendantsOf(manifest, "manifest:encryption-data").length > 0;
}

function pageHeadsOf(master: readonly XmlElement[], styles: OdfStyles): string[] {
  const world = { styles, findings: noOdfFindings(), controls: new Map<string, XmlElement>() };
  return master.map((head) =>
    descendantsOf(head, "text:p")
      .map((paragraph) =>
        new OdfParagraphReader(world)
          .read(paragraph)
          .lines.map(({ text }) => text)
          .join(" "),
      )
      .join(" "),
  );
}

async function readText(name: string, parts: Package): Promise<Reading> {
  if (await isEncryptedOdf(parts)) return failedReading(name, "encrypted");
  const content = await readXml(parts, "content.xml");
  const text = childOf(childOf(content, "office:body"), "office:text");
  if (text === null) return failedReading(name, "not-a-package");
  const shared = await readXml(parts, "styles.xml");
  const styles = new OdfStyles([shared, content]);
  const findings = noOdfFindings();
  findings.trackedChanges = descendantsOf(childOf(text, "text:tracked-changes"), "text:changed-region").length;
  const carriedWords = new CarriedWords();
  const signatures: string[] = [];
  const size = new SourceSize();
  const looks = new OdfLooks([shared, content]);
  const world = { styles, findings, controls: checkBoxesOf(text), size, carried: carriedWords, signatures, looks };
  const blocks = new OdfBodyReader(world).blocks(text);
  if (!holdsWords(blocks)) return failedReading(name, findings.figures > 0 ? "pictures-only" : "empty");
  const heads = pageHeadsOf(masterPages(shared), styles);
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
      format: "odt",
      blocks: withPastedLines(blocks),
      warnings: lossWarnings({ ...findings, furniture }),
      ...(carried !== null && { carried }),
      look: { page: odfPageOf(shared), pageNumber: odfFooterForm(shared), paragraphs: looks.paragraphs },
    },
  };
}

/** Reads an OpenDocument text (.odt, ODF 1.3 part 3) into a source document: text, lists with their marks, tables. */
export async function readOdt(name: string, bytes: Uint8Array): Promise<Reading> {
  if (bytes.length === 0) return failedReading(name, "empty");
  if (bytes.length > FILE_LIMIT) return failedReading(name, "too-large");
  const opened = await openPackage(bytes);
  if (!opened.ok) return failedReading(name, opened.failure);
  try {
    return await readText(name, opened.package);
  } catch (error) {
    if (error instanceof PackageError) return failedReading(name, error.failure);
    throw error;
  }
}

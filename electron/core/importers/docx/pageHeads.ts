import type { Package } from "../package/readPackage.ts";
import type { Relationship } from "../package/relationships.ts";
import { childOf, descendantsOf, readXml, type XmlElement } from "../package/xml.ts";
import { noFindings, RunReader } from "./paragraph.ts";
import type { Styles } from "./styles.ts";

/** The character style of a draft's stamp and the paragraph style of signature lines, which this app writes beside a record. */
const STAMP_STYLE = "DraftStamp";
export const SIGNATURE_STYLE = "SignatureLine";

const isStamp = (child: XmlElement | string): boolean =>
  typeof child !== "string" && childOf(childOf(child, "w:rPr"), "w:rStyle")?.attributes["w:val"] === STAMP_STYLE;

/** A paragraph without the stamp of a draft. */
const unstamped = (paragraph: XmlElement): XmlElement =>
  paragraph.children.some(isStamp)
    ? { ...paragraph, children: paragraph.children.filter((child) => !isStamp(child)) }
    : paragraph;

/** The texts of a document's headers and footers, one a part. */
export async function headersAndFooters(
  parts: Package,
  relationships: readonly Relationship[],
  styles: Styles,
): Promise<string[]> {
  const texts: string[] = [];
  for (const { type, part } of relationships) {
    if (type !== "header" && type !== "footer") continue;
    const paragraphs = descendantsOf(await readXml(parts, part), "w:p");
    const lines = paragraphs.flatMap(
      (each) => new RunReader(noFindings(), styles, styles.paragraph(null)).read(unstamped(each)).lines,
    );
    texts.push(lines.map((line) => line.text).join(" "));
  }
  return texts;
}

import type { Package } from "../package/readPackage.ts";
import type { Relationship } from "../package/relationships.ts";
import { descendantsOf, readXml } from "../package/xml.ts";
import { noFindings, RunReader } from "./paragraph.ts";
import type { Styles } from "./styles.ts";

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
      (each) => new RunReader(noFindings(), styles, styles.paragraph(null)).read(each).lines,
    );
    texts.push(lines.map((line) => line.text).join(" "));
  }
  return texts;
}

import { Document, Packer, type Paragraph, type Table } from "docx";
import type { Node } from "prosemirror-model";
import type { LayoutBlock, LayoutDocument } from "../../../../shared/layout/blocks.ts";
import { assertNever } from "../../../../shared/minutes/never.ts";
import type { Profile } from "../../../../shared/profiles/profile.ts";
import { xmlSafe } from "../xmlSafe.ts";
import { type Pictures, paintFigure } from "./figures.ts";
import { fontTableXml } from "./fontTableXml.ts";
import { textWidthInTwips, twips, twipsOfMillimetres } from "./measures.ts";
import { cleanPackage, type DocumentProperties } from "./packageParts.ts";
import { paintFooter, paintHeader } from "./pageFurniture.ts";
import { NameMark, paintParagraph } from "./paragraphs.ts";
import { type Structure, structureOf } from "./structure.ts";
import { stylesXml } from "./stylesXml.ts";
import { paintTable } from "./tables.ts";

/** Paints blocks in reading order and counts the pictures among them. */
function painter(profile: Profile, pictures: Pictures, structure: Structure) {
  let figures = 0;
  let bookmarks = 0;
  const counter = () => {
    bookmarks += 1;
    return bookmarks;
  };
  const namesBefore = (id: string) =>
    (structure.get(id) ?? []).flatMap((run) => (run.kind === "name" ? [new NameMark(run.name, counter())] : []));
  const paint = (blocks: readonly LayoutBlock[], width: number): (Paragraph | Table)[] =>
    blocks.map((block) => {
      switch (block.kind) {
        case "paragraph":
          return paintParagraph(block, profile, { runs: structure.get(block.id), counter });
        case "figure":
          figures += 1;
          return paintFigure(block, figures, width, pictures, profile, namesBefore(block.id));
        case "table":
          return paintTable(block, width, paint);
        default:
          return assertNever(block, "block");
      }
    });
  return paint;
}

/**
 * A record as a Word file (Office Open XML, transitional): named styles, marks written as text, no author and no clock;
 * the same layout, profile and properties give the same bytes on every machine. With the `record` that was laid out the
 * file also carries its structure, as names of hidden bookmarks, so that it reads back as it was.
 */
export async function exportDocx(
  layout: LayoutDocument,
  profile: Profile,
  properties: DocumentProperties,
  pictures: Pictures = new Map(),
  record: Node | null = null,
): Promise<Uint8Array> {
  const { width, height, margins } = profile.page;
  const structure = record === null ? null : structureOf(record, layout);
  const paint = painter(profile, pictures, structure ?? new Map());
  const document = new Document({
    title: xmlSafe(properties.title),
    defaultTabStop: twips(2 * profile.styles.body.size),
    sections: [
      {
        properties: {
          page: {
            size: { width: twipsOfMillimetres(width), height: twipsOfMillimetres(height) },
            margin: {
              top: twipsOfMillimetres(margins.top),
              right: twipsOfMillimetres(margins.right),
              bottom: twipsOfMillimetres(margins.bottom),
              left: twipsOfMillimetres(margins.left),
            },
          },
        },
        ...(layout.classification !== null && { headers: { default: paintHeader(layout.classification) } }),
        footers: { default: paintFooter(profile) },
        children: paint(layout.blocks, textWidthInTwips(profile)),
      },
    ],
  });
  const packed = new Uint8Array(await Packer.toArrayBuffer(document));
  const replaced = { "word/styles.xml": stylesXml(profile), "word/fontTable.xml": fontTableXml(profile) };
  return cleanPackage(packed, replaced, properties);
}

import { Document, Packer, PageOrientation } from "docx";
import { strFromU8, unzipSync } from "fflate";
import type { Node } from "prosemirror-model";
import type { LayoutBlock, LayoutDocument } from "../../../../shared/layout/blocks.ts";
import { assertNever } from "../../../../shared/minutes/never.ts";
import type { Profile } from "../../../../shared/profiles/profile.ts";
import { xmlSafe } from "../xmlSafe.ts";
import { FigurePainter, type Pictures } from "./figures.ts";
import { fontTableXml } from "./fontTableXml.ts";
import { textWidthInTwips, twips, twipsOfMillimetres } from "./measures.ts";
import { cleanPackage, type DocumentProperties, NUMBERING } from "./packageParts.ts";
import { paintFooter, paintHeader } from "./pageFurniture.ts";
import { paintParagraph } from "./paragraphs.ts";
import { type Structure, structureOf } from "./structure.ts";
import { stylesXml } from "./stylesXml.ts";
import { paintTable } from "./tables.ts";
import { MARKS_AS_TEXT, type WordNumbering, wordNumbering } from "./wordNumbering.ts";
import { nameMarkXml } from "./wordXml.ts";

/** Paints blocks in reading order and numbers the bookmarks among them. */
function painter(profile: Profile, figures: FigurePainter, structure: Structure, lists: WordNumbering["lists"]) {
  let bookmarks = 0;
  const counter = () => {
    bookmarks += 1;
    return bookmarks;
  };
  const namesBefore = (id: string) =>
    (structure.get(id) ?? []).map((run) => (run.kind === "name" ? nameMarkXml(run.name, counter()) : "")).join("");
  const paint = (blocks: readonly LayoutBlock[], width: number): string =>
    blocks
      .map((block) => {
        switch (block.kind) {
          case "paragraph":
            return paintParagraph(block, profile, {
              runs: structure.get(block.id),
              counter,
              list: lists.get(block.id),
            });
          case "figure":
            return figures.paint(block, width, namesBefore(block.id));
          case "table":
            return paintTable(block, width, paint);
          default:
            return assertNever(block, "block");
        }
      })
      .join("");
  return paint;
}

const DOCUMENT = "word/document.xml";

/** The library's document.xml with `body` before its section properties, in place of the drawings that it holds. */
function withBody(library: string, body: string, figures: FigurePainter): string {
  const start = library.indexOf("<w:body>") + "<w:body>".length;
  const end = library.lastIndexOf("<w:sectPr");
  return library.slice(0, start) + figures.filled(body, library) + library.slice(end);
}

/**
 * A record as a Word file (Office Open XML, transitional): named styles, marks written as text, no author and no clock;
 * the same layout, profile and properties give the same bytes on every machine. With the `record` that was laid out the
 * file also carries its structure, as names of hidden bookmarks, so that it reads back as it was. The docx library makes
 * the package, its page and its pictures; paragraphs and tables are written here.
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
  const figures = new FigurePainter(profile, pictures);
  const numbering = profile.numbering.byWord ? wordNumbering(layout.blocks) : MARKS_AS_TEXT;
  const body = painter(
    profile,
    figures,
    structure ?? new Map(),
    numbering.lists,
  )(layout.blocks, textWidthInTwips(profile));
  const header = paintHeader(layout, profile);
  const isWide = width > height;
  const document = new Document({
    title: xmlSafe(properties.title),
    defaultTabStop: twips(2 * profile.styles.body.size),
    sections: [
      {
        properties: {
          page: {
            // The library turns the paper by itself where it is told to lie.
            size: {
              width: twipsOfMillimetres(isWide ? height : width),
              height: twipsOfMillimetres(isWide ? width : height),
              ...(isWide && { orientation: PageOrientation.LANDSCAPE }),
            },
            margin: {
              top: twipsOfMillimetres(margins.top),
              right: twipsOfMillimetres(margins.right),
              bottom: twipsOfMillimetres(margins.bottom),
              left: twipsOfMillimetres(margins.left),
            },
          },
        },
        ...(header !== null && { headers: { default: header } }),
        footers: { default: paintFooter(profile) },
        children: figures.drawn,
      },
    ],
  });
  const parts = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)));
  const replaced = {
    [DOCUMENT]: withBody(strFromU8(parts[DOCUMENT] ?? new Uint8Array()), body, figures),
    "word/styles.xml": stylesXml(profile),
    "word/fontTable.xml": fontTableXml(profile),
    ...(numbering.xml !== null && { [NUMBERING]: numbering.xml }),
  };
  return cleanPackage(parts, replaced, properties);
}

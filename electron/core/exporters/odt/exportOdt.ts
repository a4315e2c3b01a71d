import type { Node } from "prosemirror-model";
import type { LayoutBlock, LayoutDocument } from "../../../../shared/layout/blocks.ts";
import { assertNever } from "../../../../shared/minutes/never.ts";
import type { Profile } from "../../../../shared/profiles/profile.ts";
import type { Pictures } from "../docx/figures.ts";
import { type Structure, structureOf } from "../docx/structure.ts";
import { AutomaticStyles } from "./automaticStyles.ts";
import { type PlacedPictures, paintFigure } from "./figures.ts";
import { textWidth } from "./measures.ts";
import { type DocumentProperties, odfPart, packOdf } from "./odfPackage.ts";
import { bookmarksIn, paintParagraph } from "./paragraphs.ts";
import { END_STYLE, fontFaces, stylesXml } from "./stylesXml.ts";
import { paintTable } from "./tables.ts";

interface Gathered {
  readonly styles: AutomaticStyles;
  readonly placed: PlacedPictures;
}

/** Paints blocks in reading order; the styles and pictures they need are gathered on the way. */
function painter(profile: Profile, pictures: Pictures, structure: Structure, { styles, placed }: Gathered) {
  const paint = (blocks: readonly LayoutBlock[], width: number): string =>
    blocks
      .map((block) => {
        switch (block.kind) {
          case "paragraph":
            return paintParagraph(block, profile, styles, structure.get(block.id));
          case "figure":
            return paintFigure(block, {
              width,
              profile,
              styles,
              pictures,
              placed,
              names: bookmarksIn(structure.get(block.id)),
            });
          case "table":
            return paintTable(block, width, paint, styles);
          default:
            return assertNever(block, "block");
        }
      })
      .join("");
  return paint;
}

/** Every text ends with a paragraph; behind a table it takes no room, so that it never needs a page of its own. */
const lastLine = (blocks: readonly LayoutBlock[]) =>
  blocks.at(-1)?.kind === "paragraph" ? "" : `<text:p text:style-name="${END_STYLE}"/>`;

/**
 * A record as an OpenDocument text (ODF 1.2, CNS 15251): named styles, marks written as text, no author and no clock;
 * the same layout, profile and properties give the same bytes on every machine. With the `record` that was laid out the
 * file also carries its structure, as names of bookmarks, so that it reads back as it was.
 */
export function exportOdt(
  layout: LayoutDocument,
  profile: Profile,
  properties: DocumentProperties,
  pictures: Pictures = new Map(),
  record: Node | null = null,
): Uint8Array {
  const styles = new AutomaticStyles();
  const placed: PlacedPictures = new Map();
  const structure = (record === null ? null : structureOf(record, layout)) ?? new Map();
  const paint = painter(profile, pictures, structure, { styles, placed });
  const text = paint(layout.blocks, textWidth(profile)) + lastLine(layout.blocks);
  const contentXml = odfPart(
    "document-content",
    `${fontFaces(profile)}${styles.toXml()}<office:body><office:text>${text}</office:text></office:body>`,
  );
  const stylesPart = stylesXml(profile, layout);
  return packOdf({ kind: "text", contentXml, stylesXml: stylesPart, pictures: placed }, properties);
}

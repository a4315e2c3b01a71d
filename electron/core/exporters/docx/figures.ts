import { ImageRun, Paragraph } from "docx";
import type { LayoutFigure } from "../../../../shared/layout/blocks.ts";
import { figureSize } from "../../../../shared/layout/figureSize.ts";
import { LAYOUT_STYLES } from "../../../../shared/layout/styleNames.ts";
import type { Profile } from "../../../../shared/profiles/profile.ts";
import { cleanPicture } from "../pictureBytes.ts";
import { xmlSafe } from "../xmlSafe.ts";
import { textRunXml } from "./wordXml.ts";

/** The bytes of a record's pictures by attachment id. */
export type Pictures = ReadonlyMap<string, Uint8Array>;

const TWIPS_PER_PIXEL = 1440 / 96;

/** Where the run of the nth picture goes that the docx library draws; no words can look like it, for `<` is escaped there. */
const placeOf = (number: number) => `<!--${number}-->`;
const PLACES = /<!--(\d+)-->/gu;
const DRAWINGS = /<w:r><w:drawing>.*?<\/w:drawing><\/w:r>/gsu;

/**
 * The pictures of one file. The docx library draws them, for it keeps their bytes and relationships; the paragraphs
 * around them are written with the others.
 */
export class FigurePainter {
  /** What the library draws: a paragraph for each picture. */
  readonly drawn: Paragraph[] = [];
  private readonly profile: Profile;
  private readonly pictures: Pictures;
  private figures = 0;

  constructor(profile: Profile, pictures: Pictures) {
    this.profile = profile;
    this.pictures = pictures;
  }

  /** A picture on a line of its own, no wider than `width` twips; where its bytes cannot be had, the words that describe it. */
  paint(figure: LayoutFigure, width: number, names: string): string {
    this.figures += 1;
    const bytes = this.pictures.get(figure.attachmentId);
    const picture = bytes === undefined ? null : cleanPicture(bytes);
    const description = xmlSafe(figure.alternativeText);
    if (picture === null) {
      return captionLine(names + textRunXml(description === "" ? "〔圖〕" : `〔圖：${description}〕`));
    }
    const image = new ImageRun({
      type: picture.format,
      data: picture.bytes,
      transformation: figureSize(figure, width / TWIPS_PER_PIXEL, this.profile),
      altText: { id: String(this.figures), name: `圖${this.figures}`, description },
    });
    this.drawn.push(new Paragraph({ children: [image] }));
    // An exact line height would cut the picture off.
    return captionLine(names + placeOf(this.drawn.length - 1), '<w:spacing w:line="240" w:lineRule="auto"/>');
  }

  /** The body with the drawings in their places that the library wrote into its own. */
  filled(body: string, library: string): string {
    const drawings = library.match(DRAWINGS) ?? [];
    return body.replace(PLACES, (_place, number: string) => drawings[Number(number)] ?? "");
  }
}

const captionLine = (content: string, spacing = "") =>
  `<w:p><w:pPr><w:pStyle w:val="${LAYOUT_STYLES.caption.id}"/><w:keepNext/>${spacing}<w:jc w:val="center"/></w:pPr>${content}</w:p>`;

import { AlignmentType, ImageRun, Paragraph, TextRun } from "docx";
import type { LayoutFigure } from "../../../../shared/layout/blocks.ts";
import { figureSize } from "../../../../shared/layout/figureSize.ts";
import { LAYOUT_STYLES } from "../../../../shared/layout/styleNames.ts";
import type { Profile } from "../../../../shared/profiles/profile.ts";
import { cleanPicture } from "../pictureBytes.ts";
import { xmlSafe } from "../xmlSafe.ts";
import type { NameMark } from "./paragraphs.ts";

/** The bytes of a record's pictures by attachment id. */
export type Pictures = ReadonlyMap<string, Uint8Array>;

const TWIPS_PER_PIXEL = 1440 / 96;

/** Paints a picture on a line of its own, no wider than `width` twips; where its bytes cannot be had, the words that describe it. */
export function paintFigure(
  figure: LayoutFigure,
  number: number,
  width: number,
  pictures: Pictures,
  profile: Profile,
  names: readonly NameMark[] = [],
): Paragraph {
  const bytes = pictures.get(figure.attachmentId);
  const picture = bytes === undefined ? null : cleanPicture(bytes);
  const options = { style: LAYOUT_STYLES.caption.id, alignment: AlignmentType.CENTER, keepNext: true };
  const description = xmlSafe(figure.alternativeText);
  if (picture === null) {
    const words = description === "" ? "〔圖〕" : `〔圖：${description}〕`;
    return new Paragraph({ ...options, children: [...names, new TextRun({ text: words })] });
  }
  const image = new ImageRun({
    type: picture.format,
    data: picture.bytes,
    transformation: figureSize(figure, width / TWIPS_PER_PIXEL, profile),
    altText: { id: String(number), name: `圖${number}`, description },
  });
  // An exact line height would cut the picture off.
  return new Paragraph({ ...options, spacing: { line: 240, lineRule: "auto" }, children: [...names, image] });
}

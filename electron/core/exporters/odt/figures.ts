import type { LayoutFigure } from "../../../../shared/layout/blocks.ts";
import { figureSize } from "../../../../shared/layout/figureSize.ts";
import { LAYOUT_STYLES } from "../../../../shared/layout/styleNames.ts";
import type { Profile } from "../../../../shared/profiles/profile.ts";
import type { Pictures } from "../docx/figures.ts";
import { cleanPicture } from "../pictureBytes.ts";
import { escapeXml } from "../xmlSafe.ts";
import type { AutomaticStyles } from "./automaticStyles.ts";
import { pt } from "./odfPackage.ts";

const PIXELS_PER_POINT = 96 / 72;

/** The pictures that a text shows, by their place in the package. */
export type PlacedPictures = Map<string, Uint8Array>;

/** What a picture is painted with. */
interface FigureWorld {
  /** Points that it may be wide. */
  readonly width: number;
  readonly profile: Profile;
  readonly styles: AutomaticStyles;
  readonly pictures: Pictures;
  readonly placed: PlacedPictures;
  /** Bookmarks that stand before it. */
  readonly names: string;
}

/** Paints a picture on a line of its own; where its bytes cannot be had, the words that describe it. */
export function paintFigure(figure: LayoutFigure, world: FigureWorld): string {
  const { width, profile, styles, pictures, placed, names } = world;
  const properties =
    '<style:paragraph-properties fo:text-align="center" fo:keep-with-next="always" fo:line-height="100%"/>';
  const style = styles.name("paragraph", LAYOUT_STYLES.caption.id, properties);
  const bytes = pictures.get(figure.attachmentId);
  const picture = bytes === undefined ? null : cleanPicture(bytes);
  const description = escapeXml(figure.alternativeText);
  if (picture === null) {
    const words = description === "" ? "〔圖〕" : `〔圖：${description}〕`;
    return `<text:p text:style-name="${style}">${names}${words}</text:p>`;
  }
  const number = placed.size + 1;
  const path = `Pictures/${number}.${picture.format}`;
  placed.set(path, picture.bytes);
  const size = figureSize(figure, width * PIXELS_PER_POINT, profile);
  const look = styles.name(
    "graphic",
    "",
    '<style:graphic-properties style:vertical-pos="top" style:vertical-rel="baseline" fo:border="none" fo:padding="0pt"/>',
  );
  const place = `svg:width="${pt(size.width / PIXELS_PER_POINT)}" svg:height="${pt(size.height / PIXELS_PER_POINT)}"`;
  return (
    `<text:p text:style-name="${style}">${names}<draw:frame draw:style-name="${look}" draw:name="圖${number}" ` +
    `text:anchor-type="as-char" ${place}><draw:image xlink:href="${path}" xlink:type="simple" xlink:show="embed" ` +
    `xlink:actuate="onLoad"/><svg:desc>${description}</svg:desc></draw:frame></text:p>`
  );
}

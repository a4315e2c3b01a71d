import type { LayoutDocument } from "../../../../shared/layout/blocks.ts";
import type { Profile } from "../../../../shared/profiles/profile.ts";
import { escapeXml } from "../xmlSafe.ts";
import { pointsOfMillimetres, textWidth } from "./measures.ts";
import { attributes, pt } from "./odfPackage.ts";

/** The ids of the styles of page furniture. */
export const PAGE_NUMBER_STYLE = "PageNumberLine";
export const CLASSIFICATION_STYLE = "Classification";

/** The id of the character style of the stamp of a draft (草稿): a reader knows by it that the words are not the record's. */
export const STAMP_STYLE = "DraftStamp";

/** How far header and footer stand from the paper's edges, in points (Word's own default of 1.25 cm, 708 twips). */
const FURNITURE_EDGE = 35.4;

/** The height of a line of page furniture beside its size: no face in use is higher. */
const LINE = 1.4;

/** A margin of the paper: what lies outside its header or footer, and the room of that. */
interface Strip {
  readonly outside: number;
  readonly height: number;
}

function stripIn(margin: number, size: number): Strip {
  const outside = Math.max(0, Math.min(FURNITURE_EDGE, margin - size * LINE));
  return { outside, height: margin - outside };
}

// No distance to the text: readers differ in whether a least height includes it.
function stripXml(name: "header" | "footer", { height }: Strip): string {
  const values = attributes({
    "fo:min-height": pt(height),
    "fo:margin-top": "0pt",
    "fo:margin-bottom": "0pt",
    "style:dynamic-spacing": "false",
  });
  return `<style:${name}-style><style:header-footer-properties${values}/></style:${name}-style>`;
}

const bottomOf = ({ page }: Profile) => pointsOfMillimetres(page.margins.bottom);
const footerOf = (profile: Profile) => stripIn(bottomOf(profile), profile.styles.pageNumber.size);

/** The white above the page number, in points, which sets it at the lower end of its footer. */
export function abovePageNumber(profile: Profile): number {
  return Math.max(0, footerOf(profile).height - profile.styles.pageNumber.size * LINE);
}

/** The words of the footer, with the page's number and the number of pages as fields. */
function pageNumberXml({ pageNumber }: Profile): string {
  return pageNumber
    .split(/(\{pages?\})/u)
    .map((part) => {
      if (part === "{page}") return '<text:page-number text:select-page="current">1</text:page-number>';
      return part === "{pages}" ? "<text:page-count>1</text:page-count>" : escapeXml(part);
    })
    .join("");
}

/** What stands at the head of each page: 密等, and the stamp of a draft. */
export type PageHead = Pick<LayoutDocument, "classification" | "stamp">;

/** The line at the head of each page, 密等 at its left and the stamp at its right; "" where there is neither. */
function headXml({ classification, stamp }: PageHead): string {
  if (classification === null && stamp === null) return "";
  const mark =
    stamp === null ? "" : `<text:span text:style-name="${STAMP_STYLE}"><text:tab/>${escapeXml(stamp)}</text:span>`;
  return (
    `<style:header><text:p text:style-name="${CLASSIFICATION_STYLE}">` +
    `${escapeXml(classification ?? "")}${mark}</text:p></style:header>`
  );
}

/** Where the stamp of a draft ends: at the right margin. */
export function stampStop(profile: Profile): string {
  const stop = attributes({ "style:position": pt(textWidth(profile)), "style:type": "right" });
  return `<style:tab-stops><style:tab-stop${stop}/></style:tab-stops>`;
}

/** The paper: its layout among the automatic styles, and the master page with 密等 at the head and the page number at the foot. */
export function pageStyles(profile: Profile, pageHead: PageHead): { automatic: string; master: string } {
  const { page, styles } = profile;
  const top = pointsOfMillimetres(page.margins.top);
  const header = headXml(pageHead);
  const head = header === "" ? null : stripIn(top, styles.classification.size);
  const foot = profile.pageNumber === "" ? null : footerOf(profile);
  const layout = attributes({
    "fo:page-width": pt(pointsOfMillimetres(page.width)),
    "fo:page-height": pt(pointsOfMillimetres(page.height)),
    "style:print-orientation": page.width > page.height ? "landscape" : "portrait",
    "fo:margin-top": pt(head?.outside ?? top),
    "fo:margin-bottom": pt(foot?.outside ?? bottomOf(profile)),
    "fo:margin-left": pt(pointsOfMillimetres(page.margins.left)),
    "fo:margin-right": pt(pointsOfMillimetres(page.margins.right)),
    "style:writing-mode": "lr-tb",
  });
  const strips = (head === null ? "" : stripXml("header", head)) + (foot === null ? "" : stripXml("footer", foot));
  const footer =
    foot === null
      ? ""
      : `<style:footer><text:p text:style-name="${PAGE_NUMBER_STYLE}">${pageNumberXml(profile)}</text:p></style:footer>`;
  return {
    automatic: `<style:page-layout style:name="Page"><style:page-layout-properties${layout}/>${strips}</style:page-layout>`,
    master: `<style:master-page style:name="Standard" style:page-layout-name="Page">${header}${footer}</style:master-page>`,
  };
}

import { Footer, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun } from "docx";
import type { LayoutDocument } from "../../../../shared/layout/blocks.ts";
import type { Profile } from "../../../../shared/profiles/profile.ts";
import { xmlSafe } from "../xmlSafe.ts";
import { textWidthInTwips } from "./measures.ts";
import { CLASSIFICATION_STYLE, PAGE_NUMBER_STYLE, STAMP_STYLE } from "./stylesXml.ts";

/** The footer: the profile's words with the page's number and the number of pages as fields. */
export function paintFooter(profile: Profile): Footer {
  const children = profile.pageNumber.split(/(\{pages?\})/u).map((part) => {
    if (part === "{page}") return new TextRun({ children: [PageNumber.CURRENT] });
    if (part === "{pages}") return new TextRun({ children: [PageNumber.TOTAL_PAGES] });
    return new TextRun({ text: xmlSafe(part) });
  });
  return new Footer({ children: [new Paragraph({ style: PAGE_NUMBER_STYLE, children })] });
}

/** The head of each page: 密等 at its left, the stamp of a draft at its right; null where there is neither. */
export function paintHeader({ classification, stamp }: LayoutDocument, profile: Profile): Header | null {
  if (classification === null && stamp === null) return null;
  const children = classification === null ? [] : [new TextRun({ text: xmlSafe(classification) })];
  if (stamp !== null) {
    children.push(new TextRun({ style: STAMP_STYLE, children: [new Tab(), xmlSafe(stamp)] }));
  }
  const tabStops = stamp === null ? [] : [{ type: TabStopType.RIGHT, position: textWidthInTwips(profile) }];
  return new Header({
    children: [new Paragraph({ style: CLASSIFICATION_STYLE, ...(stamp !== null && { tabStops }), children })],
  });
}

import { Footer, Header, PageNumber, Paragraph, TextRun } from "docx";
import type { Profile } from "../../../../shared/profiles/profile.ts";
import { xmlSafe } from "../xmlSafe.ts";
import { CLASSIFICATION_STYLE, PAGE_NUMBER_STYLE } from "./stylesXml.ts";

/** The footer: the profile's words with the page's number and the number of pages as fields. */
export function paintFooter(profile: Profile): Footer {
  const children = profile.pageNumber.split(/(\{pages?\})/u).map((part) => {
    if (part === "{page}") return new TextRun({ children: [PageNumber.CURRENT] });
    if (part === "{pages}") return new TextRun({ children: [PageNumber.TOTAL_PAGES] });
    return new TextRun({ text: xmlSafe(part) });
  });
  return new Footer({ children: [new Paragraph({ style: PAGE_NUMBER_STYLE, children })] });
}

/** The head of each page of a classified record (密等). */
export function paintHeader(classification: string): Header {
  const words = new TextRun({ text: xmlSafe(classification) });
  return new Header({ children: [new Paragraph({ style: CLASSIFICATION_STYLE, children: [words] })] });
}

import type { LayoutDocument } from "../../../shared/layout/blocks.ts";
import type { Profile } from "../../../shared/profiles/profile.ts";
import { pageMetricsOf } from "../pageMetrics.ts";
import type { PrintedPage } from "../printedPages.ts";
import { PiecePainter } from "./paintPieces.ts";
import { preparePaper } from "./paper.ts";

/** How far header and footer stand from the paper's edges, in points (Word's own default of 1.25 cm, 708 twips). */
const FURNITURE_EDGE = 35.4;

function furniture(className: string, size: number): HTMLElement {
  const element = document.createElement("p");
  element.className = className;
  element.style.fontSize = `${size}pt`;
  return element;
}

/** The footer; the number of all pages is put into it once it is known. */
function pageNumber(profile: Profile, page: number): HTMLElement {
  const element = furniture("preview-page-number", profile.styles.pageNumber.size);
  element.style.bottom = `${FURNITURE_EDGE}pt`;
  // Digits in the Latin face, as in the text.
  for (const part of profile.pageNumber.split(/(\{pages?\})/u)) {
    if (part === "") continue;
    const number = document.createElement("span");
    if (part === "{page}" || part === "{pages}") number.className = "preview-latin";
    if (part === "{pages}") number.classList.add("preview-total");
    number.textContent = part === "{page}" ? String(page) : part === "{pages}" ? "…" : part;
    element.append(number);
  }
  return element;
}

/** Puts the number of all pages into the footer of a painted sheet. */
export function paintTotal(sheet: HTMLElement, pages: number): void {
  for (const total of sheet.querySelectorAll(".preview-total")) total.textContent = String(pages);
}

/** Fills the element of a sheet with one page. */
export function paintPage(
  sheet: HTMLElement,
  page: PrintedPage,
  { blocks, classification, stamp }: LayoutDocument,
  profile: Profile,
): void {
  const metrics = pageMetricsOf(profile);
  preparePaper(sheet, profile);
  const { margins } = metrics;
  sheet.style.width = `${metrics.width}pt`;
  sheet.style.height = `${metrics.height}pt`;
  const text = document.createElement("div");
  text.className = "preview-text";
  text.style.top = `${margins.top}pt`;
  text.style.left = `${margins.left}pt`;
  text.style.right = `${margins.right}pt`;
  text.append(...new PiecePainter(page, profile).paint(page.pieces, blocks, metrics.textWidth));
  const parts = [text, pageNumber(profile, page.number)];
  if (classification !== null) {
    const head = furniture("preview-classification", profile.styles.classification.size);
    head.style.top = `${FURNITURE_EDGE}pt`;
    head.style.left = `${margins.left}pt`;
    head.textContent = classification;
    parts.unshift(head);
  }
  if (stamp !== null) {
    const mark = furniture("preview-stamp", profile.styles.classification.size);
    mark.style.top = `${FURNITURE_EDGE}pt`;
    mark.style.right = `${margins.right}pt`;
    mark.textContent = stamp;
    parts.unshift(mark);
  }
  sheet.replaceChildren(...parts);
}

import { Measurer } from "../../../renderer/preview/measurer.ts";
import { pageMetricsOf } from "../../../renderer/preview/pageMetrics.ts";
import { paintPage, paintTotal } from "../../../renderer/preview/paint/paintPage.ts";
import { printedPages } from "../../../renderer/preview/printedPages.ts";
import type { LayoutDocument } from "../../../shared/layout/blocks.ts";
import type { Profile } from "../../../shared/profiles/profile.ts";
import "../../../renderer/ui/tokens.css";
import "../../../renderer/ui/base.css";
import "../../../renderer/preview/Preview.css";
import "./sameFonts.css";

/** A piece of painted text and its place on the page, in points. */
export interface PaintedWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

const POINTS_PER_PIXEL = 0.75;

/** Every character of a page's text with its place. */
function charactersOf(sheet: HTMLElement): PaintedWord[] {
  const page = sheet.getBoundingClientRect();
  const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const found: PaintedWord[] = [];
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    let at = 0;
    for (const text of node.data) {
      range.setStart(node, at);
      range.setEnd(node, at + text.length);
      at += text.length;
      const rect = range.getClientRects()[0];
      if (rect === undefined || text.trim() === "") continue;
      const [left, top, bottom] = [rect.left - page.left, rect.top - page.top, rect.bottom - page.top].map(
        (pixels) => pixels * POINTS_PER_PIXEL,
      ) as [number, number, number];
      found.push({ text, left, top, bottom });
    }
  }
  return found;
}

/** Paints a record on its pages below each other and tells where each character of each page stands. */
async function paintRecord(layout: LayoutDocument, profile: Profile): Promise<PaintedWord[][]> {
  await Promise.all(["", "bold "].map((weight) => document.fonts.load(`${weight}16pt "${profile.fonts.latin}"`)));
  document.body.replaceChildren();
  document.body.style.overflow = "visible";
  const measurer = new Measurer(layout.blocks, profile, document.body);
  const pages = [...printedPages(layout.blocks, pageMetricsOf(profile), measurer)];
  measurer.remove();
  return pages.map((page) => {
    const sheet = document.createElement("div");
    sheet.style.position = "relative";
    sheet.style.background = "var(--paper)";
    document.body.append(sheet);
    paintPage(sheet, page, layout, profile);
    paintTotal(sheet, pages.length);
    return charactersOf(sheet);
  });
}

declare global {
  interface Window {
    paintRecord: typeof paintRecord;
  }
}

window.paintRecord = paintRecord;

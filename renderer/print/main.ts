import type { LayoutDocument } from "../../shared/layout/blocks.ts";
import type { Profile } from "../../shared/profiles/profile.ts";
import { Measurer } from "../preview/measurer.ts";
import { pageMetricsOf } from "../preview/pageMetrics.ts";
import { paintPage, paintTotal } from "../preview/paint/paintPage.ts";
import { printedPages } from "../preview/printedPages.ts";
import "../ui/tokens.css";
import "../ui/base.css";
import "../preview/Preview.css";
import "./print.css";

/** What stands in the page beside this script. */
interface PrintedRecord {
  readonly layout: LayoutDocument;
  readonly profile: Profile;
  /** data: addresses by attachment id. */
  readonly pictures: Readonly<Record<string, string>>;
}

/** Puts the pictures in the place of the words that stand for them. */
function showPictures(sheet: HTMLElement, pictures: PrintedRecord["pictures"]): void {
  for (const figure of sheet.querySelectorAll<HTMLElement>(".preview-figure")) {
    const source = pictures[figure.dataset.attachment ?? ""];
    if (source === undefined) continue;
    const picture = document.createElement("img");
    picture.className = "print-picture";
    picture.alt = figure.ariaLabel ?? "";
    picture.src = source;
    figure.removeAttribute("role");
    figure.replaceChildren(picture);
  }
}

/** Paints the record on its sheets, all at once: a page that is printed waits for nothing after it has loaded. */
function paint({ layout, profile, pictures }: PrintedRecord): void {
  const measurer = new Measurer(layout.blocks, profile, document.body);
  const pages = [...printedPages(layout.blocks, pageMetricsOf(profile), measurer)];
  for (const page of pages) {
    const sheet = document.createElement("section");
    sheet.className = "print-sheet";
    paintPage(sheet, page, layout, profile);
    paintTotal(sheet, pages.length);
    // Less than the page by what rounding may add, or each sheet would need two.
    sheet.style.height = `${pageMetricsOf(profile).height - 1}pt`;
    showPictures(sheet, pictures);
    document.body.append(sheet);
  }
  measurer.remove();
}

const record = document.getElementById("record");
if (record !== null) paint(JSON.parse(record.textContent) as PrintedRecord);

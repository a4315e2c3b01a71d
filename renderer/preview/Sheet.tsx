import { memo, useLayoutEffect, useRef } from "react";
import type { LayoutDocument } from "../../shared/layout/blocks.ts";
import type { Profile } from "../../shared/profiles/profile.ts";
import { strings } from "../strings/zhTW.ts";
import { pageMetricsOf } from "./pageMetrics.ts";
import { paintPage, paintTotal } from "./paint/paintPage.ts";
import type { PrintedPage } from "./printedPages.ts";

interface SheetProps {
  readonly page: PrintedPage;
  /** The number of all pages; null while it is not known. */
  readonly pages: number | null;
  readonly layout: LayoutDocument;
  readonly profile: Profile;
  /** 1 is as large as the paper. */
  readonly zoom: number;
}

/** One page of paper. It is enlarged as a picture is, so that no line breaks elsewhere. */
export const Sheet = memo(function Sheet({ page, pages, layout, profile, zoom }: SheetProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const { width, height } = pageMetricsOf(profile);
  const total = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (sheet.current === null) return;
    paintPage(sheet.current, page, layout, profile);
    if (total.current !== null) paintTotal(sheet.current, total.current);
  }, [page, layout, profile]);
  useLayoutEffect(() => {
    total.current = pages;
    if (sheet.current !== null && pages !== null) paintTotal(sheet.current, pages);
  }, [pages]);
  return (
    <section
      className="preview-sheet"
      aria-label={strings.exporting.page(page.number)}
      style={{
        width: `${width * zoom}pt`,
        height: `${height * zoom}pt`,
        containIntrinsicSize: `${width * zoom}pt ${height * zoom}pt`,
      }}
    >
      <div ref={sheet} className="preview-sheet-paper" style={{ transform: `scale(${zoom})` }} />
    </section>
  );
});

import { useRef } from "react";
import type { LayoutDocument } from "../../../shared/layout/blocks.ts";
import type { Profile } from "../../../shared/profiles/profile.ts";
import { PagesView } from "../../preview/PagesView.tsx";
import { pageMetricsOf } from "../../preview/pageMetrics.ts";
import type { PageCount } from "../../preview/usePages.ts";
import { strings } from "../../strings/zhTW.ts";
import { useZoom, type Zoom } from "./zoom.ts";

interface ExportPreviewProps {
  readonly layout: LayoutDocument;
  readonly profile: Profile;
  readonly zoom: Zoom;
  readonly onCount: (count: PageCount) => void;
}

/** The pages on their desk. */
export function ExportPreview({ layout, profile, zoom, onCount }: ExportPreviewProps) {
  const desk = useRef<HTMLElement>(null);
  const factor = useZoom(zoom, pageMetricsOf(profile).width, desk);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className="export-desk" ref={desk} aria-label={strings.exporting.preview} tabIndex={0}>
      <PagesView layout={layout} profile={profile} zoom={factor} onCount={onCount} />
    </section>
  );
}

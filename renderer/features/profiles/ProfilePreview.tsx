import { memo, useDeferredValue, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { layOut } from "../../../shared/layout/layOut.ts";
import type { Profile } from "../../../shared/profiles/profile.ts";
import { exampleRecord } from "../../../shared/series/exampleRecord.ts";
import { PagesView } from "../../preview/PagesView.tsx";
import { pageMetricsOf } from "../../preview/pageMetrics.ts";
import type { PageCount } from "../../preview/usePages.ts";
import { strings } from "../../strings/zhTW.ts";
import { useZoom } from "../export/zoom.ts";
import { useEditing } from "./editingContext.ts";

/** An invented record on its pages, set anew behind each edit, when there is time for it. */
export function ProfilePreview() {
  const words = strings.profiles;
  const editing = useEditing();
  const { profile } = useSyncExternalStore(editing.subscribe, editing.snapshot);
  const shown = useDeferredValue(profile);
  const [count, setCount] = useState<PageCount>({ pages: 0, done: false });
  return (
    <div className="profiles-preview">
      <p className="profiles-preview-words">
        {words.previewWords}
        <span className="profiles-count">{count.done ? words.pages(count.pages) : null}</span>
      </p>
      <Desk profile={shown} onCount={setCount} />
    </div>
  );
}

interface DeskProps {
  readonly profile: Profile;
  readonly onCount: (count: PageCount) => void;
}

const Desk = memo(function Desk({ profile, onCount }: DeskProps) {
  const desk = useRef<HTMLElement>(null);
  const zoom = useZoom("width", pageMetricsOf(profile).width, desk);
  const layout = useMemo(() => layOut(exampleRecord(profile), profile, { isDraft: true }), [profile]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className="profiles-desk" ref={desk} aria-label={strings.profiles.preview} tabIndex={0}>
      <PagesView layout={layout} profile={profile} zoom={Math.min(zoom, 1)} onCount={onCount} />
    </section>
  );
});

import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ImportReview } from "../../shared/contract/meetings.ts";
import { UnsentNotice } from "../features/drafting/UnsentNotice.tsx";
import { LockCommand } from "../features/lock/LockCommand.tsx";
import { strings } from "../strings/zhTW.ts";
import { ToastRegion } from "../ui/Toast.tsx";
import { useCommands } from "./commands.ts";
import { frameCommands } from "./frameCommands.ts";
import { NavigationContext, type Place, useNavigation } from "./navigation.ts";
import { Pages } from "./Pages.tsx";
import { Palette } from "./Palette.tsx";
import { PendingReviewContext } from "./pendingReview.ts";
import { Rail } from "./Rail.tsx";
import { StoreHealthNotice } from "./StoreHealthNotice.tsx";
import { useTheme } from "./themeContext.ts";
import { useLeavingGuard } from "./useLeavingGuard.ts";
import { useWindowGuards } from "./useWindowGuards.ts";
import "./Frame.css";

/** The series she was in when she left the list; null while she is in the list, where 全部會議 means all. */
function useLastSeries(place: Place): RefObject<string | null> {
  const last = useRef<string | null>(null);
  const left = useRef<string | null>(null);
  useEffect(() => {
    if (place.page === "meetings") last.current = place.seriesId;
    left.current = place.page === "meetings" || place.page === "bin" ? null : last.current;
  }, [place]);
  return left;
}

/** Rail, page, palette and toasts; and the review that waits out of sight. */
export function Frame({ goInstead }: { readonly goInstead: (place: Place) => void }) {
  const { place, go } = useNavigation();
  const [review, setReview] = useState<ImportReview | null>(null);
  const [paletteOpen, setPaletteOpen] = useState(false);
  const [, chooseTheme] = useTheme();
  const main = useRef<HTMLElement>(null);

  const seriesId = useLastSeries(place);
  const [lastMeetingId, setLastMeetingId] = useState<string | null>(null);
  if ("meetingId" in place && place.meetingId !== lastMeetingId) setLastMeetingId(place.meetingId);

  const goAnywhere = useCallback(
    (next: Place) => {
      if (next.page === "review") setReview(next.review);
      const comesBack = next.page === "meetings" && next.seriesId === null && seriesId.current !== null;
      go(comesBack ? { page: "meetings", seriesId: seriesId.current } : next);
    },
    [go, seriesId],
  );
  /** What the review page itself leads to comes after it is accepted or given up. */
  const goFromReview = useCallback(
    (next: Place) => {
      setReview(next.page === "review" ? next.review : null);
      goInstead(next);
    },
    [goInstead],
  );
  const onQuery = useCallback((query: string) => goInstead({ page: "search", query }), [goInstead]);
  const pending = useMemo(
    () => ({
      review,
      resume: () => {
        if (review !== null) go({ page: "review", review });
      },
      drop: () => setReview(null),
    }),
    [review, go],
  );
  useCommands(useMemo(() => frameCommands(goAnywhere, pending, chooseTheme), [goAnywhere, pending, chooseTheme]));
  useLeavingGuard(review);
  useWindowGuards(useCallback(() => setPaletteOpen((open) => !open), []));

  useEffect(() => {
    document.title = strings.shell.title(place.page === "bin" ? strings.meetings.bin : strings.shell.pages[place.page]);
    // The page that was left took the focus with it; a page that has a better place for it has put it there by now.
    if (document.activeElement === document.body) main.current?.focus();
  }, [place.page]);

  const navigation = useMemo(() => ({ place, go: goAnywhere }), [place, goAnywhere]);
  const reviewNavigation = useMemo(() => ({ place, go: goFromReview }), [place, goFromReview]);
  return (
    <NavigationContext value={navigation}>
      <PendingReviewContext value={pending}>
        <div className="frame">
          <Rail onPalette={() => setPaletteOpen(true)} />
          <main className="frame-page" ref={main} tabIndex={-1}>
            <StoreHealthNotice />
            <UnsentNotice />
            <Pages
              place={place}
              review={review}
              reviewNavigation={reviewNavigation}
              lastMeetingId={lastMeetingId}
              onQuery={onQuery}
            />
          </main>
          <ToastRegion label={strings.shell.toasts} closeName={strings.shell.close} />
          <LockCommand />
          <Palette isOpen={paletteOpen} onClose={() => setPaletteOpen(false)} />
        </div>
      </PendingReviewContext>
    </NavigationContext>
  );
}

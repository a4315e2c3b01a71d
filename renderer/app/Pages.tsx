import { Activity, lazy, type ReactNode, Suspense } from "react";
import type { ImportReview } from "../../shared/contract/meetings.ts";
import { MeetingsPage } from "../features/meetings/MeetingsPage.tsx";
import type { MeetingsView } from "../features/meetings/view.ts";
import { SearchPage } from "../features/search/SearchPage.tsx";
import { strings } from "../strings/zhTW.ts";
import { Skeleton } from "../ui/Skeleton.tsx";
import { DraftingSlot } from "./DraftingSlot.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { type Navigation, NavigationContext, type Place, useNavigation } from "./navigation.ts";

const ReviewPage = lazy(async () => ({ default: (await import("../features/review/ReviewPage.tsx")).ReviewPage }));
const ExportPage = lazy(async () => ({ default: (await import("../features/export/ExportPage.tsx")).ExportPage }));
const FollowUpsPage = lazy(async () => ({
  default: (await import("../features/followUps/FollowUpsPage.tsx")).FollowUpsPage,
}));
const RepliesPage = lazy(async () => ({ default: (await import("../features/replies/RepliesPage.tsx")).RepliesPage }));
const ImportQueuePage = lazy(async () => ({
  default: (await import("../features/importQueue/ImportQueuePage.tsx")).ImportQueuePage,
}));
const ProfilesPage = lazy(async () => ({
  default: (await import("../features/profiles/ProfilesPage.tsx")).ProfilesPage,
}));
const SettingsPage = lazy(async () => ({
  default: (await import("../features/settings/SettingsPage.tsx")).SettingsPage,
}));

interface PagesProps {
  readonly place: Place;
  readonly review: ImportReview | null;
  readonly reviewNavigation: Navigation;
  readonly lastMeetingId: string | null;
  readonly onQuery: (query: string) => void;
}

/** The page of a place. A review that she left stays as she left it, hidden, until it is accepted or given up. */
export function Pages({ place, review, reviewNavigation, ...memory }: PagesProps) {
  const showsReview = place.page === "review" && review !== null;
  return (
    <>
      {review === null ? null : (
        <Activity mode={showsReview ? "visible" : "hidden"}>
          <NavigationContext value={reviewNavigation}>
            <Slot placeKey={`review ${review.hash}`}>
              <ReviewPage key={review.hash} review={review} />
            </Slot>
          </NavigationContext>
        </Activity>
      )}
      {showsReview ? null : (
        <Slot placeKey={keyOf(place)}>
          <PageOf place={place} {...memory} />
        </Slot>
      )}
    </>
  );
}

function Slot({ placeKey, children }: { readonly placeKey: string; readonly children: ReactNode }) {
  const { go } = useNavigation();
  return (
    <div className="frame-slot">
      <ErrorBoundary placeKey={placeKey} onLeave={() => go({ page: "meetings", seriesId: null })}>
        <Suspense fallback={<Skeleton words={strings.shell.loadingPage} rows={8} />}>{children}</Suspense>
      </ErrorBoundary>
    </div>
  );
}

type PageProps = Pick<PagesProps, "place" | "lastMeetingId" | "onQuery">;

function PageOf({ place, lastMeetingId, onQuery }: PageProps): ReactNode {
  switch (place.page) {
    case "meetings":
    case "bin":
    case "review":
      return <MeetingsPage view={viewOf(place)} lastMeetingId={lastMeetingId} />;
    case "drafting":
      return <DraftingSlot key={place.meetingId} meetingId={place.meetingId} blockId={place.blockId} />;
    case "importQueue":
      return <ImportQueuePage />;
    case "export":
      return <ExportPage key={place.meetingId} meetingId={place.meetingId} part={place.part ?? "minutes"} />;
    case "followUps":
      return <FollowUpsPage />;
    case "replies":
      return <RepliesPage {...place} />;
    case "search":
      return <SearchPage initialQuery={place.query} onQuery={onQuery} />;
    case "settings":
      return <SettingsPage />;
    case "profiles":
      return <ProfilesPage key={place.exportOf} exportOf={place.exportOf} part={place.part ?? "minutes"} />;
  }
}

/** A review comes here only when the history leads back to one that is no more. */
function viewOf(place: Extract<Place, { readonly page: "meetings" | "bin" | "review" }>): MeetingsView {
  if (place.page === "bin") return { kind: "bin" };
  return place.page === "review" || place.seriesId === null ? { kind: "all" } : { kind: "series", id: place.seriesId };
}

function keyOf(place: Place): string {
  return "meetingId" in place ? `${place.page} ${place.meetingId}` : place.page;
}

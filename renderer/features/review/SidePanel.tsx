import { DoubtList } from "./DoubtList.tsx";
import { FactsCard } from "./FactsCard.tsx";
import { FurnitureList } from "./FurnitureList.tsx";
import type { ReviewStore } from "./reviewStore.ts";
import type { ReviewView } from "./useReview.ts";
import type { ReviewDeeds } from "./useReviewDeeds.ts";
import "./SidePanel.css";

interface SidePanelProps {
  readonly view: ReviewView;
  readonly store: ReviewStore;
  readonly deeds: ReviewDeeds;
}

/** What to look at first, what was understood, what was left out. */
export function SidePanel({ view, store, deeds }: SidePanelProps) {
  return (
    <aside className="review-side">
      <DoubtList view={view} store={store} deeds={deeds} />
      <FactsCard view={view} store={store} deeds={deeds} />
      <FurnitureList view={view} deeds={deeds} />
    </aside>
  );
}

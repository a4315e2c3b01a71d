import { useEffect, useMemo, useRef } from "react";
import type { ImportReview } from "../../../shared/contract/meetings.ts";
import { useCommands } from "../../app/commands.ts";
import { strings } from "../../strings/zhTW.ts";
import { KeyLegend } from "./KeyLegend.tsx";
import { KindMenu } from "./KindMenu.tsx";
import { contextOf } from "./lineKind.ts";
import { RememberedNotice } from "./RememberedNotice.tsx";
import { ResultPane } from "./ResultPane.tsx";
import { ReviewFooter } from "./ReviewFooter.tsx";
import { ReviewHead } from "./ReviewHead.tsx";
import type { ReviewStore } from "./reviewStore.ts";
import { SidePanel } from "./SidePanel.tsx";
import { SourcePane } from "./SourcePane.tsx";
import { useAccept } from "./useAccept.ts";
import { useReview } from "./useReview.ts";
import { useReviewDeeds } from "./useReviewDeeds.ts";
import { useScrollTogether } from "./useScrollTogether.ts";
import "./ReviewRoom.css";

/** Source, result, doubts and the way to keep it, around one store. */
export function ReviewRoom({ review, store }: { readonly review: ImportReview; readonly store: ReviewStore }) {
  const view = useReview(store, review);
  const accept = useAccept(review, store, view.state.doc);
  const room = useRef<HTMLElement>(null);
  const deeds = useReviewDeeds(store, view, room, accept.accept);
  const panes = useScrollTogether(view.current?.key ?? null);
  useEffect(() => {
    const begun = store.snapshot().history.past.length > 0;
    const [doubt, line] = ["[data-leave-to]", "[data-current-line]"].map((each) =>
      room.current?.querySelector<HTMLElement>(each),
    );
    (begun ? line : (doubt ?? line))?.focus();
  }, [store]);
  const context = contextOf(view.state.doc, view.state.focus);
  useCommands(
    useMemo(() => {
      const { title, keys, accept: words } = strings.review;
      const command = (id: string, name: string, shown: string | null, run: () => void, anywhere = false) => ({
        id: `review-${id}`,
        name,
        group: title,
        keys: shown,
        anywhere,
        run,
      });
      return [
        command("next-doubt", keys.nextDoubt, "F6", () => deeds.act("nextDoubt"), true),
        command("undo", keys.undo, "Ctrl+Z", () => deeds.act("undo")),
        command("redo", keys.redo, "Ctrl+Y", () => deeds.act("redo")),
        command("accept", words.button, "Ctrl+S", () => deeds.act("accept"), true),
        command("cancel", words.cancel, null, accept.cancel),
      ];
    }, [deeds, accept.cancel]),
  );
  return (
    <section className="review" ref={room} aria-label={strings.review.title} onKeyDown={deeds.onPageKey}>
      <ReviewHead name={review.name} lines={review.source.length} view={view} onAct={deeds.act} />
      {review.remembered === undefined ? null : <RememberedNotice remembered={review.remembered} />}
      <div className="review-panes">
        <SourcePane source={review.source} view={view} deeds={deeds} paneRef={panes.source} />
        <ResultPane view={view} deeds={deeds} paneRef={panes.result} />
        <SidePanel view={view} store={store} deeds={deeds} />
      </div>
      <KeyLegend context={context} editing={deeds.editing} said={view.snapshot.said} onAct={deeds.act} />
      <ReviewFooter review={review} accept={accept} />
      <KindMenu context={context} deeds={deeds} doc={view.state.doc} focus={view.state.focus} />
    </section>
  );
}

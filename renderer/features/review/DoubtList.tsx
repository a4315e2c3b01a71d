import type { KeyboardEvent as ReactKeyboardEvent } from "react";
import { strings } from "../../strings/zhTW.ts";
import { isComposing } from "../../ui/composing.ts";
import { Icon } from "../../ui/icons.tsx";
import type { Doubt } from "./doubts.ts";
import type { ReviewStore } from "./reviewStore.ts";
import type { ReviewView } from "./useReview.ts";
import type { ReviewDeeds } from "./useReviewDeeds.ts";

interface DoubtListProps {
  readonly view: ReviewView;
  readonly store: ReviewStore;
  readonly deeds: ReviewDeeds;
}

/** Moves the focus among the doubts of a list. */
function moveAmong(list: HTMLElement, by: 1 | -1): void {
  const items: readonly Element[] = [...list.querySelectorAll("[data-doubt]")];
  const at = document.activeElement === null ? -1 : items.indexOf(document.activeElement);
  const next = items[Math.max(0, Math.min(items.length - 1, at + by))];
  if (next instanceof HTMLElement) next.focus();
}

/** Where a doubt is, in few words. */
function placeOf(doubt: Doubt, view: ReviewView): string {
  const words = strings.review.doubts;
  const line = view.lineOfDoubt.get(doubt.key);
  const number = doubt.line ?? (line === undefined ? undefined : view.notes.get(line)?.sourceLines[0]);
  return number === undefined ? words.whole : words.line(number);
}

/** Everything doubtful, first on the page: where it is, what to do; the line in question is lit while one is in focus. */
export function DoubtList({ view, store, deeds }: DoubtListProps) {
  const words = strings.review.doubts;
  const { doubts, lineOfDoubt, current, snapshot } = view;
  const left = doubts.filter(({ key }) => !snapshot.seen.has(key)).length;
  const onKeyDown = (event: ReactKeyboardEvent<HTMLElement>, doubt: Doubt) => {
    if (isComposing(event)) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const list = event.currentTarget.closest<HTMLElement>(".review-doubt-list");
      if (list !== null) moveAmong(list, event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === " ") store.markSeen([doubt.key], !snapshot.seen.has(doubt.key));
    else return;
    event.preventDefault();
  };
  return (
    <section className="review-doubts" aria-label={words.title(left)}>
      <h2 className="review-side-title">
        {words.title(left)}
        {doubts.length > 0 && left === 0 ? <span className="review-all-seen">{words.allSeen}</span> : null}
      </h2>
      {doubts.length === 0 ? (
        <p className="review-no-doubts">
          <Icon name="check" />
          <span>
            {words.none}
            <small>{words.noneWords}</small>
          </span>
        </p>
      ) : (
        <>
          <ul className="review-doubt-list">
            {doubts.map((doubt, index) => {
              const seen = snapshot.seen.has(doubt.key);
              const line = lineOfDoubt.get(doubt.key);
              const here = line !== undefined && line === current;
              return (
                <li key={doubt.key}>
                  <button
                    type="button"
                    className={`review-doubt${seen ? " review-doubt-seen" : ""}${here ? " review-doubt-here" : ""}`}
                    data-doubt={doubt.key}
                    {...(index === 0 ? { "data-leave-to": "" } : {})}
                    tabIndex={index === 0 ? 0 : -1}
                    onKeyDown={(event) => onKeyDown(event, doubt)}
                    onFocus={() => {
                      if (line !== undefined) deeds.goTo(line.focus, false);
                    }}
                    onClick={() => deeds.goToDoubt(doubt)}
                  >
                    <Icon name={seen ? "check" : "warning"} />
                    <span className="review-doubt-words">
                      <span className="review-doubt-place">
                        {placeOf(doubt, view)}
                        <span className="visually-hidden">{seen ? words.seen : words.unseen}</span>
                      </span>
                      <span className="review-doubt-message">{doubt.message}</span>
                      {doubt.excerpt === "" ? null : <span className="review-doubt-excerpt">{doubt.excerpt}</span>}
                    </span>
                  </button>
                </li>
              );
            })}
          </ul>
          <p className="review-side-hint">{words.hint}</p>
        </>
      )}
    </section>
  );
}

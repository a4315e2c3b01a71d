import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import type { ReviewView } from "./useReview.ts";
import type { ReviewDeeds } from "./useReviewDeeds.ts";

/** The lines that are not in the record, each with a way back. */
export function FurnitureList({ view, deeds }: { readonly view: ReviewView; readonly deeds: ReviewDeeds }) {
  const words = strings.review.furniture;
  const { furniture } = view.state;
  if (furniture.length === 0) return null;
  return (
    <details className="review-furniture">
      <summary className="review-side-title">{words.title(furniture.length)}</summary>
      <ul className="review-furniture-list">
        {furniture.map(({ key, text, lines, by }) => (
          <li key={key} className="review-furniture-line">
            <span className="review-furniture-words" title={text}>
              {text}
            </span>
            <span className="review-furniture-by">
              {lines[0] === undefined ? null : strings.review.doubts.line(lines[0])}・
              {by === "import" ? words.byImport : words.byUser}
            </span>
            <Button look="quiet" aria-label={words.putBackOf(text)} onPress={() => deeds.putBack(key)}>
              {words.putBack}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

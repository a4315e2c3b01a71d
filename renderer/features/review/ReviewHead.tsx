import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import type { LineAction, PageAction } from "./reviewAction.ts";
import type { ReviewView } from "./useReview.ts";

interface ReviewHeadProps {
  readonly name: string;
  readonly lines: number;
  readonly view: ReviewView;
  readonly onAct: (does: LineAction | PageAction) => void;
}

/** What is being looked through, and the way back from the last change. */
export function ReviewHead({ name, lines, view, onAct }: ReviewHeadProps) {
  const words = strings.review;
  const { past, future } = view.snapshot.history;
  return (
    <header className="review-head">
      <h1 className="review-title">{words.title}</h1>
      <span className="review-name" title={name}>
        {name}
      </span>
      <span className="review-summary">{words.summary(lines)}</span>
      <span className="review-gap" />
      <Button look="quiet" isDisabled={past.length === 0} onPress={() => onAct("undo")}>
        {words.keys.undo}
        <kbd>Ctrl+Z</kbd>
      </Button>
      <Button look="quiet" isDisabled={future.length === 0} onPress={() => onAct("redo")}>
        {words.keys.redo}
        <kbd>Ctrl+Y</kbd>
      </Button>
    </header>
  );
}

import { useMemo } from "react";
import type { ImportReview } from "../../../shared/contract/meetings.ts";
import { readDocument } from "../../../shared/minutes/document.ts";
import { useNavigation } from "../../app/navigation.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { ReviewRoom } from "./ReviewRoom.tsx";
import { storeOf } from "./reviewStore.ts";

/** An imported file beside what was understood of it (匯入檢視), to be mended and accepted; until then nothing is saved. */
export function ReviewPage({ review }: { readonly review: ImportReview }) {
  const { go } = useNavigation();
  const reading = useMemo(() => readDocument(review.document), [review]);
  const { broken, empty } = strings.review;
  const back = <Button onPress={() => go({ page: "meetings", seriesId: null })}>{broken.toMeetings}</Button>;
  if (!reading.ok) {
    const text = [reading.reason, ...reading.problems].join("\n");
    return (
      <ErrorState title={broken.title} words={broken.words} details={{ name: broken.details, text }}>
        {back}
      </ErrorState>
    );
  }
  if (review.source.every(({ text }) => text.trim() === "")) {
    return (
      <EmptyState title={empty.title} words={empty.words}>
        {back}
      </EmptyState>
    );
  }
  return <ReviewRoom review={review} store={storeOf(review, reading.doc)} />;
}

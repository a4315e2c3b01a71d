import { useLoaded } from "../../api/useLoaded.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { changeText } from "../meetings/whenText.ts";

interface PastMergesProps {
  readonly meetingId: string;
  readonly onUndo: (mergeId: string) => void;
}

/** The merges into this draft that can still be taken back, the latest first. */
export function PastMerges({ meetingId, onUndo }: PastMergesProps) {
  const words = strings.replies.collect;
  const [merges] = useLoaded("replyForm.merges", { meetingId }, "meeting.changed");
  if (merges.state === "failed") return <p className="replies-wrong replies-pad">{merges.refusal.message}</p>;
  if (merges.state !== "ready" || merges.value.length === 0) return null;
  return (
    <section className="replies-merges" aria-label={words.sections.merges}>
      <div className="replies-section-head">
        <h2>{words.sections.merges}</h2>
      </div>
      <ul>
        {merges.value.map(({ mergeId, savedAt, answers }) => {
          const when = changeText(savedAt, new Date(), strings.meetings.today);
          return (
            <li key={mergeId} className="replies-merge">
              <span>{words.mergeLine(answers, when)}</span>
              <Button look="quiet" icon="restore" onPress={() => onUndo(mergeId)}>
                {words.undo}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

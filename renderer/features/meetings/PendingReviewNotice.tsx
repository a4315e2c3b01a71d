import { usePendingReview } from "../../app/pendingReview.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";

/** One review at a time: the one she left is finished or given up before another file is read. */
export function PendingReviewNotice({ name, onClose }: { readonly name: string; readonly onClose: () => void }) {
  const words = strings.meetings.importing;
  const pending = usePendingReview();
  return (
    <Notice kind="doubt" words={words.pending(name)} closeName={strings.shell.close} onClose={onClose}>
      <Button look="quiet" onPress={pending.resume}>
        {words.resume}
      </Button>
      <Button
        look="quiet"
        onPress={() => {
          pending.drop();
          onClose();
        }}
      >
        {words.drop}
      </Button>
    </Notice>
  );
}

import type { SeriesRow } from "../../../shared/contract/meetings.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { CheckBox } from "../../ui/CheckBox.tsx";
import { clearEntries } from "./acceptMany.ts";
import { isReady, needsReview, seriesGroups } from "./entries.ts";
import type { ImportQueue, QueueSnapshot } from "./queueStore.ts";
import type { QueueDeeds } from "./useQueueDeeds.ts";

interface QueueFootProps {
  readonly snapshot: QueueSnapshot;
  readonly queue: ImportQueue;
  readonly series: readonly SeriesRow[];
  readonly deeds: QueueDeeds;
}

/** The two ways on: keep what is clear together, look the rest through one by one. */
export function QueueFoot({ snapshot, queue, series, deeds }: QueueFootProps) {
  const words = strings.importing;
  const ready = snapshot.entries.filter(isReady);
  const clear = clearEntries(seriesGroups(ready, series, snapshot.names)).length;
  const rest = ready.filter(needsReview).length;
  return (
    <footer className="queue-foot">
      <CheckBox isSelected={snapshot.olderAsFinal} onChange={queue.setOlderAsFinal}>
        {words.olderAsFinal}
      </CheckBox>
      <span className="queue-gap" />
      {rest === 0 ? null : (
        <Button look={clear === 0 ? "primary" : "plain"} icon="review" onPress={deeds.reviewNext}>
          {words.reviewRest(rest)}
          <kbd>F6</kbd>
        </Button>
      )}
      {clear === 0 ? null : (
        <Button look="primary" isDisabled={snapshot.accepting !== null} onPress={() => void deeds.acceptClear()}>
          {words.acceptClear(clear)}
          <kbd>Ctrl+S</kbd>
        </Button>
      )}
    </footer>
  );
}

import { useNavigation } from "../../app/navigation.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { CopyVerbs } from "./CopyVerbs.tsx";
import { dropUnsent, unsentRecords } from "./unsentRecords.ts";
import { useObserved } from "./useObserved.ts";
import "./UnsentNotice.css";

/** Above every page: what could not be saved of records whose pages are left, until she has no more need of it. */
export function UnsentNotice() {
  const words = strings.saving;
  const { place, go } = useNavigation();
  const records = useObserved(unsentRecords);
  return records.map(({ meetingId, title, passages, whole }) => {
    const isHere = place.page === "drafting" && place.meetingId === meetingId;
    return (
      <section key={`${meetingId} ${whole.length}`} className="unsent">
        <Notice kind="wrong" words={words.kept(title === "" ? words.untitled : title)}>
          {isHere ? null : (
            <Button onPress={() => go({ page: "drafting", meetingId, blockId: null })}>{words.goBack}</Button>
          )}
          <CopyVerbs passages={() => passages} whole={() => whole} />
          <Button look="quiet" onPress={() => dropUnsent(meetingId)}>
            {words.drop}
          </Button>
        </Notice>
        {passages.length === 0 ? null : (
          <ul className="unsent-passages" aria-label={words.keptPassages}>
            {passages.map((passage, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the passages never change
              <li key={at}>{passage}</li>
            ))}
          </ul>
        )}
      </section>
    );
  });
}

import type { Draft } from "../../editor/draft.ts";
import { strings } from "../../strings/zhTW.ts";
import { AttendanceCount } from "./attendance/AttendanceCount.tsx";
import { useObserved } from "./useObserved.ts";

/** The motion or section at the cursor, and the keys that are needed most. */
export function Foot({ draft }: { readonly draft: Draft }) {
  const words = strings.editor;
  const place = useObserved(draft.place);
  const isFinal = useObserved(draft.stage) === "final";
  return (
    <footer className="drafting-foot">
      <span className="drafting-place">
        <span className="drafting-place-label">{words.foot}</span>
        <span className="drafting-place-words">{place.entryId === null ? words.footHeader : place.words}</span>
      </span>
      <AttendanceCount draft={draft} />
      {isFinal ? null : (
        <span className="drafting-hints">
          {words.hints.map(([keys, verb]) => (
            <span key={keys} className="drafting-hint">
              <kbd>{keys}</kbd> {verb}
            </span>
          ))}
        </span>
      )}
    </footer>
  );
}

import { useChosenKeys } from "../../app/keys/keyChoices.ts";
import { keysShown } from "../../app/keys/useKeys.ts";
import type { Draft } from "../../editor/draft.ts";
import { strings } from "../../strings/zhTW.ts";
import { AttendanceCount } from "./attendance/AttendanceCount.tsx";
import { MeetingClock } from "./stage/MeetingClock.tsx";
import { useObserved } from "./useObserved.ts";

/** The commands of each hint. */
const HINTS = [
  ["next", "editor-nextItem"],
  ["level", "editor-levelIn"],
  ["move", "editor-moveUp", "editor-moveDown"],
  ["remark", "editor-newRemark"],
  ["palette", "palette"],
] as const;

/** Keys with one modifier written together: Alt+↑, Alt+↓ → Alt+↑↓. */
function shortKeys(keys: readonly string[]): string {
  const [first = "", second] = keys;
  if (second === undefined) return first;
  const modifiers = first.slice(0, first.lastIndexOf("+") + 1);
  const isAlike = modifiers !== "" && modifiers === second.slice(0, second.lastIndexOf("+") + 1);
  return isAlike ? first + second.slice(modifiers.length) : `${first} ${second}`;
}

/** The motion or section at the cursor, and the keys that are needed most. */
export function Foot({ draft, counts }: { readonly draft: Draft; readonly counts: boolean }) {
  const words = strings.editor;
  const place = useObserved(draft.place);
  const chosen = useChosenKeys();
  const isFinal = useObserved(draft.stage) === "final";
  return (
    <footer className="drafting-foot">
      <span className="drafting-place">
        <span className="drafting-place-label">{words.foot}</span>
        <span className="drafting-place-words">{place.entryId === null ? words.footHeader : place.words}</span>
      </span>
      <MeetingClock draft={draft} counts={counts} />
      <AttendanceCount draft={draft} />
      {isFinal ? null : (
        <span className="drafting-hints">
          {HINTS.map(([hint, ...commands]) => {
            const keys = shortKeys(commands.flatMap((id) => keysShown(chosen, id) ?? []));
            return keys === "" ? null : (
              <span key={hint} className="drafting-hint">
                <kbd>{keys}</kbd> {words.hints[hint]}
              </span>
            );
          })}
        </span>
      )}
    </footer>
  );
}

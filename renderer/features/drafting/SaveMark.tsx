import { useSyncExternalStore } from "react";
import type { SaveState } from "../../editor/saveState.ts";
import type { Session } from "../../editor/session.ts";
import { strings } from "../../strings/zhTW.ts";
import { Icon } from "../../ui/icons.tsx";
import { clockText } from "./clockText.ts";

function wordsOf(state: SaveState): string {
  const { save } = strings.editor;
  switch (state.kind) {
    case "saved":
      return state.savedAt === null ? save.savedBefore : save.saved(clockText(state.savedAt, new Date()));
    case "saving":
      return save.saving;
    case "unsaved":
      return save.unsaved;
  }
}

/** Whether what is on the screen is on disk, in the store's own time. */
export function SaveMark({ session }: { readonly session: Session }) {
  const state = useSyncExternalStore(session.subscribe, session.saveState);
  const { save } = strings.editor;
  const trouble = useSyncExternalStore(session.subscribe, session.trouble);
  // What stands in the way is said in full above the paper.
  const why = state.kind === "unsaved" && trouble === null ? (state.message ?? save.unsavedWhy) : null;
  return (
    <div className={`drafting-save drafting-save-${state.kind}`}>
      <span className="drafting-save-state" {...(why === null ? {} : { title: why })}>
        {state.kind === "saved" ? <Icon name="check" /> : null}
        {state.kind === "unsaved" ? <Icon name="warning" /> : null}
        {wordsOf(state)}
      </span>
      <span role="alert" className={why === null ? "visually-hidden" : "drafting-save-why"}>
        {why ?? ""}
      </span>
    </div>
  );
}

import { useEffect, useSyncExternalStore } from "react";
import { useBridge } from "../../api/bridgeContext.ts";
import type { Draft } from "../../editor/draft.ts";
import type { SaveTrouble } from "../../editor/saveState.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { CopyVerbs } from "./CopyVerbs.tsx";

const MENDED_BY_LOADING: readonly SaveTrouble[] = ["movedOn", "refused"];
const MENDED_ELSEWHERE: readonly SaveTrouble[] = ["notFound", "damaged", "final"];

/** One sentence above the paper where saving does not go on, and what she can do about it. */
export function SaveTroubleNotice({ draft, onReload }: { readonly draft: Draft; readonly onReload: () => void }) {
  const { session } = draft;
  const words = strings.saving;
  const { host } = useBridge();
  const trouble = useSyncExternalStore(session.subscribe, session.trouble);
  const state = useSyncExternalStore(session.subscribe, session.saveState);
  const unsaved = state.kind === "unsaved";
  const loadsByItself = trouble === "movedOn" && state.kind === "saved";
  useEffect(() => {
    if (loadsByItself) onReload();
  }, [loadsByItself, onReload]);
  if (trouble === null || (!unsaved && trouble !== "notFound")) return null;
  const why = unsaved ? (state.message ?? "") : "";
  return (
    <div className="drafting-trouble">
      <Notice kind="wrong" words={words.trouble(trouble, host, session.unsavedPassages().length, why)}>
        {MENDED_BY_LOADING.includes(trouble) ? <Button onPress={onReload}>{words.reload}</Button> : null}
        {MENDED_ELSEWHERE.includes(trouble) ? <Button onPress={() => session.retry()}>{words.retry}</Button> : null}
        <CopyVerbs passages={() => session.unsavedPassages()} whole={() => draft.wholeText()} />
      </Notice>
    </div>
  );
}

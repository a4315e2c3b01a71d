import { useEffect, useState } from "react";
import type { Refusal } from "../../../shared/contract/errors.ts";
import type { SearchHit } from "../../../shared/contract/meetings.ts";
import type { Whereabouts } from "../../../shared/minutes/whereabouts.ts";
import { ask } from "../../api/ask.ts";
import { useBridge } from "../../api/bridgeContext.ts";

/** What is shown under the field; `query` is the one the hits belong to. */
export type SearchState =
  | { readonly state: "idle" }
  | { readonly state: "searching" }
  | { readonly state: "found"; readonly query: string; readonly hits: readonly SearchHit[]; readonly places: Places }
  | { readonly state: "failed"; readonly refusal: Refusal };

/** Where each hit stands, in their order; null until the core has said so. */
type Places = readonly (Whereabouts | null)[] | null;

export const HIT_LIMIT = 100;
const PAUSE_MS = 150;

/** Searches when the typing pauses and no word is being composed; the hits before stay until the new ones are there. */
export function useSearch(query: string, composing: boolean): readonly [SearchState, () => void] {
  const bridge = useBridge();
  const [state, setState] = useState<SearchState>({ state: "idle" });
  const [attempt, setAttempt] = useState(0);
  const words = query.trim();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same again
  useEffect(() => {
    if (composing) return;
    if (words === "") {
      setState({ state: "idle" });
      return;
    }
    let wanted = true;
    setState((before) => (before.state === "found" ? before : { state: "searching" }));
    const timer = setTimeout(async () => {
      const answer = await ask(bridge, "search.find", { query: words, limit: HIT_LIMIT });
      if (!wanted) return;
      if (!answer.ok) return setState({ state: "failed", refusal: answer.refusal });
      const found = { state: "found", query: words, hits: answer.value } as const;
      setState({ ...found, places: null });
      const blocks = answer.value.map(({ meetingId, blockId }) => ({ meetingId, blockId }));
      const placed = await ask(bridge, "search.places", { blocks });
      if (wanted) setState({ ...found, places: placed.ok ? placed.value : [] });
    }, PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [bridge, words, composing, attempt]);
  return [state, () => setAttempt((count) => count + 1)];
}

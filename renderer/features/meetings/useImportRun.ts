import { useEffect, useState, useSyncExternalStore } from "react";
import { useBridge } from "../../api/bridgeContext.ts";
import { useNavigation } from "../../app/navigation.ts";
import { createImportRun, type ImportRun, type ImportState } from "./importRun.ts";

/** The page's import; leaving the page gives it up. */
export function useImportRun(): readonly [ImportState, ImportRun] {
  const bridge = useBridge();
  const { go } = useNavigation();
  const [run] = useState(() => createImportRun(bridge, (review) => go({ page: "review", review })));
  useEffect(() => run.cancel, [run]);
  return [useSyncExternalStore(run.subscribe, run.snapshot), run];
}

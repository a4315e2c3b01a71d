import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { CoreEvent } from "../../shared/contract/events.ts";
import type { RequestArgument, RequestName, RequestResults } from "../../shared/contract/requests.ts";
import { ask } from "./ask.ts";
import { useBridge } from "./bridgeContext.ts";
import { createLoader, type Loaded } from "./loader.ts";

/** The answer to a request, asked again whenever the core tells of `changedBy`; and a function to ask again by hand. */
export function useLoaded<Name extends RequestName>(
  name: Name,
  argument: RequestArgument<Name>,
  changedBy: CoreEvent["name"] | null = null,
): readonly [Loaded<RequestResults[Name]>, () => void] {
  const bridge = useBridge();
  const key = JSON.stringify(argument);
  const loader = useMemo(
    () => createLoader<RequestResults[Name]>(() => ask(bridge, name, JSON.parse(key))),
    [bridge, name, key],
  );
  const loaded = useSyncExternalStore(loader.subscribe, loader.snapshot);
  useEffect(() => {
    if (changedBy === null) return;
    return bridge.listen((event) => {
      if (event.name === changedBy || event.name === "core.resumed") loader.reload();
    });
  }, [bridge, loader, changedBy]);
  return [loaded, loader.reload];
}

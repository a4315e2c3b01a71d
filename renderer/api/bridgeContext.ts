import { createContext, useContext } from "react";
import type { Bridge } from "../../shared/contract/bridge.ts";

/** The host's bridge, for every part of the window. */
export const BridgeContext = createContext<Bridge | null>(null);

export function useBridge(): Bridge {
  const bridge = useContext(BridgeContext);
  if (bridge === null) throw new Error("No bridge around this part of the window");
  return bridge;
}

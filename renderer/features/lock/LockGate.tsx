import { type ReactNode, useEffect } from "react";
import { I18nProvider } from "react-aria-components";
import type { Bridge } from "../../../shared/contract/bridge.ts";
import { forgetAll } from "../../api/forgetting.ts";
import { UnlockPage } from "./UnlockPage.tsx";
import { useActivity } from "./useActivity.ts";
import { useLockState } from "./useLockState.ts";

interface LockGateProps {
  readonly bridge: Bridge;
  /** The whole window; taken away while the store is locked, so that no name of a meeting is left in it. */
  readonly children: ReactNode;
}

/** Shows the window while the store is open, and the page that unlocks it while it is locked. */
export function LockGate({ bridge, children }: LockGateProps) {
  const state = useLockState(bridge);
  useActivity(bridge, state?.mode === "open");
  const isLocked = state?.mode === "locked";
  // The pages have gone by then, and have left behind what they keep for a return.
  useEffect(() => {
    if (isLocked) forgetAll();
  }, [isLocked]);
  if (state === null) return null;
  if (state.mode !== "locked") return children;
  return (
    <I18nProvider locale="zh-TW">
      <UnlockPage bridge={bridge} waitMs={state.waitMs} />
    </I18nProvider>
  );
}

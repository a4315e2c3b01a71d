import { useEffect, useState } from "react";
import type { Bridge } from "../../../shared/contract/bridge.ts";
import type { LockState } from "../../../shared/contract/lock.ts";
import { ask } from "../../api/ask.ts";

const OFF: LockState = { mode: "off", waitMs: 0 };

/** Whether the store is locked; null until that is known. A host that does not answer has its own page to say so. */
export function useLockState(bridge: Bridge): LockState | null {
  const [state, setState] = useState<LockState | null>(null);
  useEffect(() => {
    let latest = 0;
    const look = async () => {
      latest += 1;
      const mine = latest;
      const answer = await ask(bridge, "lock.state", {});
      if (mine !== latest) return;
      setState((known) => (answer.ok ? answer.value : (known ?? OFF)));
    };
    void look();
    return bridge.listen(({ name }) => {
      if (name === "lock.changed" || name === "core.resumed") void look();
    });
  }, [bridge]);
  return state;
}
